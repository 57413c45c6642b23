package io.dateline.model.chat;

import java.time.Duration;

/// How long, how often and with how much a chat model is asked.
///
/// @param firstToken the longest wait for the first piece of a text, for each call
/// @param whole the longest time for all of it, with the waits and the calls that failed; while
///     pieces still come it does not end
/// @param parallel the most calls at once
/// @param queue the longest wait until one of these may begin
/// @param retries the most further calls where a failure may pass
/// @param contextTokens what the model can hold, input and output together
/// @param outputTokens the most that it may write
public record ChatLimits(
        Duration firstToken,
        Duration whole,
        int parallel,
        Duration queue,
        int retries,
        int contextTokens,
        int outputTokens) {

    /// What every model in use today can hold.
    public static final int DEFAULT_CONTEXT_TOKENS = 8192;

    /// Less holds no passage beside the question.
    public static final int LEAST_CONTEXT_TOKENS = 1024;

    /// An answer has some hundred; what a model thinks before it counts too.
    private static final int MOST_OUTPUT_TOKENS = 2048;

    /// A quarter of the context is for the output, up to its maximum.
    private static final int OUTPUT_SHARE = 4;

    private static final Duration DEFAULT_FIRST_TOKEN = Duration.ofSeconds(60);

    private static final Duration DEFAULT_WHOLE = Duration.ofMinutes(3);

    /// A model on the same machine may have to be loaded first, reads a prompt slowly where there
    /// is no graphics card, and mostly works for one at a time.
    private static final Duration LOCAL_FIRST_TOKEN = Duration.ofMinutes(5);

    private static final Duration LOCAL_WHOLE = Duration.ofMinutes(15);

    private static final Duration LOCAL_QUEUE = Duration.ofMinutes(5);

    private static final int DEFAULT_PARALLEL = 4;

    private static final Duration DEFAULT_QUEUE = Duration.ofSeconds(10);

    private static final int DEFAULT_RETRIES = 2;

    public ChatLimits {
        positive("firstToken", firstToken);
        positive("whole", whole);
        if (queue.isNegative()) {
            throw new IllegalArgumentException("queue must not be negative: " + queue);
        }
        if (parallel < 1) {
            throw new IllegalArgumentException("parallel must be 1 or more, not " + parallel);
        }
        if (retries < 0) {
            throw new IllegalArgumentException("retries must be 0 or more, not " + retries);
        }
        if (contextTokens < LEAST_CONTEXT_TOKENS) {
            throw new IllegalArgumentException(
                    "contextTokens must be "
                            + LEAST_CONTEXT_TOKENS
                            + " or more, not "
                            + contextTokens);
        }
        if (outputTokens < 1 || outputTokens > contextTokens / 2) {
            throw new IllegalArgumentException(
                    "outputTokens must be from 1 to half of contextTokens, not " + outputTokens);
        }
    }

    private static void positive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " must be positive: " + duration);
        }
    }

    public static ChatLimits defaults() {
        return new ChatLimits(
                DEFAULT_FIRST_TOKEN,
                DEFAULT_WHOLE,
                DEFAULT_PARALLEL,
                DEFAULT_QUEUE,
                DEFAULT_RETRIES,
                DEFAULT_CONTEXT_TOKENS,
                output(DEFAULT_CONTEXT_TOKENS));
    }

    /// For a model on the machine that asks it: what is slow is waited for.
    public static ChatLimits local() {
        ChatLimits usual = defaults();
        return new ChatLimits(
                LOCAL_FIRST_TOKEN,
                LOCAL_WHOLE,
                usual.parallel,
                LOCAL_QUEUE,
                usual.retries,
                usual.contextTokens,
                usual.outputTokens);
    }

    private static int output(int contextTokens) {
        return Math.min(MOST_OUTPUT_TOKENS, contextTokens / OUTPUT_SHARE);
    }

    /// These limits for a model that holds `tokens`, of which a part is for its output.
    public ChatLimits withContextTokens(int tokens) {
        return new ChatLimits(firstToken, whole, parallel, queue, retries, tokens, output(tokens));
    }

    public ChatLimits withTimes(Duration untilFirstToken, Duration untilEnd) {
        return new ChatLimits(
                untilFirstToken, untilEnd, parallel, queue, retries, contextTokens, outputTokens);
    }

    public ChatLimits withParallel(int most) {
        return new ChatLimits(firstToken, whole, most, queue, retries, contextTokens, outputTokens);
    }

    public ChatLimits withOutputTokens(int most) {
        return new ChatLimits(firstToken, whole, parallel, queue, retries, contextTokens, most);
    }

    public ChatLimits withRetries(int most) {
        return new ChatLimits(
                firstToken, whole, parallel, queue, most, contextTokens, outputTokens);
    }
}
