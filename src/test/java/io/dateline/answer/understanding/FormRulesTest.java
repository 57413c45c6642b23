package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Form;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did Blinken go to Beijing?",
                "how did the bridge fall",
                "What happened at the factory?",
                "  What caused the flood?",
                "How come nobody knew?",
                "What were the reasons for the strike?"
            })
    void whyAndHowAndWhatHappenedAskForAnExplanation(String question) {
        assertEquals(Form.EXPLANATION, FormRules.of(question).form());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Did Blinken meet Xi?", "is the ferry back", "Has nobody said why?"})
    void whetherSomethingIsSoAsksForAStatement(String question) {
        assertEquals(Form.YESNO, FormRules.of(question).form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How long did they talk?",
                "How many people came?",
                "How old is the bridge?",
                "Who said why?",
                "What is the price?",
                "However, who won?",
                "Isle of what is it?",
                "Who did?",
                ""
            })
    void aMeasureOrAThingIsAFact(String question) {
        assertEquals(Form.FACT, FormRules.of(question).form());
    }
}
