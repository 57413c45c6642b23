package io.dateline.ingest.document.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Lines joined to paragraphs, with a blank line between them.
///
/// @param text of the document, without its headline
/// @param pageStarts where each page begins in it
/// @param notes how many lines of footnotes were left out
record PdfText(String text, List<Integer> pageStarts, int notes) {

    /// A line of letters that are larger or smaller by more is not of the paragraph before.
    private static final double OTHER_SIZE = 0.12;

    /// Between paragraphs the gap is larger than between most lines, by this factor.
    private static final double WIDE_GAP = 1.35;

    /// First lines of paragraphs are indented by more, in sizes of the letters.
    private static final double INDENT = 0.8;

    private static final int LONGEST_WORD = 60;

    private static final double NOTE_SIZE = 0.88;

    private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}|[*†‡§])[.)]?\\s*\\p{L}.*");

    private static final Pattern ITEM =
            Pattern.compile("(?:[•▪◦‣·■●–*-]|\\d{1,2}[.)]|\\(?[a-z]\\))\\s+\\S.*");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:][\"”’')\\]]*");

    /// Edges and height of a column.
    private record Column(float left, float right, float pitch) {}

    /// @param lines in the order of reading
    /// @param pages how many there are
    static PdfText of(List<Line> lines, int pages) {
        double body = bodySize(lines);
        List<Line> read = new ArrayList<>();
        int notes = withoutNotes(lines, body, read);
        Map<Integer, Column> columns = columns(read);
        Hyphenation hyphenation = new Hyphenation(read);
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        Line before = null;
        for (Line line : read) {
            String gap = before == null ? "" : gap(before, line, columns);
            String words = line.text().strip();
            int lastWord = Math.max(0, text.length() - LONGEST_WORD);
            String end = text.substring(lastWord);
            if (gap.equals(" ") && Hyphenation.isParted(end, words)) {
                text.replace(lastWord, text.length(), hyphenation.joined(end, words));
                gap = "";
            }
            text.append(gap);
            while (starts.size() <= line.page()) {
                starts.add(starts.isEmpty() ? 0 : text.length());
            }
            text.append(words);
            before = line;
        }
        while (starts.size() < pages) {
            starts.add(starts.isEmpty() ? 0 : text.length());
        }
        return new PdfText(text.toString(), starts, notes);
    }

    /// The size that most letters have.
    static double bodySize(List<Line> lines) {
        Map<Long, Integer> letters = new TreeMap<>();
        lines.forEach(
                line ->
                        letters.merge(
                                Math.round(line.size() * 4.0), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() / 4.0)
                .orElse(0.0);
    }

    /// Adds to `kept` the lines that are not of notes at the foot of a column.
    private static int withoutNotes(List<Line> lines, double body, List<Line> kept) {
        int notes = 0;
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end < lines.size() && lines.get(end).column() == lines.get(start).column()) {
                end++;
            }
            List<Line> column = lines.subList(start, end);
            int first = firstNote(column, body);
            kept.addAll(column.subList(0, first));
            notes += column.size() - first;
            start = end;
        }
        return notes;
    }

    /// Where the notes of a column begin; its size where it has none.
    private static int firstNote(List<Line> column, double body) {
        int first = column.size();
        for (int n = column.size() - 1; n > 0 && column.get(n).size() <= body * NOTE_SIZE; n--) {
            if (NOTE.matcher(column.get(n).text()).matches()) {
                first = n;
            }
        }
        return first;
    }

    private static Map<Integer, Column> columns(List<Line> lines) {
        Map<Integer, List<Line>> byColumn = new HashMap<>();
        lines.forEach(
                line -> byColumn.computeIfAbsent(line.column(), _ -> new ArrayList<>()).add(line));
        Map<Integer, Column> columns = new HashMap<>();
        byColumn.forEach((number, of) -> columns.put(number, column(of)));
        return columns;
    }

    private static Column column(List<Line> lines) {
        float left = Float.MAX_VALUE;
        float right = 0;
        List<Float> pitches = new ArrayList<>();
        @Nullable Line before = null;
        for (Line line : lines) {
            left = Math.min(left, line.segment().left());
            right = Math.max(right, line.segment().right());
            if (before != null) {
                pitches.add(line.segment().baseline() - before.segment().baseline());
            }
            before = line;
        }
        pitches.sort(null);
        // most lines follow each other within a paragraph
        float pitch = pitches.isEmpty() ? 0 : pitches.get((pitches.size() - 1) / 3);
        return new Column(left, right, pitch);
    }

    /// What comes between two lines: a blank line, a line's end, or a space.
    private static String gap(Line before, Line line, Map<Integer, Column> columns) {
        Segment above = before.segment();
        Segment words = line.segment();
        double size = Math.max(above.size(), words.size());
        if (Math.abs(above.size() - words.size()) > size * OTHER_SIZE) {
            return "\n\n";
        }
        Column column = columns.getOrDefault(line.column(), new Column(0, 0, 0));
        Column columnBefore = columns.getOrDefault(before.column(), column);
        if (ITEM.matcher(line.text()).matches() || isRow(before) || isRow(line)) {
            return isRow(before) == isRow(line) ? "\n" : "\n\n";
        }
        boolean isEnded = isEnded(above, words, columnBefore);
        boolean endsSentence = SENTENCE_END.matcher(before.text()).matches();
        if (before.column() != line.column()) {
            boolean goesOn = startsLower(line) || (!endsSentence && !isEnded);
            return goesOn ? " " : "\n\n";
        }
        boolean isIndented = words.left() > column.left() + INDENT * words.size();
        boolean wasIndented = above.left() > column.left() + INDENT * above.size();
        boolean isFar =
                column.pitch() > 0
                        && words.baseline() - above.baseline() > column.pitch() * WIDE_GAP;
        boolean begins = (isIndented && !wasIndented) || isEnded;
        return isFar || (begins && (endsSentence || !startsLower(line))) ? "\n\n" : " ";
    }

    /// Whether a line ends before the edge of its column though the next word had room in it.
    private static boolean isEnded(Segment line, Segment next, Column column) {
        int space = next.text().indexOf(' ');
        int letters = space < 0 ? next.text().length() : space;
        float width = (next.right() - next.left()) * letters / next.text().length();
        return column.right() - line.right() > width * 1.3 + line.size() * 0.5;
    }

    private static boolean startsLower(Line line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean isRow(Line line) {
        return line.text().contains(" | ");
    }
}
