package io.dateline.answer.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Set;

class AnswerKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Who won the race?                            | Person
                    To whom did she sell it?                     | Person
                    When did the bridge open?                    | Time
                    On which day did the bridge open?            | Time
                    What was the date of the vote?               | Time
                    Where was the boat found?                    | Place
                    How many people were hurt?                   | Count
                    How much did the bridge cost?                | Money
                    What salary does the director earn?          | Money
                    What was the price of the ticket?            | Money
                    What is Ann Lee's salary?                    | Money
                    What is the name of the man who fell?        | Name
                    How old is the mayor?                        | Age
                    At what age did he retire?                   | Age
                    What is the mayor's age?                     | Age
                    For how long was the road shut?              | Duration
                    How tall is the tower?                       | Measure
                    How much rain fell?                          | Measure
                    What percentage of voters stayed away?       | Measure
                    By what score did Norwich win?               | Score
                    Which firm built the bridge?                 | Name
                    What did the mayor say?                      | Anything
                    How often does the ferry sail?               | Anything
                    When the bridge opened, who cut the ribbon?  | Person
                    What controls wages in a market?             | Name
                    Name the mayor.                              | Anything
                    """)
    void theWordsOfAQuestionTellWhatItAsksFor(String question, String kind) {
        assertEquals(kind, AnswerKind.of(question).getClass().getSimpleName());
    }

    /// The words in brackets are offered as the answer.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    How many people were hurt in the search? | The search went on for [nine] hours.
                    How many people were hurt in the search? | [Three boats] were lost.
                    How many people were hurt in the search? | He was only the [fourth] to be found.
                    How many people were hurt in the search? | Damage came to [£3 million].
                    How many people were hurt in the search? | They left in [2019].
                    How many people were hurt in the search? | [Ann Lee] led it.
                    How many aces did she serve?             | At [3-1] to Lee it rained.
                    How many boats sank?                     | It left [12 people] without work.
                    How old is the mayor?                    | The hall cost [£57].
                    How old is the mayor?                    | She has [57 staff].
                    How old is the mayor?                    | She won [57 per cent].
                    How old is the mayor?                    | [Ann Lee] is the mayor.
                    How much did the hall cost?              | It took [15 years] to build.
                    How much did the hall cost?              | It was put [on sale] in May.
                    What salary does she earn?               | She began [a second term] in May.
                    When did the hall open?                  | It cost [£5 million].
                    When did the hall open?                  | It seats [400 people].
                    In which year did the hall open?         | It opened on [a Monday].
                    On what date did the hall open?          | It opened in [2023].
                    In which month did the hall open?        | It opened in [2023].
                    Where was the boat found?                | It was found on [3 May].
                    Where was the boat found?                | It was [12 metres] long.
                    Where was the boat found?                | [Ann Lee], the town's mayor, was told.
                    Where does her brother live?             | Her brother, [Tom], builds boats.
                    What is the name of the man who fell?    | He is a man of [67].
                    What is the name of the man who fell?    | It was [a man] of 67.
                    What is Tom Lee's salary?                | Tom Lee, [20], mends boats.
                    Who found the boat?                      | It was found on [Monday].
                    Who found the boat?                      | It took [12 hours].
                    Who will follow Ann Lee?                 | She will stay as [chief executive].
                    How long did the match last?             | It turned on [one] game.
                    How long did the match last?             | It cost [£12].
                    How tall is the tower?                   | It cost [$12].
                    How tall is the tower?                   | It holds [90 tonnes].
                    How high was the balloon flying?         | It was [six nautical miles] off.
                    How high was the balloon flying?         | It was a [large] one.
                    How high was the balloon flying?         | A Mark-[9X] hit it.
                    How heavy is the bell?                   | It hangs [12 metres] up.
                    What temperature was measured there?     | It lies [90 km] away.
                    Which firm built the bridge?             | It took [15 years].
                    Which firm built the bridge?             | They work in [Norway].
                    Which firm built the bridge?             | It met [Ole Dahl], the prime minister.
                    Which firms did she meet?                | She met [Chinese officials].
                    In which minute did she score?           | There were [13 minutes] of added time.
                    Which rocket carried it?                 | It was launched from [Sriharikota].
                    """)
    void wordsOfAnotherKindAreTurnedAway(String question, String offered) {
        assertFalse(mayBe(question, offered), offered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    How many people were hurt in the search? | [Nine people] were hurt.
                    How many people were hurt in the search? | [Nobody] was hurt.
                    How many people were hurt in the search? | Hurt were [about 30], two badly.
                    How many people were hurt in the search? | [10-20 people] were hurt.
                    How many goals were there?               | It ended [3-1].
                    How many hours did it take?              | It took [nine hours].
                    How many dollars did it raise?           | It raised [$900].
                    How old is the mayor?                    | The mayor is [57].
                    How old is the mayor?                    | Ann Lee, [57], is mayor.
                    How old is the mayor?                    | Ann Lee ([57]) is mayor.
                    How old is the mayor?                    | The [57-year-old] is mayor.
                    How old is the mayor?                    | She was born in [1968].
                    How old is the mayor?                    | Lee, who is [57], won.
                    How old is the bridge?                   | It was built in [1820].
                    How old is the bridge?                   | It is [two centuries old].
                    How much did the hall cost?              | It cost [£5 million].
                    How much did the hall cost?              | It cost [5 million].
                    How much did the hall cost?              | Entry was [free].
                    When did the hall open?                  | It opened [after the war].
                    When did the hall open?                  | It opened [on Monday].
                    When did the hall open?                  | It opened at [10.30].
                    In which year did the hall open?         | It opened [in 1923].
                    On what date did the hall open?          | It opened on [3 May].
                    Where was the boat found?                | It was found [off Harwich].
                    Who found the boat?                      | [Two men] found it.
                    Who found the boat?                      | [The council] found it.
                    Who found the boat?                      | [May] found it.
                    Who won the cup?                         | [Norway] won it.
                    How long did the match last?             | It lasted [90 minutes].
                    How long did the match last?             | It went on [until midnight].
                    How long is the bridge?                  | It is [900 metres].
                    How tall is the tower?                   | It is [90 metres] tall.
                    How tall is the tower?                   | It has [90] floors.
                    How high was the balloon flying?         | It was at [60,000 feet].
                    How deep was the water?                  | It was [knee-deep].
                    How high was the temperature?            | It was [41 degrees].
                    How heavy is the bell?                   | It weighs [12 tonnes].
                    How fast does it go?                     | It goes [60 miles] an hour.
                    Which firm built the bridge?             | [Ole Dahl Bridges] built it.
                    Which country built the bridge?          | [Norway] built it.
                    Which route was shut?                    | The [12] was shut.
                    Which election did she win?              | She won the [second] election.
                    Which team won?                          | [Norway] won.
                    What did she say?                        | [Nine].
                    """)
    void wordsThatMayBeOfTheKindPass(String question, String offered) {
        assertTrue(mayBe(question, offered), offered);
    }

    @ParameterizedTest
    @CsvSource({
        "How many calories has the cake?, It [serves eight]., true",
        "How many calories has the cake?, It [has 300]. Calories matter., false",
        "How many calorys has the cake?, It [has 300]. Calories matter., false",
        "How many people came?, It [serves eight]., false",
        "How many calories has the cake?, It [has 300 grams]., false",
    })
    void aBareNumberCountsNothingThatIsNeverNamed(String question, String offered, boolean lacks) {
        String said = offered.replace("[", "").replace("]", "");
        TextSpan span = new TextSpan(offered.indexOf('['), offered.indexOf(']') - 1);
        AnswerKind.Count count = (AnswerKind.Count) AnswerKind.of(question);
        TextSpan sentence = new TextSpan(0, said.indexOf('.') + 1);
        assertEquals(lacks, count.lacksItsThing(Wording.of(said, sentence, span), said));
    }

    @Test
    void ofAScoreInSetsAllSetsAreTheAnswer() {
        String said = "She won 1-6, 7-6 (7-5), 6-1 on Centre Court.";
        AnswerKind score = AnswerKind.of("What was the score?");
        TextSpan second = new TextSpan(13, 16);
        assertEquals("1-6, 7-6 (7-5), 6-1", score.whole(said, second).of(said));
        assertEquals(second, AnswerKind.of("Who won?").whole(said, second));
    }

    @Test
    void hostileTextIsJudgedInNoTime() {
        String numbers = "9 and ".repeat(50_000);
        String said = numbers + "nine" + "-9".repeat(50_000);
        Wording wording =
                Wording.of(
                        said,
                        TextSpan.all(said),
                        new TextSpan(numbers.length(), numbers.length() + 4_000));
        for (String question :
                Set.of("How many?", "How old is it?", "When?", "What was the score?", "Who?")) {
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> {
                        AnswerKind kind = AnswerKind.of(question);
                        kind.mayBe(wording);
                        kind.whole(said, new TextSpan(0, 1));
                    });
        }
    }

    private static boolean mayBe(String question, String offered) {
        int start = offered.indexOf('[');
        int end = offered.indexOf(']') - 1;
        String said = offered.replace("[", "").replace("]", "");
        return AnswerKind.of(question)
                .mayBe(Wording.of(said, TextSpan.all(said), new TextSpan(start, end)));
    }
}
