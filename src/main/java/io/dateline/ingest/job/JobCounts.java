package io.dateline.ingest.job;

import io.dateline.ingest.Outcome;

/// How many articles came to what.
///
/// @param copies how many are the same as others that are in
/// @param failed how many are not in
/// @param warned how many warnings there were about those that are in
public record JobCounts(
        long added, long updated, long unchanged, long copies, long failed, long warned) {

    public static final JobCounts NONE = new JobCounts(0, 0, 0, 0, 0, 0);

    public JobCounts {
        if (Math.min(
                        Math.min(Math.min(added, updated), Math.min(unchanged, copies)),
                        Math.min(failed, warned))
                < 0) {
            throw new IllegalArgumentException(
                    "counts below 0: %d %d %d %d %d %d"
                            .formatted(added, updated, unchanged, copies, failed, warned));
        }
    }

    /// How many are in.
    public long in() {
        return added + updated + unchanged + copies;
    }

    JobCounts plus(Outcome.Acknowledged outcome) {
        JobCounts counted =
                switch (outcome.status()) {
                    case ADDED ->
                            new JobCounts(added + 1, updated, unchanged, copies, failed, warned);
                    case UPDATED ->
                            new JobCounts(added, updated + 1, unchanged, copies, failed, warned);
                    case UNCHANGED ->
                            new JobCounts(added, updated, unchanged + 1, copies, failed, warned);
                    case COPY ->
                            new JobCounts(added, updated, unchanged, copies + 1, failed, warned);
                };
        return counted.withWarned(warned + outcome.warnings().size());
    }

    JobCounts withFailed(long failures) {
        return new JobCounts(added, updated, unchanged, copies, failures, warned);
    }

    JobCounts withWarned(long warnings) {
        return new JobCounts(added, updated, unchanged, copies, failed, warnings);
    }
}
