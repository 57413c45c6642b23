package io.dateline.article;

import org.jspecify.annotations.Nullable;

/// A non-empty half-open range `[start, end)` of a text, in UTF-16 code units.
///
/// @param start offset of the first unit, 0 or more
/// @param end offset after the last unit, greater than `start`
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span of text: [" + start + ", " + end + ")");
        }
    }

    /// The span that covers all of `text`, which must not be empty.
    public static TextSpan all(String text) {
        return new TextSpan(0, text.length());
    }

    public int length() {
        return end - start;
    }

    /// The words this span covers.
    ///
    /// @throws IllegalArgumentException when the span ends after the text does
    public String of(String text) {
        if (end > text.length()) {
            throw new IllegalArgumentException(
                    "span [" + start + ", " + end + ") of a text of " + text.length());
        }
        return text.substring(start, end);
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /// The same words seen from a text that begins `distance` units earlier.
    public TextSpan shifted(int distance) {
        return new TextSpan(Math.addExact(start, distance), Math.addExact(end, distance));
    }

    /// From the beginning of this span to the end of `last`, which must not begin before it.
    public TextSpan through(TextSpan last) {
        return new TextSpan(start, last.end);
    }

    /// Without white space at its borders; `null` when nothing else is in it.
    public static @Nullable TextSpan trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? new TextSpan(from, to) : null;
    }

    @Override
    public int compareTo(TextSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
