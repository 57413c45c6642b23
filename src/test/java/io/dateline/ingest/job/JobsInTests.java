package io.dateline.ingest.job;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Waits for jobs.
public final class JobsInTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private JobsInTests() {}

    /// The job, once it is so.
    public static Job await(Jobs jobs, String id, Predicate<Job.Heading> condition)
            throws InterruptedException, TimeoutException {
        await(jobs, () -> jobs.heading(id).filter(condition).isPresent());
        return jobs.find(id).orElseThrow();
    }

    /// Returns once it is so.
    public static void await(Jobs jobs, BooleanSupplier condition)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long seen = jobs.changes().count();
            if (condition.getAsBoolean()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new TimeoutException("it did not come to that");
            }
            jobs.changes().await(seen, PATIENCE);
        }
    }
}
