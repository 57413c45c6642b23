package io.dateline.ingest.job;

import io.dateline.article.TextCut;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Counts what becomes of the articles of one item while it is taken in. Of one that was taken in
/// before, in part, what is in by that is found unchanged, and not counted a second time.
final class ItemTally {

    /// A reason quotes what was met, which may be long.
    private static final int MOST_CHARACTERS = 500;

    private final JobItem item;
    private final Map<String, Integer> warnings;
    private final List<JobItem.Failure> failures = new ArrayList<>();
    private JobCounts counts;

    /// How many are still to be met again.
    private long countedBefore;

    private long lasting;

    private boolean ended;
    private boolean metFault;

    /// @param whole whether all of the item is taken in, not only what failed before
    ItemTally(JobItem item, boolean whole) {
        this.item = item;
        warnings = whole ? new HashMap<>() : new HashMap<>(item.warnings());
        counts = item.counts().withFailed(0);
        countedBefore = whole ? counts.in() : 0;
        if (whole) {
            counts = counts.withWarned(0);
        }
    }

    void count(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed
                && failed.fault() instanceof CancellationException) {
            // what follows was not begun, or is told in no order
            ended = true;
        }
        if (ended) {
            return;
        }
        switch (outcome) {
            case Outcome.Acknowledged in -> {
                if (in.status() == Outcome.Status.UNCHANGED && countedBefore > 0) {
                    countedBefore--;
                    counts = counts.withWarned(counts.warned() + in.warnings().size());
                } else {
                    counts = counts.plus(in);
                }
            }
            case Outcome.Failed(String origin, String reason, var fault, boolean isLasting) -> {
                metFault |= fault != null;
                lasting += isLasting ? 1 : 0;
                fail(origin, reason);
            }
        }
    }

    /// Counts one more that is not in, for a fault that no other article would have spared.
    void countFault(String reason) {
        metFault = true;
        fail(item.source().name(), reason);
    }

    private void fail(String origin, String reason) {
        counts = counts.withFailed(counts.failed() + 1);
        if (failures.size() < JobItem.MOST_FAILURES) {
            failures.add(
                    new JobItem.Failure(
                            TextCut.shortened(origin, JobSource.Address.MOST_CHARACTERS),
                            TextCut.shortened(reason, MOST_CHARACTERS)));
        }
    }

    void count(IngestReport report) {
        report.kinds().forEach((kind, count) -> warnings.merge(kind, count, Integer::sum));
    }

    JobItem running(int begun) {
        return with(JobItem.State.RUNNING, item.keepsFile(), begun);
    }

    /// Where it was ended.
    JobItem cancelled() {
        return with(JobItem.State.CANCELLED, false, 0);
    }

    /// A file is kept only where none of it is in and that was no fault of its own: what is taken
    /// in once can be deleted, and then its words must be nowhere else.
    JobItem over() {
        boolean failed = counts.failed() > 0;
        return with(
                failed ? JobItem.State.FAILED : JobItem.State.DONE,
                item.keepsFile() && metFault && counts.in() == 0,
                0);
    }

    private JobItem with(JobItem.State state, boolean keepsFile, int begun) {
        return new JobItem(
                item.place(),
                item.source(),
                state,
                keepsFile,
                begun,
                counts,
                warnings,
                failures,
                state != JobItem.State.FAILED || counts.failed() > lasting);
    }
}
