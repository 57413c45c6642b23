package io.dateline.ingest.document.office;

import io.dateline.ingest.document.ReadDocument;

/// Text as it comes out of a document: a blank line between paragraphs, a line for each item of a
/// list and row of a table, ` | ` between cells.
final class RunningText {

    private static final String PARAGRAPH = "\n\n";

    private static final String CELL = " | ";

    private final StringBuilder text = new StringBuilder();
    private String gap = "";

    /// The cells around what comes: within one, paragraphs stay on the line of the row.
    private int cells;

    /// Words as they stand; white space in them is one space.
    void words(String words) {
        words.codePoints()
                .forEach(
                        point -> {
                            if (Character.isWhitespace(point)) {
                                widen(" ");
                            } else if (!isLayoutHint(point)) {
                                text.append(text.isEmpty() ? "" : gap).appendCodePoint(point);
                                gap = "";
                            }
                        });
        if (text.length() > ReadDocument.MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has more than %,d characters"
                            .formatted(ReadDocument.MOST_CHARACTERS));
        }
    }

    /// A raised number: a power after a number, and else the mark of a note.
    void raised(String words) {
        boolean isNumber = words.strip().matches("[-−+]?\\d+");
        boolean afterDigit =
                gap.isEmpty()
                        && !text.isEmpty()
                        && Character.isDigit(text.charAt(text.length() - 1));
        if (!isNumber) {
            words(words);
        } else if (afterDigit) {
            words("^" + words.strip());
        }
    }

    void paragraph() {
        widen(cells > 0 ? " " : PARAGRAPH);
    }

    /// An item of a list or a row of a table begins, or a line ends.
    void line() {
        widen(cells > 0 ? " " : "\n");
    }

    void cellStarts() {
        cells++;
    }

    void cellEnds() {
        cells--;
        if (cells == 0) {
            widen(CELL);
        }
    }

    /// A cell ends whose beginning was not told.
    void cell() {
        widen(CELL);
    }

    private void widen(String other) {
        if (rank(other) > rank(gap)) {
            gap = other;
        }
    }

    private static int rank(String gap) {
        return switch (gap) {
            case "" -> 0;
            case " " -> 1;
            case CELL -> 2;
            case "\n" -> 3;
            default -> 4;
        };
    }

    /// Soft hyphens and zero-width spaces hide a word from a search.
    private static boolean isLayoutHint(int point) {
        return point == '\u00AD' || point == '\u200B' || point == '\uFEFF';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
