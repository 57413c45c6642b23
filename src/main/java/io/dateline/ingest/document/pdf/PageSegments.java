package io.dateline.ingest.document.pdf;

import io.dateline.ingest.document.ReadDocument;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of pages with their places.
final class PageSegments extends PDFTextStripper {

    /// A wider gap, in sizes of the letters, parts columns or cells; words of justified lines stand
    /// closer.
    private static final float WIDE_GAP = 1.2f;

    /// More is no page for readers.
    private static final int MOST_WORDS = 200_000;

    private final List<Segment> segments = new ArrayList<>();
    private final List<List<Segment>> pages = new ArrayList<>();
    private final Map<Segment, Float> directions = new HashMap<>();

    /// Whether the next word begins a line.
    private boolean isNewLine = true;

    private long letters;

    private int unreadable;

    PageSegments() {
        setSuppressDuplicateOverlappingText(true);
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
    }

    /// The words of each page.
    ///
    /// @param count how many pages there are
    /// @throws IllegalArgumentException when there are too many words
    List<List<Segment>> of(PDDocument document, int count) throws IOException {
        for (int page = 0; page < count; page++) {
            pages.add(List.of());
        }
        writeText(document, Writer.nullWriter());
        return pages;
    }

    @Override
    protected void startPage(PDPage page) {
        segments.clear();
        directions.clear();
        isNewLine = true;
    }

    /// Keeps what runs in the direction of most of the page.
    @Override
    protected void endPage(PDPage page) {
        Map<Float, Integer> share = new HashMap<>();
        directions.forEach(
                (segment, direction) ->
                        share.merge(direction, segment.text().length(), Integer::sum));
        float most =
                share.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(0f);
        int at = getCurrentPageNo() - 1;
        if (at < pages.size()) {
            pages.set(
                    at,
                    RaisedNumbers.told(
                            segments.stream()
                                    .filter(
                                            segment ->
                                                    directions.getOrDefault(segment, most) == most)
                                    .toList()));
        }
    }

    /// How many letters were read.
    long letters() {
        return letters;
    }

    /// How many letters so far have no meaning that the file would tell.
    int unreadable() {
        return unreadable;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty() || text.isBlank() || segments.size() >= MOST_WORDS) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        unreadable += (int) text.chars().filter(unit -> unit == '\uFFFD').count();
        float size = size(positions);
        Segment word =
                new Segment(
                        withRaised(text, positions, size),
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        baseline(positions, size),
                        size);
        if (word.text().isBlank()) {
            return;
        }
        letters += word.text().length();
        if (letters > ReadDocument.MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has more than %,d characters"
                            .formatted(ReadDocument.MOST_CHARACTERS));
        }
        Segment before = segments.isEmpty() ? null : segments.getLast();
        if (!isNewLine && before != null && continues(before, word)) {
            directions.remove(segments.removeLast());
            word = joined(before, word);
        }
        segments.add(word);
        directions.put(word, first.getDir());
        isNewLine = false;
    }

    private static boolean continues(Segment before, Segment word) {
        float gap = word.left() - before.right();
        return before.isOnRowOf(word)
                && gap < WIDE_GAP * Math.max(before.size(), word.size())
                && gap > -word.size();
    }

    private static Segment joined(Segment before, Segment word) {
        float size = before.text().length() >= word.text().length() ? before.size() : word.size();
        return new Segment(
                before.text() + " " + word.text(),
                Math.min(before.left(), word.left()),
                Math.max(before.right(), word.right()),
                before.baseline(),
                size);
    }

    @Override
    protected void writeLineSeparator() {
        isNewLine = true;
    }

    @Override
    protected void writeWordSeparator() {
        // words are joined by their places
    }

    private static float size(List<TextPosition> positions) {
        float most = 0;
        for (TextPosition position : positions) {
            most = Math.max(most, size(position));
        }
        return most;
    }

    /// As it is on the page, whatever the page is enlarged by.
    private static float size(TextPosition position) {
        float scale = Math.abs(position.getYScale());
        return scale > 0 ? scale : position.getFontSizeInPt();
    }

    /// A ligature is one sign; who searches writes its letters.
    private static String inLetters(String signs) {
        boolean isLigature = signs.chars().anyMatch(sign -> sign >= 0xFB00 && sign <= 0xFB06);
        return isLigature ? Normalizer.normalize(signs, Normalizer.Form.NFKC) : signs;
    }

    /// That of its largest letters.
    private static float baseline(List<TextPosition> positions, float size) {
        return positions.stream()
                .filter(position -> size(position) >= size * RaisedNumbers.SMALL)
                .map(TextPosition::getYDirAdj)
                .findFirst()
                .orElseGet(() -> positions.getFirst().getYDirAdj());
    }

    /// The word, in which a raised number is told as a power after a number, and else left out: it
    /// is the mark of a note.
    private static String withRaised(String text, List<TextPosition> positions, float size) {
        float baseline = baseline(positions, size);
        StringBuilder told = new StringBuilder();
        StringBuilder raised = new StringBuilder();
        for (TextPosition position : positions) {
            String letters = inLetters(position.getUnicode());
            boolean isRaised =
                    size(position) < size * RaisedNumbers.SMALL
                            && baseline - position.getYDirAdj() > size * RaisedNumbers.RAISED
                            && RaisedNumbers.isNumber(letters);
            if (isRaised) {
                raised.append(letters);
            } else {
                told.append(RaisedNumbers.after(told, raised)).append(letters);
                raised.setLength(0);
            }
        }
        boolean hasRaised = !raised.isEmpty() || told.length() < text.length();
        told.append(RaisedNumbers.after(told, raised));
        return hasRaised ? told.toString().strip() : text.strip();
    }
}
