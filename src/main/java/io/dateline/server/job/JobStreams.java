package io.dateline.server.job;

import io.dateline.ingest.job.Changes;
import io.dateline.ingest.job.Job;
import io.dateline.ingest.job.Jobs;
import io.dateline.server.http.ClientGoneException;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.EventStream;
import io.javalin.http.Context;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells clients how far a job is, from how it stands now to its end, so that one who comes again
/// misses nothing.
final class JobStreams {

    /// More often than this nobody looks.
    private static final Duration PACE = Duration.ofMillis(250);

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Duration heartbeat;
    private final Set<Changes> waitedFor = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    JobStreams(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /// Returns when the job is over, the client is gone, or this is closed.
    void send(Context ctx, Jobs jobs, String id) {
        waitedFor.add(jobs.changes());
        try (EventStream stream = EventStream.open(ctx, heartbeat)) {
            try {
                tell(stream, jobs, id);
            } catch (ClientGoneException e) {
                throw e;
            } catch (RuntimeException e) {
                stream.send("error", ErrorTable.problemOf(e).json());
            }
        } catch (ClientGoneException | InterruptedException e) {
            // nobody is left to be told
        }
    }

    private void tell(EventStream stream, Jobs jobs, String id) throws InterruptedException {
        Optional<Job.Heading> told = Optional.empty();
        while (closed.getCount() > 0) {
            long seen = jobs.changes().count();
            Optional<Job.Heading> now = jobs.heading(id);
            if (now.isEmpty()) {
                return;
            }
            if (!now.equals(told)) {
                stream.send("job", JobJson.of(now.get()));
                told = now;
            }
            if (now.get().state().isOver()) {
                return;
            }
            if (!closed.await(PACE.toMillis(), TimeUnit.MILLISECONDS)) {
                jobs.changes().await(seen, FOR_EVER);
            }
        }
    }

    /// Ends all streams; their clients come again when the server is back.
    void close() {
        closed.countDown();
        waitedFor.forEach(Changes::tell);
    }
}
