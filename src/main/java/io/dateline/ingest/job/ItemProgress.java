package io.dateline.ingest.job;

import io.dateline.ingest.Outcome;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Counts the outcomes of one item, and has that saved from time to time: outcomes come many at
/// once, and to save each would take longer than to take it in.
final class ItemProgress implements AutoCloseable {

    /// How soon others hear of what was taken in.
    private static final Duration SAVING = Duration.ofMillis(500);

    private static final System.Logger LOG = System.getLogger(ItemProgress.class.getName());

    private final ItemTally tally;
    private final Runnable save;
    private final Future<?> ticks;
    private boolean hasNews;
    private boolean closed;

    /// @param save saves what `tally` has counted; nothing is counted meanwhile
    ItemProgress(ItemTally tally, Runnable save, ScheduledExecutorService ticker) {
        this.tally = tally;
        this.save = save;
        long pause = SAVING.toMillis();
        ticks = ticker.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
    }

    /// @param ended whether the item is being ended: what failed then did so by that
    synchronized void count(Outcome outcome, boolean ended) {
        if (!ended || outcome instanceof Outcome.Acknowledged) {
            tally.count(outcome);
            hasNews = true;
        }
    }

    private synchronized void tick() {
        if (!hasNews || closed) {
            return;
        }
        try {
            save.run();
            hasNews = false;
        } catch (UncheckedIOException e) {
            // the articles are in all the same, and counted when the store can be written again
            LOG.log(Level.DEBUG, "the progress of a job is told later", e);
        }
    }

    /// Nothing is saved after that.
    @Override
    public synchronized void close() {
        closed = true;
        ticks.cancel(false);
    }
}
