package io.dateline.ingest.watch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When a source is looked at again. Times are spread by a tenth to both sides, so that many
/// sources, and many servers, do not come at the same second.
final class Schedule {

    /// A source that is away for long is still asked once a day, or as seldom as it always is.
    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);

    /// A server that wants to be left alone for longer is asked all the same.
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

    private static final int MOST_DOUBLINGS = 16;

    private static final double SPREAD = 0.1;

    private final RandomGenerator random;

    Schedule(RandomGenerator random) {
        this.random = random;
    }

    /// After it could be read.
    Instant afterSuccess(Instant now, Duration every) {
        return now.plus(spread(every));
    }

    /// After it could not, for the `failures`th time in a row: later and later.
    ///
    /// @param retryAfter how long its server wants to be left alone at least, or `null`
    Instant afterFailure(Instant now, Duration every, int failures, @Nullable Duration retryAfter) {
        Instant next = now.plus(spread(backoff(every, failures)));
        if (retryAfter == null) {
            return next;
        }
        Instant asked = now.plus(shorter(retryAfter, LONGEST_RETRY_AFTER));
        return asked.isAfter(next) ? asked : next;
    }

    /// How long an article is left alone that could not be taken in `attempts` times.
    static Duration backoff(Duration every, int attempts) {
        Duration longest = every.compareTo(LONGEST_BACKOFF) > 0 ? every : LONGEST_BACKOFF;
        int doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
        return shorter(every.multipliedBy(1L << doublings), longest);
    }

    /// The latest time of a next run after one that ended then: where the file says a shorter time
    /// by now, an earlier plan is too late.
    static Instant latest(Instant lastRun, Duration every) {
        return lastRun.plus(every).plus(every.dividedBy(10));
    }

    private Duration spread(Duration time) {
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
