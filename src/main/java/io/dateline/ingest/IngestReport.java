package io.dateline.ingest;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What became of all items of an ingestion.
///
/// @param counts how many were acknowledged, by status; a status that did not occur is there with 0
/// @param failures how many items are not in
/// @param failed the first of the items that are not in, [#MOST_KEPT] at most, with reasons, in
///     order
/// @param oddities how many warnings there were
/// @param kinds how many warnings of each kind there were: the words of the warning up to its first
///     colon, without numbers; the first [#MOST_KINDS] kinds
/// @param warnings the first oddities of items that are in, [#MOST_KEPT] at most, each with its
///     origin, in order
/// @param passedOver how many files in folders were not opened because of their format, by the end
///     of their name, as `*.xlsx`
public record IngestReport(
        Map<Outcome.Status, Integer> counts,
        long failures,
        List<Outcome.Failed> failed,
        long oddities,
        Map<String, Integer> kinds,
        List<String> warnings,
        Map<String, Integer> passedOver) {

    /// More than a person reads: a file may hold millions of broken lines.
    public static final int MOST_KEPT = 1_000;

    /// More than there are, unless a warning quotes what it met.
    public static final int MOST_KINDS = 50;

    public IngestReport {
        counts = Map.copyOf(counts);
        failed = List.copyOf(failed);
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        warnings = List.copyOf(warnings);
        passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
        if (failures < failed.size() || oddities < warnings.size()) {
            throw new IllegalArgumentException(
                    "%d failures of %d, %d warnings of %d"
                            .formatted(failed.size(), failures, warnings.size(), oddities));
        }
    }

    /// Of an ingestion in which nothing was passed over.
    public IngestReport(
            Map<Outcome.Status, Integer> counts,
            long failures,
            List<Outcome.Failed> failed,
            long oddities,
            List<String> warnings) {
        this(counts, failures, failed, oddities, Map.of(), warnings, Map.of());
    }

    /// This, with what was passed over.
    public IngestReport withPassedOver(Map<String, Integer> files) {
        return new IngestReport(counts, failures, failed, oddities, kinds, warnings, files);
    }

    /// This and then another, as one.
    public IngestReport and(IngestReport other) {
        return new IngestReport(
                sum(counts, other.counts),
                failures + other.failures,
                Stream.concat(failed.stream(), other.failed.stream()).limit(MOST_KEPT).toList(),
                oddities + other.oddities,
                sum(kinds, other.kinds),
                Stream.concat(warnings.stream(), other.warnings.stream()).limit(MOST_KEPT).toList(),
                sum(passedOver, other.passedOver));
    }

    private static <K> Map<K, Integer> sum(Map<K, Integer> one, Map<K, Integer> other) {
        Map<K, Integer> sum = new HashMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Integer::sum));
        return sum;
    }

    public int count(Outcome.Status status) {
        return counts.getOrDefault(status, 0);
    }
}
