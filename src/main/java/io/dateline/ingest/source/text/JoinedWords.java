package io.dateline.ingest.source.text;

/// The words of a document as they are read, one after another, with what parts them: of all that
/// stands between two words the widest gap is told, and none at the beginning or the end.
public final class JoinedWords {

    /// What parts two words, each wider than the one before.
    public enum Gap {
        NONE(""),
        SPACE(" "),
        CELL(" | "),
        LINE("\n"),
        PARAGRAPH("\n\n");

        private final String characters;

        Gap(String characters) {
            this.characters = characters;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private Gap gap = Gap.NONE;

    /// What comes is parted from what stands there by `other` at least.
    public void part(Gap other) {
        if (other.compareTo(gap) > 0) {
            gap = other;
        }
    }

    /// What comes before the next word.
    public Gap gap() {
        return gap;
    }

    /// White space parts words; all else is told, but for soft hyphens and zero-width spaces, which
    /// say where a line may break: within a word they would hide it from a search.
    public void append(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            part(Gap.SPACE);
        } else if (point != '\u00AD' && point != '\u200B' && point != '\uFEFF') {
            text.append(text.isEmpty() ? "" : gap.characters).appendCodePoint(point);
            gap = Gap.NONE;
        }
    }

    /// The end of a line that stands as it is, as in a listing.
    public void endLine() {
        text.append(gap == Gap.PARAGRAPH ? gap.characters : Gap.LINE.characters);
        gap = Gap.NONE;
    }

    /// In UTF-16 code units, without the gap before the next word.
    public int length() {
        return text.length();
    }

    /// The last characters that are told, at most `most`; none where a gap parts them from the next
    /// word.
    public String end(int most) {
        return gap == Gap.NONE ? text.substring(Math.max(0, text.length() - most)) : "";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
