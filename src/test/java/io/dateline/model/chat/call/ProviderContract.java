package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.chat.ChatModel;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatSource;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// What holds for every provider, by what it sends over the wire.
abstract class ProviderContract extends AskedProvider {

    /// LangChain4j's own model of the provider that gives its text in one piece.
    abstract ChatModel wholeModel(String url, String key);

    @Test
    void aStreamIsToldPieceByPieceAndCounted() {
        server.then(file("streamed"));
        assertWrites(1);
        WireServer.Request request = server.requests().getFirst();
        assertTrue(request.body().contains("\"a-model:3b\""), request.body());
        assertTrue(request.body().contains("Whom did he meet?"), request.body());
        assertTrue(
                request.headers().values().stream()
                        .anyMatch(value -> value.contains(WireServer.KEY.reveal())));
    }

    @Test
    void aTextThatWasStoppedAtItsLimitIsNotComplete() {
        server.then(file("length"));
        ChatOutcome.Written written = assertInstanceOf(ChatOutcome.Written.class, write());
        assertEquals("Qin Gang met him", written.text());
        assertFalse(written.complete());
    }

    @Test
    void anAnswerInOnePieceIsWrittenToo() {
        server.then(file("normal"));
        ChatModel model = wholeModel(server.url().toString(), WireServer.KEY.reveal());
        ChatSource source = new ChatSource.Whole(model, ChatLimits.defaults());
        LangChainChatWriter writer = LangChainChatWriter.open(source, time, new Backoff(() -> 1));
        ChatOutcome outcome = writer.write(MESSAGES, told::add);
        ChatOutcome.Written written = assertInstanceOf(ChatOutcome.Written.class, outcome);
        assertEquals(WHOLE, written.text());
        assertEquals(List.of(WHOLE), told);
        assertEquals(OptionalInt.of(9), written.usage().outputTokens());
        assertEquals("a-model", writer.model());
    }

    @ParameterizedTest
    @CsvSource({
        "refused-key,   KEY_REFUSED",
        "quota,         QUOTA",
        "unknown-model, MODEL_UNKNOWN",
        "too-long,      TOO_LONG",
        "malformed,     MALFORMED",
        "empty,         EMPTY",
    })
    void whatAnotherCallWouldNotChangeIsToldAtOnce(String file, ChatFailure failure) {
        server.then(file(file));
        assertFails(failure, 1);
        assertEquals(List.of(), time.sleeps());
    }

    @Test
    void theKeyIsHiddenInWhatTheProviderSays() {
        server.then(file("quota"));
        String detail = String.valueOf(assertFails(ChatFailure.QUOTA, 1).detail());
        assertTrue(detail.contains("(hidden)"), detail);
        server.then(file("refused-key"));
        ChatOutcome.Failed refused = assertInstanceOf(ChatOutcome.Failed.class, write());
        assertEquals("status 401", refused.detail());
    }

    @Test
    void aLimitOfRateIsWaitedOutAsLongAsTheProviderSays() {
        server.then(file("rate-limited")).then(file("streamed"));
        assertWrites(2);
        assertEquals(List.of(Duration.ofMillis(2500)), time.sleeps());
    }

    @Test
    void aFaultOfTheProviderIsTriedAgain() {
        server.then(file("fault")).then(file("streamed"));
        ChatOutcome.Written written = assertWrites(2);
        assertEquals(List.of(Duration.ofMillis(500)), time.sleeps());
        assertEquals(Duration.ofMillis(500), written.usage().toFirstToken());
    }

