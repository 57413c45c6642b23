package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "could you tell me who won the final please|who won the final",
                "Hi, who won?|who won?",
                "thanks, and when did it happen?|when did it happen?",
                "I'd like to know when the talks ended.|when the talks ended.",
                "Do you know who the mayor is?|who the mayor is?",
                "I was wondering how many people work at the brewery|how many people work at the brewery",
                "Any idea who resigned, please?|who resigned?",
                "Good morning. Can you help me? Who is the mayor?|Who is the mayor?",
                "Would you mind telling me why it rained?|why it rained?",
                "Can you please summarise the trial?|summarise the trial?"
            })
    void whatIsSaidForPolitenessIsLeftOut(String question, String plain) {
        assertEquals(plain, Courtesies.without(question).text());
    }

    @Test
    void whetherSomethingIsSoStaysKnown() {
        Courtesies.Plain plain = Courtesies.without("Do you know if Yellen met Xi?");
        assertEquals("Yellen met Xi?", plain.text());
        assertTrue(plain.whether());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who won?",
                "Okay Okafor?",
                "Great Britain floods",
                "Hello Kitty cafe",
                "How may members vote as they please?",
                "Tell me about the mayor",
                "Right to buy",
                "Can I bring my dog to the pool?",
                " What  did Hi-Tech, Inc. sell? ",
                "please",
                ""
            })
    void aQuestionWithoutCourtesyStaysAsItIs(String question) {
        assertEquals(question, Courtesies.without(question).text());
    }
}
