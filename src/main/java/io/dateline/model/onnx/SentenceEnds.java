package io.dateline.model.onnx;

import io.dateline.article.TextSpan;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Where sentences end for certain: where a full stop is followed by a capital, and follows no
/// initial of a name. `src/train` finds them likewise.
final class SentenceEnds {

    private static final Pattern END =
            Pattern.compile(
                    "(?<!(?<!\\w)\\p{Lu})[.?!][\"”’)]*\\s+[\"“(]*(?=\\p{Lu})",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private SentenceEnds() {}

    /// For each of `places` in `text` the number of its sentence, from 0.
    static int[] numbers(String text, List<TextSpan> places) {
        int[] ends = END.matcher(text).results().mapToInt(end -> end.end()).toArray();
        return places.stream().mapToInt(place -> before(ends, place.start())).toArray();
    }

    /// How many of `ends` are at most `start`.
    private static int before(int[] ends, int start) {
        int found = Arrays.binarySearch(ends, start);
        return found < 0 ? -found - 1 : found + 1;
    }
}
