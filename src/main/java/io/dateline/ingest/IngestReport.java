package io.dateline.ingest;

import java.util.List;
import java.util.Map;

/// What became of all items of an ingestion.
///
/// @param counts how many were acknowledged, by status; a status that did not occur is there with 0
/// @param failures how many items are not in
/// @param failed the first of the items that are not in, [#MOST_KEPT] at most, with reasons, in
///     order
/// @param oddities how many warnings there were
/// @param warnings the first oddities of items that are in, [#MOST_KEPT] at most, each with its
///     origin, in order
public record IngestReport(
        Map<Outcome.Status, Integer> counts,
        long failures,
        List<Outcome.Failed> failed,
        long oddities,
        List<String> warnings) {

    /// More than a person reads: a file may hold millions of broken lines.
    public static final int MOST_KEPT = 1_000;

    public IngestReport {
        counts = Map.copyOf(counts);
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
        if (failures < failed.size() || oddities < warnings.size()) {
            throw new IllegalArgumentException(
                    "%d failures of %d, %d warnings of %d"
                            .formatted(failed.size(), failures, warnings.size(), oddities));
        }
    }

    public int count(Outcome.Status status) {
        return counts.getOrDefault(status, 0);
    }
}
