package io.dateline.server;

import java.time.Duration;

/// How slowly a client may send and read.
///
/// @param grace how long it may take whatever comes of it
/// @param bytesPerSecond how much must have passed for each second beyond that
record Pace(Duration grace, long bytesPerSecond) {

    Pace {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "bytesPerSecond must be 1 or more, not " + bytesPerSecond);
        }
    }

    /// Whether `bytes` are too few for the time that was waited for them.
    boolean isTooSlow(long nanos, long bytes) {
        double seconds = (nanos - grace.toNanos()) / 1e9;
        return seconds > (double) bytes / bytesPerSecond;
    }
}
