package io.dateline.model.chat.call;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatSource;
import io.dateline.model.chat.ChatUsage;
import io.dateline.model.chat.ChatWriter;
import io.dateline.model.chat.TextListener;
import io.dateline.model.chat.TokenBudget;
import io.dateline.model.chat.provider.Diagnosis;
import io.dateline.model.chat.provider.ProviderModels;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;

/// Any chat model of LangChain4j, held to limits. A call that failed is made again only where that
/// may help, as [ChatFailure#mayPass] says, and never once a piece of its text was told.
public final class LangChainChatWriter implements ChatWriter {

    /// The right to one of the parallel calls.
    private enum Permit {
        PERMIT
    }

    private final StreamingChatModel model;
    private final String provider;
    private final String name;
    private final ChatLimits limits;
    private final Time time;
    private final Backoff backoff;
    private final TokenBudget budget;
    private final BlockingQueue<Permit> permits;

    private LangChainChatWriter(
            StreamingChatModel model,
            String provider,
            String name,
            ChatLimits limits,
            Time time,
            Backoff backoff) {
        this.model = model;
        this.provider = provider;
        this.name = name;
        this.limits = limits;
        this.time = time;
        this.backoff = backoff;
        budget = TokenBudget.of(limits);
        // fair: who waits longest is next
        permits = new ArrayBlockingQueue<>(limits.parallel(), true);
        for (int i = 0; i < limits.parallel(); i++) {
            permits.add(Permit.PERMIT);
        }
    }

    /// Opens a model. Nothing is asked of it yet.
    public static LangChainChatWriter open(ChatSource source) {
        return open(
                source, Time.SYSTEM, new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
    }

    static LangChainChatWriter open(ChatSource source, Time time, Backoff backoff) {
        return switch (source) {
            case ChatConfig config ->
                    new LangChainChatWriter(
                            ProviderModels.open(config),
                            config.provider().key(),
                            config.model(),
                            config.limits(),
                            time,
                            backoff);
            case ChatSource.Streaming(StreamingChatModel model, ChatLimits limits) ->
                    ofProgram(model, model, limits, time, backoff);
            case ChatSource.Whole whole ->
                    ofProgram(
                            new WholeAnswers(whole.model()),
                            whole.model(),
                            whole.limits(),
                            time,
                            backoff);
        };
    }

    private static LangChainChatWriter ofProgram(
            StreamingChatModel model, Object own, ChatLimits limits, Time time, Backoff backoff) {
        String name = model.defaultRequestParameters().modelName();
        return new LangChainChatWriter(
                model,
                model.provider().name().toLowerCase(Locale.ROOT),
                name == null ? own.getClass().getSimpleName() : name,
                limits,
                time,
                backoff);
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public TokenBudget budget() {
        return budget;
    }

    @Override
    public ChatOutcome write(List<ChatMessage> messages, TextListener listener) {
        int needed = budget.tokens(messages);
        if (needed > budget.input()) {
            return new ChatOutcome.Failed(
                    ChatFailure.TOO_LONG,
                    "about " + needed + " tokens, and " + budget.input() + " fit",
                    0);
        }
        Stopwatch sinceAsked = Stopwatch.start(time);
        try {
            Permit permit = time.poll(permits, limits.queue());
            if (permit == null) {
                return new ChatOutcome.Failed(ChatFailure.BUSY, null, 0);
            }
            try {
                return writePermitted(messages, listener, sinceAsked);
            } finally {
                permits.add(permit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private ChatOutcome writePermitted(
            List<ChatMessage> messages, TextListener listener, Stopwatch sinceAsked)
            throws InterruptedException {
        for (int calls = 1; ; calls++) {
            Call call = new Call(model, limits, time, sinceAsked);
            Diagnosis diagnosis;
            switch (call.make(messages, listener)) {
                case CallEvent.Completed completed -> {
                    return outcome(call, completed, calls, sinceAsked.elapsed());
                }
                case CallEvent.Stopped _ -> {
                    return stopped(call, calls, sinceAsked.elapsed());
                }
                case CallEvent.Late _ -> {
                    return new ChatOutcome.Failed(ChatFailure.TIMED_OUT, null, calls);
                }
                case CallEvent.Broken(Throwable cause) -> diagnosis = diagnose(cause);
            }
            boolean again =
                    diagnosis.failure().mayPass()
                            && calls <= limits.retries()
                            && call.toFirstToken() == null;
            Optional<Duration> pause =
                    again
                            ? backoff.pause(
                                    calls, diagnosis.retryAfter(), sinceAsked.left(limits.whole()))
                            : Optional.empty();
            if (pause.isEmpty()) {
                return new ChatOutcome.Failed(diagnosis.failure(), diagnosis.detail(), calls);
            }
            time.sleep(pause.get());
        }
    }

    private static Diagnosis diagnose(Throwable cause) {
        if (cause instanceof Error e) {
            throw e;
        }
        return Diagnosis.of(cause);
    }

    private static ChatOutcome outcome(
            Call call, CallEvent.Completed completed, int calls, Duration total) {
        FinishReason reason = completed.response().finishReason();
        if (reason == FinishReason.CONTENT_FILTER) {
            return new ChatOutcome.Failed(ChatFailure.FILTERED, null, calls);
        }
        if (call.text().isBlank()) {
            return new ChatOutcome.Failed(ChatFailure.EMPTY, null, calls);
        }
        TokenUsage usage = completed.response().tokenUsage();
        return new ChatOutcome.Written(
                call.text(),
                // not every model of a program says why it ended
                reason == null || reason == FinishReason.STOP,
                new ChatUsage(
                        inputTokens(usage),
                        count(usage == null ? null : usage.outputTokenCount()),
                        calls,
                        Objects.requireNonNullElse(call.toFirstToken(), total),
                        total));
    }

    /// What a provider counts it tells at the end, which was not waited for.
    private static ChatOutcome stopped(Call call, int calls, Duration total) {
        return new ChatOutcome.Written(
                call.text(),
                true,
                new ChatUsage(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        calls,
                        Objects.requireNonNullElse(call.toFirstToken(), total),
                        total));
    }

    /// Anthropic counts what it had read before apart from the rest.
    private static OptionalInt inputTokens(@Nullable TokenUsage usage) {
        if (usage instanceof AnthropicTokenUsage anthropic && anthropic.inputTokenCount() != null) {
            return OptionalInt.of(
                    anthropic.inputTokenCount()
                            + Objects.requireNonNullElse(anthropic.cacheCreationInputTokens(), 0)
                            + Objects.requireNonNullElse(anthropic.cacheReadInputTokens(), 0));
        }
        return count(usage == null ? null : usage.inputTokenCount());
    }

    private static OptionalInt count(@Nullable Integer tokens) {
        return tokens == null ? OptionalInt.empty() : OptionalInt.of(tokens);
    }
}