    @Test
    void aFaultThatStaysIsToldAfterTheLastRetry() {
        server.then(file("fault")).then(file("fault")).then(file("fault"));
        assertFails(ChatFailure.UNAVAILABLE, 3);
        assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), time.sleeps());
    }

    @Test
    void aStreamThatBreaksHalfwayIsNoText() {
        server.thenBreaking(file("cut"));
        assertFails(ChatFailure.CUT_OFF, 1);
        assertEquals(WireServer.TOKENS.subList(0, 3), told);
    }

    @Test
    void aStreamThatEndsBeforeItsEndIsNoText() {
        server.then(file("cut"));
        assertFails(ChatFailure.CUT_OFF, 1);
    }

    @Test
    void aConnectionThatBreaksBeforeTheFirstTokenIsTriedAgain() {
        server.thenBreaking("others/forbidden").then(file("streamed"));
        assertWrites(2);
    }

    @Test
    void anErrorAmidTheStreamIsNoText() {
        server.then(file("failed-stream"));
        ChatOutcome.Failed failed = assertFails(ChatFailure.UNAVAILABLE, 1);
        assertEquals(WireServer.TOKENS.subList(0, 2), told);
        assertFalse(String.valueOf(failed.detail()).isBlank());
    }

    @Test
    void aPageInThePlaceOfAnAnswerIsMalformed() {
        server.then("others/page");
        assertFails(ChatFailure.MALFORMED, 1);
    }

    @Test
    void anotherServerAtTheAddressIsTold() {
        server.then("others/page-not-found");
        assertNull(assertFails(ChatFailure.WRONG_ADDRESS, 1).detail());
        server.then("others/moved");
        ChatOutcome.Failed moved = assertInstanceOf(ChatOutcome.Failed.class, write());
        assertEquals(ChatFailure.WRONG_ADDRESS, moved.failure());
    }

    @Test
    void aProviderThatIsNotThereIsTriedAgainAndTold() {
        URI url = server.url();
        server.close();
        ChatOutcome outcome = writer(url).write(MESSAGES, told::add);
        ChatOutcome.Failed failed = assertInstanceOf(ChatOutcome.Failed.class, outcome);
        assertEquals(ChatFailure.UNREACHABLE, failed.failure());
        assertEquals(3, failed.calls());
    }

    @Test
    void aHostWithoutAnAddressIsTold() {
        URI url = URI.create("http://no-such-host.invalid/v1");
        ChatOutcome outcome = writer(url).write(MESSAGES, told::add);
        ChatOutcome.Failed failed = assertInstanceOf(ChatOutcome.Failed.class, outcome);
        assertEquals(ChatFailure.HOST_NOT_FOUND, failed.failure());
        assertEquals(1, failed.calls());
    }

    @Test
    void aProviderThatIsSilentIsNotWaitedFor() {
        CountDownLatch end = new CountDownLatch(1);
        server.then(
                exchange -> {
                    time.pass(ChatLimits.defaults().firstToken());
                    awaitUninterruptibly(end);
                });
        assertFails(ChatFailure.TIMED_OUT, 1);
        end.countDown();
    }

    @Test
    void anInterruptEndsTheCallAndTheConnection() {
        CountDownLatch gone = new CountDownLatch(1);
        server.then(
                exchange -> {
                    String stream = WireServer.read(file("cut.http")).split("\n\n", 2)[1];
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream out = exchange.getResponseBody();
                    try {
                        out.write(stream.getBytes(StandardCharsets.UTF_8));
                        while (true) {
                            out.write('\n');
                            out.flush();
                        }
                    } catch (IOException e) {
                        gone.countDown();
                    }
                });
        assertThrows(
                CancellationException.class,
                () ->
                        writer(server.url())
                                .write(MESSAGES, token -> Thread.currentThread().interrupt()));
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        awaitUninterruptibly(gone);
    }

    @Test
    void whatTheListenerThrowsEndsTheCall() {
        server.then(file("streamed"));
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                writer(server.url())
                                        .write(
                                                MESSAGES,
                                                token -> {
                                                    throw new IllegalStateException(token);
                                                }));
        assertEquals(WireServer.TOKENS.getFirst(), thrown.getMessage());
    }

    @Test
    void theKeyIsInNoNameOfAnything() {
        LangChainChatWriter writer = writer(server.url());
        ChatConfig config =
                new ChatConfig(
                        provider(), "m", server.url(), WireServer.KEY, ChatLimits.defaults());
        String all =
                List.of(writer, config, writer.budget()).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining());
        assertFalse(all.contains(WireServer.KEY.reveal()), all);
    }
}
