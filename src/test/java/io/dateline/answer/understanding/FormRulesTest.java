package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Form;
import io.dateline.answer.understanding.Intent.Overview.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;

class FormRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did Blinken go to Beijing?",
                "how did the bridge fall",
                "  What caused the flood?",
                "How come nobody knew?",
                "What were the reasons for the strike?"
            })
    void whyAndHowAndWhatHappenedAskForAnExplanation(String question) {
        assertEquals(Form.EXPLANATION, FormRules.of(question).form());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What do the articles say about the Derna flood?|the Derna flood|OLDEST_FIRST",
                "Can you summarise Blinken's visit, please?|Blinken's visit|OLDEST_FIRST",
                "summery of the trial|the trial|OLDEST_FIRST",
                "What happend to Qin Gang?|Qin Gang|OLDEST_FIRST",
                "Hi. What's new at Hartwell Foods?|Hartwell Foods|NEWEST_FIRST",
                "latest on the bridge|the bridge|NEWEST_FIRST",
                "Give me a timeline of the strike|the strike|TIMELINE",
                "I'd like the background on the Arm listing|the Arm listing|OLDEST_FIRST",
                "Derna flood|Derna flood|OLDEST_FIRST",
                "Okay Okafor?|Okay Okafor|OLDEST_FIRST",
                "May 2023 floods|May 2023 floods|OLDEST_FIRST",
                "Derna flood. What happened?|Derna flood|OLDEST_FIRST",
                "What happened in July 2023?|''|OLDEST_FIRST",
                "What's new?|''|NEWEST_FIRST"
            })
    void anOverviewHasATopicWithoutTheWordsThatAsk(String question, String topic, Order order) {
        assertEquals(new Intent.Overview(topic, order), FormRules.of(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which cost more, the Arm listing or Activision?|the Arm listing;Activision|cost more",
                "who came first, Yellen, Kerry or Raimondo|Yellen;Kerry;Raimondo|came first",
                "Compare the Derna flood with the Lahaina fire|the Derna flood;the Lahaina fire|''",
                "Is Djokovic older than Alcaraz?|Djokovic;Alcaraz|older",
                "How does UBS differ from Credit Suisse?|UBS;Credit Suisse|''",
                "Did more people die in Derna than in Lahaina?|in Derna;in Lahaina|more people die",
                "rail or bus, which is cheaper?|rail;bus|cheaper"
            })
    void aComparisonHasSidesAndAnAspect(String question, String sides, String aspect) {
        assertEquals(
                new Intent.Comparison(List.of(sides.split(";")), aspect), FormRules.of(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did more than 100 people die?",
                "Is it more expensive than expected?",
                "Was the fire worse than last year?",
                "Do you know if Yellen met Xi?"
            })
    void whatIsWeighedAgainstNothingNamedIsNoComparison(String question) {
        assertEquals(Form.YESNO, FormRules.of(question).form());
    }

    @ParameterizedTest
    @ValueSource(strings = {"any good news?", "Is there any news?", "have you any other news"})
    void whoWantsNewsWantsAnOverview(String question) {
        assertEquals(Form.OVERVIEW, FormRules.of(question).form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which officials visited China in 2023?",
                "Who has been mayor?",
                "who were the winners",
                "what are the rules for the new market?",
                "Could you list the schools that will close?",
                "Name all the towns without power"
            })
    void everyOneOfSeveralIsAList(String question) {
        assertEquals(Form.LIST, FormRules.of(question).form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which country hosts the games?",
                "What makes that bank famous, what news?",
                "Name the captain of Spain",
                "Which of the candidates won?",
                "Tell me who won the final",
                "Do you know who the mayor is?",
                "could you tell me the cost of the new bridge",
                "What did Blinken say about Taiwan?",
                "What did the WHO report say about the dead?",
                "thanks, and when did it happen?",
                "Was the toll 97 or 115?"
            })
    void whatHasOneAnswerIsNoList(String question) {
        Form form = FormRules.of(question).form();
        assertTrue(Set.of(Form.FACT, Form.EXPLANATION).contains(form), () -> form.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "hello, GREETING",
        "Thanks!, THANKS",
        "ok thanks bye, THANKS",
        "what can you do?, HELP",
        "what can you tell me, HELP",
        "Are you a bot?, IDENTITY",
        "are you sure?, DOUBT",
        "that's wrong, COMPLAINT",
        "good night, FAREWELL",
        "nice one, PRAISE",
        "ok, ASSENT"
    })
    void whatIsSaidToTheProgramIsTalk(String said, Intent.Talk.Occasion occasion) {
        assertEquals(new Intent.Talk(occasion), FormRules.of(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "???",
                "1+1",
                "🔥",
                "the of and",
                "asdf qwer",
                "hsdjkfh",
                "aaaa",
                "Lorem ipsum dolor sit amet"
            })
    void whatMeansNothingIsNoise(String typed) {
        assertEquals(Form.NOISE, FormRules.of(typed).form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NHS",
                "G20",
                "Krk",
                "Ljubljana",
                "Przemyśl",
                "Asda profits",
                "9/11",
                "Skåne",
                "strengths",
                "Okafor"
            })
    void aStrangeNameIsATopic(String name) {
        assertEquals(Form.OVERVIEW, FormRules.of(name).form());
    }

    @Test
    void aLongHostileTextIsReadInNoTime() {
        for (String unit :
                List.of("again ", "what is the ", "a or b, ", "than ", "tell me ", ". ", "'")) {
            String text = unit.repeat(5_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FormRules.of(text), unit);
        }
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
                "Who did?"
            })
    void aMeasureOrAThingIsAFact(String question) {
        assertEquals(Form.FACT, FormRules.of(question).form());
    }
}
