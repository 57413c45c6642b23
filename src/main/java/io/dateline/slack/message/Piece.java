package io.dateline.slack.message;

import io.dateline.article.MarkdownWords;

import java.util.regex.Pattern;

/// A stretch of a [Row]: words as they are to be read, on one line and without any markup. What
/// would be markup somewhere is for the writer of that format to put out of force.
sealed interface Piece {

    /// How words look.
    enum Look {
        PLAIN,
        STRONG,
        SLANTED
    }

    record Words(String text, Look look) implements Piece {}

    /// @param url as [Links] makes it
    record Link(String label, String url) implements Piece {}

    /// The words that are read.
    default String shown() {
        return switch (this) {
            case Words(String text, _) -> text;
            case Link(String label, _) -> label;
        };
    }

    /// Words of ours, or that were [cleaned][#clean].
    static Words plain(String text) {
        return new Words(text, Look.PLAIN);
    }

    static Words strong(String text) {
        return new Words(text, Look.STRONG);
    }

    static Words slanted(String text) {
        return new Words(text, Look.SLANTED);
    }

    /// Not one line; what turns the direction of what follows, and what nobody sees.
    Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    Pattern UNSEEN = Pattern.compile("[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]");

    Pattern HALF =
            Pattern.compile(
                    "[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

    /// What is shown of words of an article or a reader: on one line, without the signs of
    /// Markdown, and without any that are not seen but turn others around or hide them.
    static String clean(String text) {
        return oneLine(MarkdownWords.of(text));
    }

    static String oneLine(String text) {
        String whole = HALF.matcher(text).replaceAll("\uFFFD");
        String seen = UNSEEN.matcher(whole).replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }
}
