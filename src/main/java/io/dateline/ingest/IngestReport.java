package io.dateline.ingest;

import java.util.List;
import java.util.Map;

/// What became of all items of an ingestion.
///
/// @param counts how many were acknowledged, by status; a status that did not occur is there with 0
/// @param failed the items that are not in, with reasons, in order
/// @param warnings oddities of items that are in, each with its origin, in order
public record IngestReport(
        Map<Outcome.Status, Integer> counts, List<Outcome.Failed> failed, List<String> warnings) {

    public IngestReport {
        counts = Map.copyOf(counts);
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
    }

    public int count(Outcome.Status status) {
        return counts.getOrDefault(status, 0);
    }
}
