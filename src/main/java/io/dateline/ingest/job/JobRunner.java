package io.dateline.ingest.job;

import io.dateline.article.ExpectedFault;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Intake;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Takes in one job after another, on a thread of its own. What was begun when the process ended is
/// begun anew by the next; what is in by then is found unchanged.
final class JobRunner implements AutoCloseable {

    /// An item that ends the process each time it is taken in must not do so for ever.
    private static final int MOST_BEGUN = 5;

    /// Until jobs are looked for that should be forgotten.
    private static final Duration LOOK = Duration.ofHours(1);

    private static final Duration FAULT_PAUSE = Duration.ofSeconds(2);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    private final JobStore store;
    private final JobFiles files;
    private final Function<List<URI>, Stream<SourceItem>> pages;
    private final Intake intake;
    private final InstantSource clock;
    private final Changes changes;
    // a virtual thread: an interrupt ends also its waiting for a server that does not answer
    private final Thread thread = Thread.ofVirtual().name("dateline-jobs").unstarted(this::work);
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("dateline-jobs-progress").factory());
    private volatile boolean closed;
    private volatile @Nullable Turn turn;

    JobRunner(
            JobStore store,
            JobFiles files,
            Function<List<URI>, Stream<SourceItem>> pages,
            Intake intake,
            InstantSource clock,
            Changes changes) {
        this.store = store;
        this.files = files;
        this.pages = pages;
        this.intake = intake;
        this.clock = clock;
        this.changes = changes;
    }

    /// One job while it is taken in.
    private static final class Turn {

        private final String job;
        private final Thread thread = Thread.currentThread();
        private boolean over;
        private volatile boolean cancelled;

        Turn(String job) {
            this.job = job;
        }

        synchronized void cancel() {
            cancelled = true;
            interrupt();
        }

        synchronized void interrupt() {
            if (!over) {
                thread.interrupt();
            }
        }

        /// What the thread does from here on is not interrupted.
        synchronized void end() {
            over = true;
            Thread.interrupted();
        }
    }

    void start() {
        thread.start();
    }

    /// Ends the job of this id, if it is the one that is taken in.
    void cancel(String job) {
        Turn current = turn;
        if (current != null && current.job.equals(job)) {
            current.cancel();
        }
    }

    private void work() {
        while (!closed) {
            long seen = changes.count();
            try {
                forget();
                Optional<Job> next = store.next();
                if (next.isPresent()) {
                    run(next.get());
                } else {
                    changes.await(seen, LOOK);
                }
            } catch (InterruptedException e) {
                // closed
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void forget() {
        for (String job : store.forget(clock.instant().minus(Jobs.REMEMBERED))) {
            files.delete(job);
            changes.tell();
        }
    }

    private void pauseAfter(RuntimeException fault) {
        if (closed) {
            return;
        }
        boolean isTold = fault instanceof ExpectedFault || fault instanceof CancellationException;
        LOG.log(isTold ? Level.DEBUG : Level.WARNING, "jobs wait", fault);
        try {
            changes.await(changes.count(), FAULT_PAUSE);
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void run(Job job) {
        String id = job.heading().id();
        Turn begun = new Turn(id);
        turn = begun;
        try {
            if (store.start(id, clock.instant())) {
                changes.tell();
                for (JobItem item : job.items()) {
                    if (closed) {
                        return;
                    }
                    if (begun.cancelled) {
                        break;
                    }
                    if (!item.state().isOver()) {
                        run(begun, item);
                    }
                }
            }
        } finally {
            begun.end();
            turn = null;
        }
        if (!closed) {
            store.finish(id, clock.instant());
            store.find(id).ifPresent(files::deleteWhatIsNotKept);
            changes.tell();
        }
    }

    private void run(Turn job, JobItem item) {
        ItemTally tally = new ItemTally(item, item.failedPages().isEmpty());
        int begun = item.begun() + 1;
        store.save(job.job, tally.running(begun));
        changes.tell();
        JobItem result = taken(job, item, tally, begun);
        // of one that was put off, what is in by now
        store.save(job.job, result);
        if (result.state().isOver() && !result.keepsFile()) {
            files.delete(job.job, item.place());
        }
        changes.tell();
    }

    private JobItem taken(Turn job, JobItem item, ItemTally tally, int begun) {
        if (begun > MOST_BEGUN) {
            tally.countFault(
                    "the server ended %d times while it took this in".formatted(begun - 1));
            return tally.over();
        }
        Runnable save =
                () -> {
                    store.save(job.job, tally.running(begun));
                    changes.tell();
                };
        try (ItemProgress progress = new ItemProgress(tally, save, ticker)) {
            tally.count(take(job, item, outcome -> progress.count(outcome, isEnded(job))));
        } catch (RuntimeException | Error e) {
            if (!isEnded(job)) {
                LOG.log(Level.ERROR, "an item of a job failed: " + item.source().name(), e);
                tally.countFault("a fault of the server; its log says more");
            }
        }
        if (job.cancelled) {
            return tally.cancelled();
        }
        return closed ? tally.running(begun - 1) : tally.over();
    }

    private boolean isEnded(Turn job) {
        return job.cancelled || closed;
    }

    private IngestReport take(Turn job, JobItem item, Consumer<Outcome> listener) {
        Stream<SourceItem> articles =
                switch (item.source()) {
                    case JobSource.UploadedFile _ -> files.read(job.job, item);
                    case JobSource.Address(URI whole) -> {
                        List<URI> failed = item.failedPages();
                        yield pages.apply(failed.isEmpty() ? List.of(whole) : failed);
                    }
                };
        return intake.take(articles, listener);
    }

    /// Puts off what is being taken in, until the next start.
    @Override
    public void close() {
        closed = true;
        Turn current = turn;
        if (current != null) {
            current.interrupt();
        }
        changes.tell();
        try {
            thread.join(LAST_MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ticker.shutdownNow();
    }
}
