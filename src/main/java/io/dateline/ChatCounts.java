package io.dateline;

import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatUsage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the chat model of one collection was asked since that was opened, whoever asked.
///
/// @param provider as in [io.dateline.answer.Answer.Generation]
/// @param model likewise
/// @param calls how many texts it was asked for, by what came of it: [#WRITTEN], [#STOPPED],
///     [#ABANDONED], or why there was none, as `rate_limited`; what never happened is there with 0
/// @param requests to the provider, retries among them; those of abandoned calls are not known
/// @param inputTokens as the provider counts them, of the texts that were written
/// @param outputTokens likewise
/// @param time of all calls, waits and retries among them
public record ChatCounts(
        String provider,
        String model,
        Map<String, Long> calls,
        long requests,
        long inputTokens,
        long outputTokens,
        Duration time) {

    /// The model said all that it had to say.
    public static final String WRITTEN = "written";

    /// The model was stopped before it was done, mostly at the limit of its output.
    public static final String STOPPED = "stopped";

    /// Who asked did not wait for the end, or broke down over what came.
    public static final String ABANDONED = "abandoned";

    public ChatCounts {
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }

    /// Before the first call.
    static ChatCounts none(String provider, String model) {
        Map<String, Long> calls = new TreeMap<>(Map.of(WRITTEN, 0L, STOPPED, 0L, ABANDONED, 0L));
        Arrays.stream(ChatFailure.values()).forEach(failure -> calls.put(key(failure), 0L));
        return new ChatCounts(provider, model, calls, 0, 0, 0, Duration.ZERO);
    }

    /// With one call more.
    ///
    /// @param outcome `null` when the call was abandoned
    ChatCounts with(@Nullable ChatOutcome outcome, Duration took) {
        String what = outcome(outcome);
        return switch (outcome) {
            case null -> with(what, 0, 0, 0, took);
            case ChatOutcome.Written(String _, boolean _, ChatUsage usage) ->
                    with(
                            what,
                            usage.calls(),
                            usage.inputTokens().orElse(0),
                            usage.outputTokens().orElse(0),
                            took);
            case ChatOutcome.Failed failed -> with(what, failed.calls(), 0, 0, took);
        };
    }

    private ChatCounts with(String what, int more, int input, int output, Duration took) {
        Map<String, Long> counted = new TreeMap<>(calls);
        counted.merge(what, 1L, Long::sum);
        return new ChatCounts(
                provider,
                model,
                counted,
                requests + more,
                inputTokens + input,
                outputTokens + output,
                time.plus(took));
    }

    /// Why there was no text, each reason once.
    public List<ChatFailure> failures() {
        return Arrays.stream(ChatFailure.values())
                .filter(failure -> calls.getOrDefault(key(failure), 0L) > 0)
                .toList();
    }

    /// As what a call is counted.
    static String outcome(@Nullable ChatOutcome outcome) {
        return switch (outcome) {
            case null -> ABANDONED;
            case ChatOutcome.Written written -> written.complete() ? WRITTEN : STOPPED;
            case ChatOutcome.Failed failed -> key(failed.failure());
        };
    }

    private static String key(ChatFailure failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }
}
