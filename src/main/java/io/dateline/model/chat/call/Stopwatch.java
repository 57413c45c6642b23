package io.dateline.model.chat.call;

import java.time.Duration;

/// How long something has lasted.
record Stopwatch(Time time, long begin) {

    static Stopwatch start(Time time) {
        return new Stopwatch(time, time.nanos());
    }

    Duration elapsed() {
        return Duration.ofNanos(time.nanos() - begin);
    }

    /// What is left of `limit`; zero or less when it is over.
    Duration left(Duration limit) {
        return limit.minus(elapsed());
    }
}
