package io.dateline.article;

/// Where a text may be cut: never within a character of two UTF-16 units.
public final class TextCut {

    private TextCut() {}

    /// `place`, or the one before it where it would split a character; at most the end of `text`.
    ///
    /// @param place 0 or more
    public static int at(String text, int place) {
        if (place >= text.length()) {
            return text.length();
        }
        return place > 0 && Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
    }

    /// A place in the second half of `[start, end)`: behind its last white space, else at its end.
    /// After `start` in any case.
    public static int afterWord(String text, int start, int end) {
        for (int place = end; place > start + (end - start) / 2; place--) {
            if (Character.isWhitespace(text.charAt(place - 1))) {
                return place;
            }
        }
        return Math.max(start + 1, at(text, end));
    }

    /// The first `most` UTF-16 units of `text`.
    public static String beginning(String text, int most) {
        return text.substring(0, at(text, most));
    }

    /// The same for people: where something is left out, `…` stands for it.
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : beginning(text, most) + "…";
    }
}
