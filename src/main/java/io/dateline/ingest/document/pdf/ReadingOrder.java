package io.dateline.ingest.document.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts what stands in a page into the order in which people read it: what spans the page, then
/// column by column below it.
///
/// Where columns of prose stand beside each other there is a gutter, a strip that hardly any
/// segment crosses. Those that cross it, as headlines do, part what is above from what is below.
/// Cells of a table are shorter than lines of prose: a table is read row by row.
final class ReadingOrder {

    /// Columns in columns, deeper than on any page.
    private static final int MOST_DEPTH = 8;

    /// Fewer lines beside each other are no columns.
    private static final int LEAST_LINES = 3;

    /// Lines of columns hold as many letters at least, on average; cells of a table fewer.
    private static final double LEAST_LETTERS = 18;

    /// As many of all segments may cross a gutter.
    private static final double MOST_CROSSING = 0.2;

    /// The least width of a gutter, in sizes of the letters.
    private static final double LEAST_GUTTER = 0.6;

    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private int columns;

    private ReadingOrder(int page, int columns) {
        this.page = page;
        this.columns = columns;
    }

    /// @param page counted from 0
    /// @param columns as many were met before
    static List<Line> of(List<Segment> segments, int page, int columns) {
        ReadingOrder order = new ReadingOrder(page, columns);
        order.add(segments, 0);
        return order.lines;
    }

    private void add(List<Segment> segments, int depth) {
        if (segments.isEmpty()) {
            return;
        }
        Float gutter = depth < MOST_DEPTH ? gutter(segments) : null;
        if (gutter == null) {
            addColumn(segments);
            return;
        }
        List<Segment> spanning = new ArrayList<>();
        List<Segment> left = new ArrayList<>();
        List<Segment> right = new ArrayList<>();
        for (List<Segment> row : Rows.of(segments)) {
            boolean spans = row.stream().anyMatch(segment -> crosses(segment, gutter));
            if (spans) {
                addBoth(left, right, depth);
                spanning.addAll(row);
                continue;
            }
            addSpanning(spanning);
            row.forEach(segment -> (segment.left() >= gutter ? right : left).add(segment));
        }
        addSpanning(spanning);
        addBoth(left, right, depth);
    }

    private void addSpanning(List<Segment> spanning) {
        if (!spanning.isEmpty()) {
            addColumn(spanning);
            spanning.clear();
        }
    }

    private void addBoth(List<Segment> left, List<Segment> right, int depth) {
        add(List.copyOf(left), depth + 1);
        add(List.copyOf(right), depth + 1);
        left.clear();
        right.clear();
    }

    private void addColumn(List<Segment> segments) {
        columns++;
        Rows.of(segments).forEach(row -> lines.add(new Line(page, columns, Rows.joined(row))));
    }

    private static boolean crosses(Segment segment, float at) {
        return segment.left() < at && segment.right() > at;
    }

    /// An edge of a segment: where it begins, by 1, or ends, by -1.
    private record Edge(float at, int step, Segment segment) {}

    /// Segments that others stand beside. A headline has its row for itself; what crosses a gutter
    /// beside others is a long line of a column, and the gutter is elsewhere.
    private static Set<Segment> accompanied(List<Segment> segments) {
        Set<Segment> accompanied = new HashSet<>();
        Rows.of(segments).stream().filter(row -> row.size() > 1).forEach(accompanied::addAll);
        return accompanied;
    }

    /// Where the widest gutter is of those that the fewest long lines cross, or `null`.
    private static @Nullable Float gutter(List<Segment> segments) {
        Set<Segment> accompanied = accompanied(segments);
        List<Edge> edges = new ArrayList<>(segments.size() * 2);
        long size = 0;
        long letters = 0;
        for (Segment segment : segments) {
            edges.add(new Edge(segment.left(), 1, segment));
            edges.add(new Edge(segment.right(), -1, segment));
            size += Math.round(segment.size() * 10);
            letters += segment.text().length();
        }
        edges.sort(
                (one, other) ->
                        one.at() == other.at()
                                ? Integer.compare(one.step(), other.step())
                                : Float.compare(one.at(), other.at()));
        double least = LEAST_GUTTER * size / 10.0 / segments.size();
        Float best = null;
        double widest = 0;
        int fewest = Integer.MAX_VALUE;
        int open = 0;
        int openAccompanied = 0;
        int ended = 0;
        long endedLetters = 0;
        long begunLetters = 0;
        for (int n = 0; n + 1 < edges.size(); n++) {
            Edge edge = edges.get(n);
            open += edge.step();
            openAccompanied += accompanied.contains(edge.segment()) ? edge.step() : 0;
            if (edge.step() < 0) {
                ended++;
                endedLetters += edge.segment().text().length();
            } else {
                begunLetters += edge.segment().text().length();
            }
            int later = segments.size() - ended - open;
            double width = edges.get(n + 1).at() - edge.at();
            boolean isGutter =
                    ended >= LEAST_LINES
                            && later >= LEAST_LINES
                            && open <= segments.size() * MOST_CROSSING
                            && endedLetters >= ended * LEAST_LETTERS
                            && letters - begunLetters >= later * LEAST_LETTERS;
            boolean isBetter =
                    openAccompanied < fewest || (openAccompanied == fewest && width > widest);
            if (isGutter && width >= least && isBetter) {
                widest = width;
                fewest = openAccompanied;
                best = (float) (edge.at() + width / 2);
            }
        }
        return best;
    }
}
