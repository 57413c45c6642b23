package io.dateline.server.admission;

import java.time.Duration;

/// How long answers took lately. The last few count most, so that it follows when a chat model
/// becomes slow.
final class RecentTimes {

    /// Before the first answer.
    private static final Duration GUESS = Duration.ofSeconds(1);

    private static final double WEIGHT_OF_THE_LAST = 0.2;

    private double meanNanos = GUESS.toNanos();
    private boolean any;

    void add(long nanos) {
        meanNanos = any ? meanNanos + WEIGHT_OF_THE_LAST * (nanos - meanNanos) : nanos;
        any = true;
    }

    /// How long `answers` take where so many are worked out at once; whole seconds, and one at
    /// least.
    Duration toAnswer(int answers, int atOnce) {
        double seconds = answers * meanNanos / atOnce / Duration.ofSeconds(1).toNanos();
        return Duration.ofSeconds((long) Math.max(1, Math.ceil(seconds)));
    }
}
