package io.dateline.ingest.job;

import io.dateline.ingest.Intake;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Ingestions in the background, one after another. What was submitted is taken in also after a
/// restart, and after a crash; what is in is not taken in twice.
///
/// Safe for use by many threads at once.
public final class Jobs implements AutoCloseable {

    /// The most addresses or files of a job.
    public static final int MOST_ITEMS = 1_000;

    /// The most jobs that are not over.
    public static final int MOST_WAITING = 50;

    /// The most bytes of the files of one job, together.
    public static final long MOST_JOB_BYTES = 512L << 20;

    /// The most bytes of all files that wait.
    public static final long MOST_KEPT_BYTES = 2L << 30;

    /// How long a job is remembered after its end.
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /// How long a caller waits for the end of what was cancelled.
    private static final Duration CANCELLING = Duration.ofSeconds(5);

    private final JobStore store;
    private final JobFiles files;
    private final InstantSource clock;
    private final Changes changes = new Changes();
    private final JobRunner runner;
    private boolean begun;

    /// @param pages reads what is at addresses of the web
    public Jobs(
            JobStore store,
            JobFiles files,
            Function<List<URI>, Stream<SourceItem>> pages,
            Intake intake,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
        runner = new JobRunner(store, files, pages, intake, clock, changes);
    }

    /// What became of a wish to have something taken in.
    public sealed interface Submission {

        /// It is kept, and its turn comes.
        record Accepted(Job job) implements Submission {}

        /// There is no room for it just now.
        ///
        /// @param reason for people
        record Full(String reason) implements Submission {}

        /// There is nothing to do.
        ///
        /// @param reason for people
        record Idle(String reason) implements Submission {}
    }

    /// A file that was sent.
    ///
    /// @param content a file at [#incoming], which is moved from there
    public record SentFile(JobSource.UploadedFile source, Path content) {}

    /// Takes up what waits, and goes on with what was begun by a process that ended. Doing it again
    /// changes nothing.
    public synchronized void begin() {
        if (!begun) {
            begun = true;
            files.deleteAllBut(store::keepsFile);
            runner.start();
        }
    }

    /// A place for a file that is being sent; deleted by whoever made it, if it is not submitted.
    public Path incoming() {
        return files.incoming();
    }

    /// Why nothing can be submitted now, or `null`: a caller may ask before a large file is sent.
    ///
    /// @param bytes of the files that are to be sent
    public @Nullable String full(long bytes) {
        if (store.unfinished() >= MOST_WAITING) {
            return MOST_WAITING + " jobs wait already";
        }
        if (bytes > 0 && store.keptBytes() + bytes > MOST_KEPT_BYTES) {
            return "files of %,d bytes wait already, and there is room for %,d"
                    .formatted(store.keptBytes(), MOST_KEPT_BYTES);
        }
        return null;
    }

    /// Has addresses and files taken in. Once it is accepted it survives a crash.
    ///
    /// @param owner the name of the key by which it is wanted; empty without keys
    /// @param addresses each once; with the files 1 to [#MOST_ITEMS]
    /// @throws IllegalArgumentException when there are too few or too many
    public Submission submit(String owner, List<JobSource.Address> addresses, List<SentFile> sent) {
        requireCount(addresses.size() + sent.size());
        begin();
        String full = full(sent.stream().mapToLong(file -> file.source().bytes()).sum());
        if (full != null) {
            return new Submission.Full(full);
        }
        String id = UUID.randomUUID().toString();
        List<JobItem> items = new ArrayList<>();
        for (JobSource.Address address : addresses) {
            items.add(JobItem.waiting(items.size(), address));
        }
        try {
            for (SentFile file : sent) {
                JobItem item = JobItem.waiting(items.size(), file.source());
                files.keep(id, item, file.content());
                items.add(item);
            }
            store.insert(id, owner, items, clock.instant());
        } catch (RuntimeException | Error e) {
            files.delete(id);
            throw e;
        }
        changes.tell();
        return new Submission.Accepted(require(id));
    }

    private static void requireCount(int items) {
        if (items < 1 || items > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "a job has 1 to %,d addresses or files, not %,d".formatted(MOST_ITEMS, items));
        }
    }

    private Job require(String id) {
        return store.find(id).orElseThrow(() -> new IllegalStateException("no job " + id));
    }

    public Optional<Job> find(String id) {
        return store.find(id);
    }

    /// What is known of a job without its items.
    public Optional<Job.Heading> heading(String id) {
        return store.heading(id);
    }

    /// A page of all jobs, the latest first.
    ///
    /// @param cursor `next` of the page before, or `null` for the first
    /// @throws IllegalArgumentException when `cursor` is none
    public Job.Page list(@Nullable String cursor, int limit) {
        return store.list(cursor, limit);
    }

    /// Ends a job that is not over, and waits a few seconds for that. What is committed stays in;
    /// one that is over stays as it is.
    ///
    /// @return how far it came, [Job.State#CANCELLING] where its end takes longer; empty where
    ///     there is none
    public Optional<Job> cancel(String id) {
        begin();
        store.cancel(id, clock.instant());
        runner.cancel(id);
        changes.tell();
        awaitEnd(id);
        Optional<Job> job = store.find(id);
        job.filter(found -> found.heading().state().isOver()).ifPresent(files::deleteWhatIsNotKept);
        return job;
    }

    private void awaitEnd(String id) {
        Instant end = Instant.now().plus(CANCELLING);
        try {
            while (true) {
                long seen = changes.count();
                Duration left = Duration.between(Instant.now(), end);
                boolean isOver =
                        store.heading(id).map(heading -> heading.state().isOver()).orElse(true);
                if (isOver || !left.isPositive()) {
                    return;
                }
                changes.await(seen, left);
            }
        } catch (InterruptedException e) {
            // whoever waited is told how far it is now
            Thread.currentThread().interrupt();
        }
    }

    /// Has those items of a job that is over taken in once more that failed or were cancelled, but
    /// for files that are not kept. Of a feed or a sitemap only the pages that failed are fetched,
    /// where these are known.
    ///
    /// @return empty where there is no such job
    public Optional<Submission> retry(String id) {
        begin();
        Optional<Job> job = store.find(id);
        if (job.isEmpty()) {
            return Optional.empty();
        }
        String full = full(0);
        if (full != null) {
            return Optional.of(new Submission.Full(full));
        }
        if (!store.retry(id, clock.instant())) {
            return Optional.of(
                    new Submission.Idle(
                            job.get().heading().state().isOver()
                                    ? "nothing of this job can be tried again; files are to be sent"
                                            + " again, and addresses that may not be asked stay"
                                            + " refused"
                                    : "this job is not over yet"));
        }
        changes.tell();
        return store.find(id).map(Submission.Accepted::new);
    }

    /// Tells of each change of any job.
    public Changes changes() {
        return changes;
    }

    /// How many jobs there are in each state.
    public Map<Job.State, Long> counts() {
        return store.jobs();
    }

    /// How many items of all jobs there are in each state.
    public Map<JobItem.State, Long> itemCounts() {
        return store.items();
    }

    /// Puts off what is being taken in, until the next start.
    @Override
    public synchronized void close() {
        if (begun) {
            runner.close();
        }
    }
}
