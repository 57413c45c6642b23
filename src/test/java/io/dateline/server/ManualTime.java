package io.dateline.server;

import io.github.bucket4j.TimeMeter;

import java.time.Duration;

/// A time that passes when it is told to.
public final class ManualTime implements TimeMeter {

    private long nanos;

    public void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
