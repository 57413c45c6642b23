package io.dateline.model.chat.call;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The time that calls live in.
interface Time {

    Time SYSTEM = new SystemTime();

    /// Nanoseconds since some moment.
    long nanos();

    void sleep(Duration duration) throws InterruptedException;

    /// The head of the queue, once there is one; `null` when it took longer than `atMost`.
    <T> @Nullable T poll(BlockingQueue<T> queue, Duration atMost) throws InterruptedException;

    /// The time of the clock on the wall.
    final class SystemTime implements Time {

        private SystemTime() {}

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }

        @Override
        public <T> @Nullable T poll(BlockingQueue<T> queue, Duration atMost)
                throws InterruptedException {
            return queue.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
