package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It cost twice what was planned .¶The work was led by Paul Andermatt.",
                "They sail at noon .¶Two boats stay.",
                "It saves 90 minutes on each trip.¶They had complained for years.",
                "They said so on Saturday.¶The reef is old.",
                "“We go.”¶She left.¶He stayed . . . for now.",
                "A repair was. not due until May.¶Mayor Sarr spoke.",
                "The regional. governor, Marta Iseli, will open it.¶Trains run.",
                "It is thought to be about. 8,000 years old.¶It was found by chance.",
                "The U.S. / Secretary of State left.¶Commerce Secretary Gina. Raimondo stayed.",
                "An institute, the National Oceanography. Centre, will send a robot.¶It dives.",
                "It was confirmed by the Department of Foreign Affairs. State.¶Both agreed.",
                "They banned it within. five kilometres.¶It rained.",
                "He met Rosa.¶Keller was late.",
                "The site is Booking.Com now.¶See example.com for more.",
                "He came in.¶The door shut.¶He asked what it was about.¶Nine said yes."
            })
    void stopsInTheWrongPlacePartNoSentenceAndMissingOnesDo(String text) {
        List<String> sentences = List.of(text.split("¶"));
        String joined =
                text.replaceFirst("(?<=planned \\.|Saturday\\.|noon \\.|trip\\.)¶", "")
                        .replace('¶', ' ');
        assertEquals(sentences, of(joined));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[O.S. 28 April] 1760",
                "(O.S. 28 April 1760)",
                "(b. 1950 in Brin)",
                "(born c. 1200)",
                "(ca. 1200, d. 1250)",
                "(r. 1950–60)",
                "(pop. 3,000)",
                "[pop. 3,000 in 2001; est. 1900]",
                "(fl. A.D. 300)",
                "(see pp. 3–5)",
                "(ed. Smith, trans. Jones)",
                "(incl. V.A.T.)",
                "(lit. Red Hall)",
                "(Lat. Aula Rubra)",
                "[i.e. The Red Hall]",
                "(e.g. The Hague)",
                "(U.S. Navy)",
                "[the U.N. The Hague office]",
                "(Capt. Smith of H.M.S. Heron)",
                "(No. 5, vol. 3)",
                "(9 a.m. Monday)",
                "(Acme Corp. The buyer)",
                "(he was ill. It passed.)",
                "(one (b. 1950) and another (d. 1990))"
            })
    void whatStandsInBracketsWithinASentenceBelongsToIt(String remark) {
        String sentence = "The founder of the hall " + remark + " was buried in Brin.";
        assertEquals(
                List.of("It rained.", sentence, "They left."),
                of("It rained. " + sentence + " They left."));
    }

    @Test
    void bracketsAroundSentencesAndThoseThatAreForgottenEndNone() {
        assertEquals(
                List.of("He left.", "(It was late.", "She stayed.)", "All slept."),
                of("He left. (It was late. She stayed.) All slept."));
        assertEquals(
                List.of("He left (it was late.", "She stayed."),
                of("He left (it was late. She stayed."));
        assertEquals(List.of("He left (late).", "She stayed."), of("He left (late). She stayed."));
    }

    @Test
    void aMillionBracketsAreReadInLinearTime() {
        String text = "a (b. C ".repeat(120_000) + ")";
        List<TextSpan> spans = SENTENCES.of(text);
        assertEquals(text.length(), spans.getLast().end());
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
