package io.dateline.ingest.watch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What became of a source so far.
///
/// @param place kind and address: under the same name there may be another one by now
/// @param lastRun when it was last looked at
/// @param lastSuccess when it could last be read, or `null`
/// @param nextRun when it is looked at again
/// @param failures how often in a row it could not be read
/// @param reason why it could not be the last time, or `null` where it could
/// @param counts of the last run
/// @param takenIn how many articles it has brought: those that were new, or copies of others
public record SourceState(
        String name,
        String place,
        Instant lastRun,
        @Nullable Instant lastSuccess,
        Instant nextRun,
        int failures,
        @Nullable String reason,
        RunCounts counts,
        long takenIn) {

    /// From so many failures in a row on it is shown to everybody.
    public static final int PERSISTENT = 3;

    /// After a run by which it could be read.
    ///
    /// @param before what became of it before, or `null`
    static SourceState read(
            WatchedSource source,
            @Nullable SourceState before,
            RunCounts counts,
            Instant now,
            Instant next) {
        return new SourceState(
                source.name(),
                place(source),
                now,
                now,
                next,
                0,
                null,
                counts,
                takenIn(before, counts));
    }

    /// After a run by which it could not.
    ///
    /// @param before what became of it before, or `null`
    static SourceState failed(
            WatchedSource source,
            @Nullable SourceState before,
            RunCounts counts,
            String reason,
            Instant now,
            Instant next) {
        return new SourceState(
                source.name(),
                place(source),
                now,
                before == null ? null : before.lastSuccess(),
                next,
                before == null ? 1 : before.failures() + 1,
                reason,
                counts,
                takenIn(before, counts));
    }

    private static long takenIn(@Nullable SourceState before, RunCounts counts) {
        return (before == null ? 0 : before.takenIn()) + counts.added() + counts.copies();
    }

    private static String place(WatchedSource source) {
        return source.place().kind() + " " + source.place().address();
    }

    /// Whether this is of that source, and not of another one that had its name.
    boolean isOf(WatchedSource source) {
        return name.equals(source.name()) && place.equals(place(source));
    }

    /// Whether it fails again and again.
    public boolean isPersistent() {
        return failures >= PERSISTENT;
    }
}
