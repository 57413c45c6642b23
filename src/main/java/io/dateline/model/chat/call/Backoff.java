package io.dateline.model.chat.call;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// How long to wait before a call is tried again: twice as long each time, up to a maximum, and of
/// that a random part between half and all, so that callers who failed together do not come back
/// together.
///
/// @param random gives numbers from 0 to 1
record Backoff(DoubleSupplier random) {

    private static final Duration FIRST = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(8);

    /// A provider that asks for more is not waited for: somebody waits for the answer.
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(20);

    private static final int MOST_DOUBLINGS = 10;

    /// @param failed how many calls have failed, 1 or more
    /// @param retryAfter what the provider asks for, or `null`
    /// @param left how much time there is
    /// @return none when waiting is too long
    Optional<Duration> pause(int failed, @Nullable Duration retryAfter, Duration left) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        Duration most = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        Duration pause = Duration.ofNanos((long) (most.toNanos() * (1 + random.getAsDouble()) / 2));
        if (retryAfter != null) {
            if (retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0) {
                return Optional.empty();
            }
            pause = pause.plus(retryAfter);
        }
        return pause.compareTo(left) < 0 ? Optional.of(pause) : Optional.empty();
    }
}
