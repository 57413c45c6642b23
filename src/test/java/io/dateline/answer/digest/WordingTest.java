package io.dateline.answer.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The council closed the bridge on Friday.             | false
                    He closed the bridge on Friday.                      | true
                    After the storm he closed the bridge.                | true
                    In Leeds she met the council.                        | true
                    After the storm Ann Lowe said she had closed it.     | false
                    The residents said that they had not been asked.     | false
                    But the council closed the bridge.                   | true
                    The two sides met on Friday.                         | true
                    Some 9,000 people are still missing, it says.        | true
                    """)
    void aSentenceThatBeginsWithSomebodyNotNamedYetNeedsTheOneBefore(
            String sentence, boolean leans) {
        assertEquals(leans, Wording.leans(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: the story of the bridge that was closed.",
                "By Ann Lowe, transport correspondent, in Leeds.",
                "Ann Lowe is a reporter for the Leeds Courier.",
                "Photo: Ann Lowe stands on the bridge in the morning light.",
                "Was the bridge closed by the council on Friday?",
                "“We had no choice but to close the bridge.”",
                "and then the council closed the bridge for good.",
                "Bridge closed.",
                "The flood cost the town seventy times that.”",
                "An earlier version of this article gave another date.",
                "Write to news@example.org about the closed bridge."
            })
    void whatStandsAroundAnArticleIsNotQuoted(String sentence) {
        assertEquals(false, Wording.isQuotable(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LEEDS, May 2 – The council closed the bridge.      | The council closed the bridge.
                    ST. IVES (Agency) - The council closed the bridge. | The council closed the bridge.
                    LEEDS — The council closed the bridge on Friday.   | The council closed the bridge on Friday.
                    NATO said the bridge – Leeds has two – is closed.  | NATO said the bridge – Leeds has two – is closed.
                    """)
    void aDateLineIsLeftOut(String sentence, String rest) {
        assertEquals(rest, sentence.substring(Wording.afterDateLine(sentence)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    because of the storm last night   | true
                    divers found an uncharted wreck   | true
                    to pay for the new sea wall       | true
                    £2.1 million                      | false
                    Qin Gang                          | false
                    former head teacher               | false
                    """)
    void aClauseExplainsANameOrANumberDoesNot(String words, boolean isClause) {
        assertEquals(isClause, Wording.isClause(words));
    }

    @Test
    void aLongHostileTextIsJudgedAsQuickly() {
        String long1 = "A" + "B-".repeat(50_000);
        assertEquals(0, Wording.afterDateLine(long1));
        assertEquals(false, Wording.leans("In " + "x, ".repeat(100_000)));
    }
}
