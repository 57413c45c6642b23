package io.dateline.ingest.document.office;

import io.dateline.ingest.document.ReadDocument;
import io.dateline.ingest.source.text.JoinedWords;
import io.dateline.ingest.source.text.JoinedWords.Gap;

/// Text as it comes out of a document: a blank line between paragraphs, a line for each item of a
/// list and row of a table, ` | ` between cells.
final class RunningText {

    private final JoinedWords text = new JoinedWords();

    /// The cells around what comes: within one, paragraphs stay on the line of the row.
    private int cells;

    /// Words as they stand; white space in them is one space.
    void words(String words) {
        words.codePoints().forEach(text::append);
        if (text.length() > ReadDocument.MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has more than %,d characters"
                            .formatted(ReadDocument.MOST_CHARACTERS));
        }
    }

    /// A raised number: a power after a number, and else the mark of a note.
    void raised(String words) {
        boolean isNumber = words.strip().matches("[-−+]?\\d+");
        boolean afterDigit = text.end(1).chars().anyMatch(Character::isDigit);
        if (!isNumber) {
            words(words);
        } else if (afterDigit) {
            words("^" + words.strip());
        }
    }

    void paragraph() {
        text.part(cells > 0 ? Gap.SPACE : Gap.PARAGRAPH);
    }

    /// An item of a list or a row of a table begins, or a line ends.
    void line() {
        text.part(cells > 0 ? Gap.SPACE : Gap.LINE);
    }

    void cellStarts() {
        cells++;
    }

    void cellEnds() {
        cells--;
        if (cells == 0) {
            text.part(Gap.CELL);
        }
    }

    /// A cell ends whose beginning was not told.
    void cell() {
        text.part(Gap.CELL);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
