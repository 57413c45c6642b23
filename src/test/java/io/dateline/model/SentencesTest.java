package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.util.List;

class SentencesTest {

    private static final Sentences SENTENCES = new Sentences();

    private static List<String> of(String text) {
        return SENTENCES.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void titlesAndInitialsEndNoSentence() {
        assertEquals(
                List.of(
                        "U.S. Secretary of State Antony J. Blinken met Gen. Smith.",
                        "U.S. President Joe Biden did not."),
                of(
                        "U.S. Secretary of State Antony J. Blinken met Gen. Smith. U.S. President Joe"
                                + " Biden did not."));
    }

    @Test
    void blankLinesAndListItemsEndSentences() {
        assertEquals(
                List.of("A heading", "First words", "- one", "- two"),
                of("A heading\n\nFirst words\n- one\n- two\n"));
    }

    @Test
    void aHeadingWithoutAFullStopIsASentenceOfItsOwn() {
        assertEquals(
                List.of("## School shut", "The school is shut.", "Rain", "It rained for a week."),
                of("## School shut\nThe school is shut.\n\u00a0\nRain\nIt rained for a week.\n"));
        assertEquals(
                List.of("The flood barrier", "Mayor Sarr spoke."),
                of("The flood barrier\n\nMayor Sarr spoke."));
    }

    @Test
    void aLineBreakInAParagraphDoesNot() {
        assertEquals(List.of("It was a long\nday."), of("It was a long\nday."));
    }

    @Test
    void quotesStayWithTheirSentence() {
        assertEquals(
                List.of("“We agreed,” he said.", "“It is done.”", "They left."),
                of("“We agreed,” he said. “It is done.” They left."));
    }

    @Test
    void aMillionLettersWithoutASpaceAreReadInLinearTime() {
        String text = "a.".repeat(500_000);
        List<TextSpan> spans = SENTENCES.of(text);
        assertEquals(text.length(), spans.stream().mapToInt(TextSpan::length).sum());
    }

    @Property(tries = 300, seed = "20230618")
    void sentencesAreInOrderAndCoverAllButWhiteSpace(@ForAll @StringLength(max = 400) String text) {
        int end = 0;
        for (TextSpan sentence : SENTENCES.of(text)) {
            assertTrue(sentence.start() >= end);
            assertTrue(isSpace(text.substring(end, sentence.start())));
            end = sentence.end();
        }
        assertTrue(isSpace(text.substring(end)));
    }

    /// No-break spaces too, which Java does not call white space.
    private static boolean isSpace(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }
}
