package io.dateline.model.chat.call;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Time that passes only when a test says so, or when somebody sleeps.
final class FakeTime implements Time {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        pass(duration);
    }

    /// Waits for others to give something or to let the time pass.
    @Override
    public <T> @Nullable T poll(BlockingQueue<T> queue, Duration atMost)
            throws InterruptedException {
        long end = nanos() + atMost.toNanos();
        while (true) {
            T head = queue.poll(1, TimeUnit.MILLISECONDS);
            if (head != null || nanos() >= end) {
                return head;
            }
        }
    }
}
