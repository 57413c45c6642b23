package io.dateline.ingest.job;

import java.time.Duration;

/// Lets threads wait until something has changed.
public final class Changes {

    private long count;

    /// How many there were. Whoever takes this before looking, and waits for one after it, misses
    /// none.
    public synchronized long count() {
        return count;
    }

    /// Wakes all who wait.
    public synchronized void tell() {
        count++;
        notifyAll();
    }

    /// Waits for a change after those that were `seen`, no longer than this.
    public synchronized void await(long seen, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        long left = most.toMillis();
        while (count == seen && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
