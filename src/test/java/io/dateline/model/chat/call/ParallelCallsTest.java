package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// That calls are made at once only as often as allowed.
@Timeout(60)
class ParallelCallsTest {

    private static final List<ChatMessage> MESSAGES = List.of(UserMessage.from("Who?"));

    private final FakeTime time = new FakeTime();
    private final AtomicInteger calls = new AtomicInteger();

    private LangChainChatWriter writer(
            ChatLimits limits, Consumer<StreamingChatResponseHandler> script) {
        return LangChainChatWriter.open(
                new ChatSource.Streaming(new ScriptedModel(script, calls), limits),
                time,
                new Backoff(() -> 0));
    }

    @Test
    void noMoreCallsThanAllowedAreMadeAtOnce() throws InterruptedException {
        CountDownLatch inCall = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ChatLimits one = limits(1, Duration.ofSeconds(10));
        LangChainChatWriter writer =
                writer(
                        one,
                        handler -> {
                            inCall.countDown();
                            AskedProvider.awaitUninterruptibly(end);
                            handler.onCompleteResponse(ScriptedModel.response("done"));
                        });
        CompletableFuture<ChatOutcome> first = asked(writer);
        inCall.await();
        CompletableFuture<ChatOutcome> late = asked(writer);
        while (!late.isDone()) {
            time.pass(one.queue());
            Thread.onSpinWait();
        }
        assertEquals(new ChatOutcome.Failed(ChatFailure.BUSY, null, 0), late.join());
        assertEquals(1, calls.get());
        end.countDown();
        first.join();
        assertInstanceOf(ChatOutcome.Written.class, writer.write(MESSAGES, token -> {}));
    }

    @Test
    void whoWaitsComesNextWhenACallEnds() throws InterruptedException {
        CountDownLatch inCall = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        LangChainChatWriter writer =
                writer(
                        limits(1, Duration.ofSeconds(10)),
                        handler -> {
                            inCall.countDown();
                            AskedProvider.awaitUninterruptibly(end);
                            handler.onCompleteResponse(ScriptedModel.response("done"));
                        });
        CompletableFuture<ChatOutcome> first = asked(writer);
        inCall.await();
        CompletableFuture<ChatOutcome> second = asked(writer);
        end.countDown();
        assertInstanceOf(ChatOutcome.Written.class, first.join());
        assertInstanceOf(ChatOutcome.Written.class, second.join());
    }

    @Test
    void aTurnIsGivenBackHoweverTheCallEnds() {
        LangChainChatWriter writer =
                writer(
                        limits(1, Duration.ZERO),
                        handler -> handler.onCompleteResponse(ScriptedModel.response("done")));
        assertThrows(
                IllegalStateException.class,
                () ->
                        writer.write(
                                MESSAGES,
                                token -> {
                                    throw new IllegalStateException();
                                }));
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> writer.write(MESSAGES, token -> {}));
        assertTrue(Thread.interrupted());
        assertInstanceOf(ChatOutcome.Written.class, writer.write(MESSAGES, token -> {}));
    }

    private static ChatLimits limits(int parallel, Duration queue) {
        ChatLimits limits = ChatLimits.defaults();
        return new ChatLimits(
                // much time passes while others wait for their turn
                Duration.ofDays(10_000),
                Duration.ofDays(10_000),
                parallel,
                queue,
                0,
                limits.contextTokens(),
                limits.outputTokens());
    }

    private static CompletableFuture<ChatOutcome> asked(LangChainChatWriter writer) {
        CompletableFuture<ChatOutcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(writer.write(MESSAGES, token -> {})));
        return outcome;
    }
}
