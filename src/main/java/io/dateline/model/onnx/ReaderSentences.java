package io.dateline.model.onnx;

import io.dateline.article.TextSpan;
import io.dateline.model.text.Blocks;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Sentences as the reader learned them: they end where it is certain, with a block of the text and
/// where a full stop is followed by a capital, and follows no initial of a name. `src/train`, whose
/// passages are paragraphs, finds those of full stops likewise.
final class ReaderSentences {

    private static final Pattern END =
            Pattern.compile(
                    "(?<!(?<!\\w)\\p{Lu})[.?!][\"”’)]*\\s+[\"“(]*(?=\\p{Lu})",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private ReaderSentences() {}

    /// The sentence of `text` that `span` begins in, with the one before it and the one after.
    static TextSpan beside(TextSpan span, String text) {
        int[] ends = ends(text);
        int number = before(ends, span.start());
        int start = number < 2 ? 0 : ends[number - 2];
        int end = number + 1 < ends.length ? ends[number + 1] : text.length();
        return new TextSpan(start, end);
    }

    /// For each of `places` in `text` the number of its sentence, from 0.
    static int[] numbers(String text, List<TextSpan> places) {
        int[] ends = ends(text);
        return places.stream().mapToInt(place -> before(ends, place.start())).toArray();
    }

    private static int[] ends(String text) {
        IntStream.Builder begins = IntStream.builder();
        Matcher end = END.matcher(text);
        for (TextSpan block : Blocks.of(text)) {
            begins.add(block.start());
            end.region(block.start(), block.end());
            while (end.find()) {
                begins.add(end.end());
            }
        }
        return begins.build().skip(1).toArray();
    }

    /// How many of `ends` are at most `start`.
    private static int before(int[] ends, int start) {
        int found = Arrays.binarySearch(ends, start);
        return found < 0 ? -found - 1 : found + 1;
    }
}
