package io.dateline.ingest.watch;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome.Status;

/// What one run took in, and what it could not.
///
/// @param failed articles that are not in
public record RunCounts(long added, long updated, long unchanged, long copies, long failed) {

    static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0);

    static RunCounts of(IngestReport report) {
        return new RunCounts(
                report.count(Status.ADDED),
                report.count(Status.UPDATED),
                report.count(Status.UNCHANGED),
                report.count(Status.COPY),
                report.failures());
    }

    /// Those that are in.
    long in() {
        return added + updated + unchanged + copies;
    }
}
