package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class StatementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Did Blinken meet Xi? | Blinken meet Xi.
                    Is Qin Gang still minister? | Qin Gang is still minister.
                    Has the mayor resigned? | The mayor has resigned.
                    Was the bridge, in Aldmouth, closed? | The bridge, in Aldmouth, was closed.
                    Has the Aldmouth roof been repaired? | The Aldmouth roof has been repaired.
                    Was July 2023 the hottest month? | July 2023 was the hottest month.
                    Isn't the museum free on Sundays? | The museum free is on Sundays.
                    Is he ill? | He is ill.
                    Will the pool be closed? | The pool be closed.
                    Do you know if Yellen met Xi? | Yellen met Xi.
                    Is it true that it rained? | It rained.
                    the brewery was sold, wasn't it? | The brewery was sold.
                    Hello, has it rained? | It has rained.
                    """)
    void whatAYesOrNoTellsToBeSoIsStated(String question, String statement) {
        assertEquals(Optional.of(statement), Statement.asked(question));
    }

    @Test
    void whatIsNoYesOrNoIsNot() {
        assertEquals(Optional.empty(), Statement.asked("Who met Xi?"));
        assertEquals(Optional.empty(), Statement.asked("Please tell me who met Xi"));
        assertEquals(Optional.empty(), Statement.asked("flood in Derna"));
        assertEquals(Optional.empty(), Statement.asked(""));
    }

    @ParameterizedTest
    @CsvSource({
        "Why did Kerry leave?, Kerry leave.",
        "When was the bridge opened?, The bridge was opened.",
        "How come did it rain, It rain.",
    })
    void whatAQuestionOfHowOrWhyTakesForGrantedIsStated(String question, String statement) {
        assertEquals(Optional.of(statement), Statement.granted(question));
    }

    @Test
    void hostileQuestionsAreReadInNoTime() {
        String many = "was the ".repeat(3_000);
        Statement.asked(many);
        Statement.granted("why did " + many);
        assertEquals(Optional.empty(), Statement.granted("x ".repeat(5_000)));
    }
}
