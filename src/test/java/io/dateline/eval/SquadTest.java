package io.dateline.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SquadTest {

    private static final double EXACT = 1e-12;

    @ParameterizedTest(name = "\"{0}\" is \"{1}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "The  Qin Gang!        | qin gang",
                "U.S.                  | us",
                "more than 7.5 hours   | more than 75 hours",
                "a theatre, an anthem  | theatre anthem",
                "twenty-two            | twentytwo",
                "the                   | ''",
                "“frank”               | “frank”",
                "ÉLYSÉE\u00A0Palace    | élysée palace",
            })
    void caseMarksArticlesAndSpacesDoNotCount(String text, String expected) {
        assertEquals(expected, Squad.normalise(text));
    }

    @ParameterizedTest(name = "\"{0}\" against \"{1}\" and \"{2}\": {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // all 2 of 2 and 2 right
                "Qin Gang                  | the Qin Gang   | Wang Yi | 1.0",
                // 2 of 4 said, 2 of 2 right: 2 * 2 / (4 + 2)
                "Foreign Minister Qin Gang | Qin Gang       | Wang Yi | 0.666666666666666",
                // the better of 2/3 (Qin) and 0 (Yi)
                "Qin                       | Yi             | Qin Gang| 0.666666666666666",
                // a word counts as often as it stands in both: 2 * 1 / (2 + 1)
                "no no                     | no             | yes     | 0.666666666666666",
                "Blinken                   | Qin Gang       | Wang Yi | 0.0",
                // nothing but articles is nothing, and equals nothing only
                "the                       | Qin Gang       | a       | 1.0",
                "the                       | Qin Gang       | Wang Yi | 0.0",
            })
    void f1IsTakenOverWordsAndTheBestAnswerCounts(
            String said, String first, String second, double expected) {
        assertEquals(expected, Squad.f1(said, List.of(first, second)), 1e-14);
    }

    @Test
    void noWordsMatchNothing() {
        assertEquals(0, Squad.f1(null, List.of("Qin Gang")));
        assertFalse(Squad.exactMatch(null, List.of("Qin Gang")));
        assertEquals(0, Squad.f1("Qin Gang", List.of()));
    }

    @ParameterizedTest(name = "\"{1}\" in \"{0}\": {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "He met Qin Gang, on Sunday. | the Qin Gang | true",
                "It took 7.5 hours.          | 5 hours      | false",
                "It took 15 hours.           | 5 hours      | false",
                "Anything                    | The          | false",
            })
    void anAnswerStandsInAQuoteAsWholeWords(String quote, String answer, boolean expected) {
        assertEquals(expected, Squad.holdsAnswer(quote, List.of("no such words", answer)));
    }

    @Property(seed = "20230618")
    void f1IsSymmetricAndWithinBounds(
            @ForAll @Chars({'a', 'b', 'c', ' '}) @StringLength(max = 12) String one,
            @ForAll @Chars({'a', 'b', 'c', ' '}) @StringLength(max = 12) String other) {
        double f1 = Squad.f1(one, List.of(other));
        assertEquals(Squad.f1(other, List.of(one)), f1, EXACT);
        assertTrue(f1 >= 0 && f1 <= 1, "f1 is " + f1);
        if (Squad.exactMatch(one, List.of(other))) {
            assertEquals(1, f1, EXACT);
        }
    }

    @Property(seed = "20230618")
    void normalisingTwiceChangesNothing(@ForAll @AlphaChars @Chars({' ', '.', '-'}) String text) {
        String once = Squad.normalise(text);
        assertEquals(once, Squad.normalise(once));
    }
}
