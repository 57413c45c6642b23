package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;

import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatSource;
import io.dateline.model.chat.TextListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The limits, with models that a test scripts.
@Timeout(60)
class LangChainChatWriterTest {

    private static final List<ChatMessage> MESSAGES = List.of(UserMessage.from("Who?"));

    private final FakeTime time = new FakeTime();
    private final List<String> told = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    private LangChainChatWriter writer(
            ChatLimits limits, Consumer<StreamingChatResponseHandler> script) {
        return LangChainChatWriter.open(
                new ChatSource.Streaming(new ScriptedModel(script, calls), limits),
                time,
                new Backoff(() -> 0));
    }

    private ChatOutcome write(Consumer<StreamingChatResponseHandler> script) {
        return writer(ChatLimits.defaults(), script).write(MESSAGES, told::add);
    }

    private static ChatFailure failure(ChatOutcome outcome) {
        return assertInstanceOf(ChatOutcome.Failed.class, outcome, outcome.toString()).failure();
    }

    @Test
    void tokensAreToldOnTheCallingThread() {
        List<Thread> threads = new ArrayList<>();
        ChatOutcome outcome =
                writer(
                                ChatLimits.defaults(),
                                handler -> {
                                    handler.onPartialResponse("a");
                                    handler.onPartialResponse("");
                                    handler.onPartialResponse("b");
                                    handler.onCompleteResponse(
                                            ScriptedModel.response("something else"));
                                })
                        .write(MESSAGES, token -> threads.add(Thread.currentThread()));
        assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads);
        ChatOutcome.Written written = assertInstanceOf(ChatOutcome.Written.class, outcome);
        assertEquals("ab", written.text());
        assertTrue(written.usage().outputTokens().isEmpty());
    }

    @Test
    void theWholeCallHasALimitThatEndsAPauseAndNoTextThatStillComes() {
        Duration step = ChatLimits.defaults().whole().dividedBy(2);
        List<String> heard = new ArrayList<>();
        CountDownLatch said = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        LangChainChatWriter writer =
                writer(
                        ChatLimits.defaults(),
                        handler -> {
                            for (int i = 0; i < 4; i++) {
                                handler.onPartialResponse("token " + i);
                            }
                            said.countDown();
                            AskedProvider.awaitUninterruptibly(end);
                        });
        ChatOutcome outcome =
                writer.write(
                        MESSAGES,
                        token -> {
                            heard.add(token);
                            AskedProvider.awaitUninterruptibly(said);
                            time.pass(step);
                        });
        end.countDown();
        assertEquals(ChatFailure.TIMED_OUT, failure(outcome));
        assertEquals(List.of("token 0", "token 1", "token 2", "token 3"), heard);
    }

    @Test
    void whoHasHeardEnoughStopsTheModelAndKeepsTheText() {
        CountDownLatch end = new CountDownLatch(1);
        LangChainChatWriter writer =
                writer(
                        ChatLimits.defaults(),
                        handler -> {
                            handler.onPartialResponse("again ");
                            handler.onPartialResponse("again ");
                            AskedProvider.awaitUninterruptibly(end);
                        });
        List<String> heard = new ArrayList<>();
        ChatOutcome outcome =
                writer.write(
                        MESSAGES,
                        new TextListener() {
                            @Override
                            public void piece(String text) {
                                heard.add(text);
                            }

                            @Override
                            public boolean hasEnough() {
                                return heard.size() == 2;
                            }
                        });
        end.countDown();
        ChatOutcome.Written written = assertInstanceOf(ChatOutcome.Written.class, outcome);
        assertEquals("again again ", written.text());
        assertTrue(written.complete());
    }

    @Test
    void aCallThatIsOverIsInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        ChatOutcome outcome =
                write(
                        handler -> {
                            time.pass(ChatLimits.defaults().firstToken());
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                        });
        assertEquals(ChatFailure.TIMED_OUT, failure(outcome));
        interrupted.await();
    }

    @Test
    void aModelThatGoesOnAfterTheEndIsToldToStop() {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        StreamingHandle handle =
                new StreamingHandle() {
                    @Override
                    public void cancel() {
                        cancelled.countDown();
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled.getCount() == 0;
                    }
                };
        ChatOutcome outcome =
                write(
                        handler -> {
                            handler.onError(new AuthenticationException("no"));
                            // on a thread of its own, which no interrupt reaches
                            Thread.ofVirtual()
                                    .start(
                                            () -> {
                                                AskedProvider.awaitUninterruptibly(over);
                                                handler.onPartialResponse(
                                                        new PartialResponse("more"),
                                                        new PartialResponseContext(handle));
                                            });
                        });
        assertEquals(ChatFailure.KEY_REFUSED, failure(outcome));
        over.countDown();
        AskedProvider.awaitUninterruptibly(cancelled);
        assertEquals(List.of(), told);
    }

    @Test
    void afterATokenNothingIsTriedAgain() {
        ChatOutcome outcome =
                write(
                        handler -> {
                            handler.onPartialResponse("half a ");
                            handler.onError(new RateLimitException("later"));
                        });
        assertEquals(ChatFailure.RATE_LIMITED, failure(outcome));
        assertEquals(1, calls.get());
        assertEquals(List.of("half a "), told);
    }

    @Test
    void whatAModelThrowsCountsAsWhatItTells() {
        ChatOutcome outcome =
                write(
                        handler -> {
                            throw new AuthenticationException("sk-of-the-program is wrong");
                        });
        assertEquals(ChatFailure.KEY_REFUSED, failure(outcome));
        assertEquals(1, calls.get());
        assertFalse(outcome.toString().contains("sk-of-the-program"), outcome.toString());

        ChatOutcome unknown =
                write(
                        handler -> {
                            throw new IllegalStateException("sk-of-the-program is wrong");
                        });
        assertEquals(
                new ChatOutcome.Failed(ChatFailure.OTHER, "IllegalStateException", 1), unknown);
    }

    @Test
    void anErrorIsThrownOn() {
        assertThrows(
                StackOverflowError.class,
                () -> write(handler -> handler.onError(new StackOverflowError())));
    }

    @Test
    void noRetryIsWaitedForBeyondTheLimit() {
        Duration whole = Duration.ofMinutes(1);
        ChatLimits limits = new ChatLimits(whole, whole, 1, Duration.ZERO, 2, 4096, 1024);
        LangChainChatWriter writer =
                writer(
                        limits,
                        handler -> {
                            time.pass(whole.minusMillis(100));
                            handler.onError(new RateLimitException("later"));
                        });
        assertEquals(ChatFailure.RATE_LIMITED, failure(writer.write(MESSAGES, told::add)));
        assertEquals(List.of(), time.sleeps());
        assertEquals(1, calls.get());
    }

    @Test
    void whatIsOverTheBudgetIsNotAsked() {
        LangChainChatWriter writer = writer(ChatLimits.defaults(), handler -> {});
        String text = "word ".repeat(writer.budget().input());
        ChatOutcome outcome = writer.write(List.of(UserMessage.from(text)), told::add);
        assertEquals(ChatFailure.TOO_LONG, failure(outcome));
        assertEquals(0, calls.get());
    }

    @Test
    void anInterruptWhileWaitingIsACancellation() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        LangChainChatWriter writer = writer(ChatLimits.defaults(), handler -> called.countDown());
        Thread caller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    assertThrows(
                                            CancellationException.class,
                                            () -> writer.write(MESSAGES, told::add));
                                    cancelled.complete(Thread.currentThread().isInterrupted());
                                });
        called.await();
        caller.interrupt();
        assertTrue(cancelled.join(), "the thread stays interrupted");
    }
}
