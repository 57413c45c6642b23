package io.dateline.slack.work;

import io.dateline.store.StoreUnreachableException;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Does what is in a [WorkStore], some of it at once: what was put there now, what a crash left
/// unfinished, and what other processes that share the store leave over. What is not done when this
/// is closed is done by whoever opens the store next.
public final class Workers implements AutoCloseable {

    /// More of them would only wait in the queue of questions.
    private static final int AT_ONCE = 16;

    private static final int MOST_ATTEMPTS = 5;

    /// Slack takes no response to a command after that, and nobody waits for an answer.
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /// After a fault that nothing is known about.
    private static final Duration FAULT_PAUSE = Duration.ofSeconds(5);

    /// Slack tells an event again for six minutes.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    /// How often the store is looked at.
    ///
    /// @param lease how long a claim lasts unless it is renewed: what a crash left is taken up
    ///     after that
    /// @param look how soon what other processes left is seen
    public record Timing(Duration lease, Duration look) {

        public static final Timing USUAL =
                new Timing(Duration.ofSeconds(10), Duration.ofSeconds(1));

        public Timing {
            if (!look.isPositive() || lease.compareTo(look.multipliedBy(2)) < 0) {
                throw new IllegalArgumentException(
                        "a lease of " + lease + " is not renewed in time every " + look);
            }
        }
    }

    private final String claimant = UUID.randomUUID().toString();
    private final Map<String, Thread> inWork = new ConcurrentHashMap<>();
    private final ScheduledExecutorService dispatcher =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("slack-dispatcher").factory());
    private final WorkStore store;
    private final Task task;
    private final InstantSource clock;
    private final Timing timing;
    private volatile boolean closed;

    public Workers(WorkStore store, Task task, InstantSource clock, Timing timing) {
        this.store = store;
        this.task = task;
        this.clock = clock;
        this.timing = timing;
        long look = timing.look().toMillis();
        // what these throw is told by themselves
        var _ = dispatcher.scheduleWithFixedDelay(this::look, 0, look, TimeUnit.MILLISECONDS);
        var _ = dispatcher.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    /// Begins at once with what was just put into the store.
    public void wake() {
        try {
            dispatcher.execute(this::look);
        } catch (RejectedExecutionException e) {
            // closed: it stays in the store
            LOG.log(Level.DEBUG, "left for the next start", e);
        }
    }

    private void look() {
        try {
            if (!inWork.isEmpty()) {
                store.renew(claimant, clock.instant().plus(timing.lease()));
            }
            while (!closed && inWork.size() < AT_ONCE) {
                Optional<AcceptedWork> claimed =
                        store.claim(claimant, clock.instant(), timing.lease());
                if (claimed.isEmpty()) {
                    break;
                }
                begin(claimed.get());
            }
        } catch (RuntimeException e) {
            warn("what was asked in Slack cannot be read; trying again", e);
        }
    }

    private void forget() {
        try {
            store.forget(clock.instant().minus(REMEMBERED));
        } catch (RuntimeException e) {
            warn("what was done for Slack is remembered for longer", e);
        }
    }

    /// Of a database that is away, or was closed before this, nobody need be told each second.
    private static void warn(String what, RuntimeException e) {
        boolean isTold =
                e instanceof StoreUnreachableException || e instanceof CancellationException;
        LOG.log(isTold ? Level.DEBUG : Level.WARNING, what, e);
    }

    private void begin(AcceptedWork work) {
        Thread thread = Thread.ofVirtual().name("slack-work").unstarted(() -> run(work));
        inWork.put(work.id(), thread);
        thread.start();
    }

    private void run(AcceptedWork work) {
        try {
            settle(work, attempt(work));
        } catch (RuntimeException e) {
            // its claim ends by itself, and then it is tried again
            warn("what was asked in Slack is in the store still", e);
        } finally {
            inWork.remove(work.id());
            wake();
        }
    }

    private Outcome attempt(AcceptedWork work) {
        try {
            return task.attempt(work);
        } catch (CancellationException e) {
            return new Outcome.Later(Duration.ZERO, false);
        } catch (RuntimeException e) {
            warn("what was asked in Slack failed", e);
            return new Outcome.Later(FAULT_PAUSE, true);
        } finally {
            // what is written now is written whole
            Thread.interrupted();
        }
    }

    private void settle(AcceptedWork work, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Finished() -> store.finish(work);
            case Outcome.Later(Duration after, boolean counts) -> {
                boolean isLast =
                        (counts && work.attempts() >= MOST_ATTEMPTS)
                                || work.acceptedAt().plus(PATIENCE).isBefore(now);
                if (isLast) {
                    LOG.log(
                            Level.WARNING,
                            "gave up on what was asked in Slack, {0}",
                            work.work().posting());
                    task.giveUp(work);
                    store.finish(work);
                } else {
                    store.postpone(work, now.plus(after), counts);
                }
            }
        }
    }

    /// Begins nothing more, and interrupts what is in work.
    @Override
    public void close() {
        closed = true;
        dispatcher.shutdownNow();
        Instant end = Instant.now().plus(LAST_MOMENT);
        inWork.values().forEach(Thread::interrupt);
        try {
            for (Thread thread : inWork.values()) {
                Duration left = Duration.between(Instant.now(), end);
                if (left.isPositive()) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
