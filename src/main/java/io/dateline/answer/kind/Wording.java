package io.dateline.answer.kind;

import io.dateline.article.TextSpan;

import java.util.Set;
import java.util.regex.Pattern;

/// Words as they stand in their sentence.
///
/// @param before what stands before them, its end where it is long
/// @param words the words
/// @param after what stands after them, its beginning where it is long
public record Wording(String before, String words, String after) {

    /// So much beside the words tells what they are; a text without sentences may be long.
    private static final int BESIDE = 120;

    private static final int MOST_WORDS = 400;

    /// The words of `span`, which lies in `sentence`, of `text`.
    public static Wording of(String text, TextSpan sentence, TextSpan span) {
        int start = Math.max(span.start(), sentence.start());
        int end = Math.max(start, Math.min(span.end(), sentence.end()));
        return new Wording(
                text.substring(Math.max(sentence.start(), start - BESIDE), start),
                text.substring(start, Math.min(end, start + MOST_WORDS)),
                text.substring(end, Math.min(sentence.end(), end + BESIDE)));
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(words).find();
    }

    /// Whether what stands before ends as `pattern`, which ends with `$`, says.
    boolean follows(Pattern pattern) {
        return pattern.matcher(before).find();
    }

    /// Whether what stands after begins so.
    boolean precedes(Pattern pattern) {
        return pattern.matcher(after).lookingAt();
    }

    /// The kinds of the numbers in the words; empty where they have none.
    Set<Amount> amounts() {
        return Amounts.of(this);
    }
}
