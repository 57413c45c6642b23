package io.dateline.ingest.document.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The headline of a document: the first lines of its first page that stand in the largest letters.
///
/// @param words on one line
/// @param lines that it takes up
record PdfHeadline(String words, List<Line> lines) {

    /// Letters of a headline are larger than those of the text by this factor at least.
    private static final double LARGER = 1.2;

    /// More lines, or letters, are no headline.
    private static final int MOST_LINES = 5;

    private static final int MOST_LETTERS = 300;

    private static final int LEAST_LETTERS = 5;

    /// Lines of a headline differ in size by less.
    private static final double SAME = 0.05;

    /// The headline, or `null` where nothing stands out.
    static @Nullable PdfHeadline of(List<Line> lines) {
        double body = PdfText.bodySize(lines);
        List<Line> first = lines.stream().filter(line -> line.page() == 0).toList();
        double largest =
                first.stream()
                        .filter(line -> line.text().strip().length() >= LEAST_LETTERS)
                        .mapToDouble(Line::size)
                        .max()
                        .orElse(0);
        if (largest < body * LARGER) {
            return null;
        }
        List<Line> found = new ArrayList<>();
        for (Line line : first) {
            boolean isLarge = Math.abs(line.size() - largest) <= largest * SAME;
            if (isLarge) {
                found.add(line);
            } else if (!found.isEmpty()) {
                break;
            }
        }
        String words =
                found.stream()
                        .map(line -> line.text().strip())
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s+", " ");
        return found.size() > MOST_LINES || words.length() > MOST_LETTERS
                ? null
                : new PdfHeadline(words, found);
    }
}
