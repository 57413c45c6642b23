package io.dateline.ingest.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The one form in which text is stored, so that the same words are the same characters and
/// offsets into them hold everywhere. Made once, before any offset is taken; making it again
/// changes nothing.
public final class CanonicalText {

    /// No writing system puts more marks on a letter (UAX #15, stream-safe text); normalising a
    /// longer run takes time that grows with its square.
    private static final int MAX_MARKS = 30;

    private static final Pattern MARKS_TOO_MANY =
            Pattern.compile("(\\p{M}{" + MAX_MARKS + "})\\p{M}+");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private CanonicalText() {}

    /// `raw` in normal form C, with `\n` for every line end, a space for every other control
    /// character but the tab, U+FFFD for every lone surrogate, without byte order marks, and
    /// without white space at either end.
    public static String of(String raw) {
        String marked = withoutSurplusMarks(cleaned(raw));
        return trimmed(withoutSurplusMarks(Normalizer.normalize(marked, Normalizer.Form.NFC)));
    }

    /// The same for what stands on one line, as a title does: runs of white space become a space.
    public static String line(String raw) {
        return WHITE_SPACE.matcher(of(raw)).replaceAll(" ").strip();
    }

    /// `text` for a terminal and a log: whatever could not be written, or would be obeyed rather
    /// than shown, is replaced by U+FFFD.
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(
                        point ->
                                switch (Character.getType(point)) {
                                    case Character.CONTROL,
                                            Character.FORMAT,
                                            Character.SURROGATE,
                                            Character.UNASSIGNED,
                                            Character.LINE_SEPARATOR,
                                            Character.PARAGRAPH_SEPARATOR ->
                                            '\uFFFD';
                                    default -> point;
                                })
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static String cleaned(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            switch (unit) {
                case '\r' -> {
                    if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                        text.append('\n');
                    }
                }
                case '\u0085', '\u2028', '\u2029' -> text.append('\n');
                case '\n', '\t' -> text.append(unit);
                case '\uFEFF' -> {}
                default -> {
                    if (Character.isISOControl(unit)) {
                        text.append(' ');
                    } else if (isLoneSurrogate(raw, i)) {
                        text.append('\uFFFD');
                    } else {
                        text.append(unit);
                    }
                }
            }
        }
        return text.toString();
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static String withoutSurplusMarks(String text) {
        return MARKS_TOO_MANY.matcher(text).replaceAll("$1");
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
