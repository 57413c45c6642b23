package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.TextSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class ReaderSentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Qin met Blinken. They talked. | 0 0 0 1 1
                    Did they? Yes! Twice.         | 0 0 1 2
                    He said “Go.” Then he left.   | 0 0 0 1 1 1
                    He left. “Go,” he said.       | 0 0 1 1 1
                    Kofi A. Annan met George W. Bush. Both smiled. | 0 0 0 0 0 0 0 1 1
                    The U.S. Senate sat. It rose. | 0 0 0 0 0 1 1
                    About 3.5 hours, i.e. long.   | 0 0 0 0 0 0 0
                    no capital. no end            | 0 0 0 0
                    """)
    void aSentenceEndsWhereACapitalFollowsItsFullStop(String text, String numbers) {
        assertEquals(numbers, numbers(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the flood barrier//Mayor Sarr spoke     | 0 0 0 1 1 1
                    the flood barrier/ \u00a0 /mayor Sarr   | 0 0 0 1 1
                    It rose.//“Go,” he said. Then he left.  | 0 0 1 1 1 2 2 2
                    # School shut/the school is. Also Ashe. | 0 0 1 1 1 2 2
                    School shut/The school at Millgate is.  | 0 0 1 1 1 1 1
                    He saw/the Ashe                         | 0 0 0 0
                    """)
    void aSentenceEndsWithItsBlock(String text, String numbers) {
        String lines = text.replace('/', '\n').replace("\\u00a0", "\u00a0");
        assertEquals(numbers, numbers(lines));
    }

    @Test
    void whatIsBesideASentenceBeginsAndEndsWithBlocksToo() {
        String text = "one was\n\n“Two was”\n\n- three was\n\nfour was";
        int at = text.indexOf("three");
        assertEquals(
                text.substring(text.indexOf("“Two")),
                ReaderSentences.beside(new TextSpan(at, at + 5), text).of(text));
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertEquals("", numbers(" . "));
    }

    @ParameterizedTest
    @CsvSource({
        "One, One was. Two was. ",
        "Two, One was. Two was. Three was. ",
        "Three, Two was. Three was. Four was.",
        "Four, Three was. Four was."
    })
    void besideASentenceAreTheOneBeforeAndTheOneAfter(String word, String near) {
        String text = "One was. Two was. Three was. Four was.";
        int at = text.indexOf(word);
        assertEquals(
                near.strip(),
                ReaderSentences.beside(new TextSpan(at, at + word.length()), text)
                        .of(text)
                        .strip());
    }

    private static String numbers(String text) {
        List<TextSpan> words =
                Pattern.compile("\\w+")
                        .matcher(text)
                        .results()
                        .map((MatchResult word) -> new TextSpan(word.start(), word.end()))
                        .toList();
        return String.join(
                " ",
                Arrays.stream(ReaderSentences.numbers(text, words))
                        .mapToObj(String::valueOf)
                        .toList());
    }
}
