package io.dateline.server.http;

import java.time.Duration;

/// More was asked than can be done now. Becomes a [Problem] of status 429, with `Retry-After`.
public final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /// @param reason for people, without an end: when to try again is added
    /// @param retryAfter when it is worth trying again, as far as is known; rounded up to seconds
    public TooManyRequestsException(String reason, Duration retryAfter) {
        super(reason + "; try again in " + words(seconds(retryAfter)));
        this.retryAfter = retryAfter;
    }

    /// What `Retry-After` says.
    public long retryAfterSeconds() {
        return seconds(retryAfter);
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static String words(long seconds) {
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
