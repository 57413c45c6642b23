package io.dateline.ingest.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Segments that stand at the same height, from left to right.
final class Rows {

    /// Between what stands far apart in a row, as the cells of a table.
    private static final String CELL = " | ";

    private static final float FAR = 1.2f;

    private Rows() {}

    /// Rows from top to bottom.
    static List<List<Segment>> of(List<Segment> segments) {
        List<Segment> byHeight = new ArrayList<>(segments);
        byHeight.sort(Comparator.comparingDouble(Segment::baseline));
        List<List<Segment>> rows = new ArrayList<>();
        for (Segment segment : byHeight) {
            if (rows.isEmpty() || !rows.getLast().getFirst().isOnRowOf(segment)) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(segment);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Segment::left)));
        return rows;
    }

    /// A row as one segment.
    static Segment joined(List<Segment> row) {
        Segment all = row.getFirst();
        for (Segment next : row.subList(1, row.size())) {
            boolean isFar = next.left() - all.right() > FAR * Math.max(all.size(), next.size());
            all =
                    new Segment(
                            all.text() + (isFar ? CELL : " ") + next.text(),
                            all.left(),
                            Math.max(all.right(), next.right()),
                            all.baseline(),
                            Math.max(all.size(), next.size()));
        }
        return all;
    }
}
