package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/// What the sample articles answer, with the models in the jar: a headline is of the kind that is
/// asked for, and of whom is asked.
class AnswerKindSamplesTest {

    @TempDir private static Path data;
    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = RememberedModels.open(DatelineConfig.of(data).withSamples(true));
        dateline.loadSamples();
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @Test
    void anAgeIsThatOfThePersonAndNoneOfAnother() {
        Answer answer = dateline.ask("How old is Wang Yi?");
        assertEquals("69", answer.shortAnswer());
        assertTrue(answer.sentences().stream().noneMatch(one -> one.text().contains("57")));
        assertEquals("57", dateline.ask("How old is Qin Gang?").shortAnswer());
    }

    @Test
    void ofAScoreAllSetsAreTheHeadline() {
        String question = "What was the score in sets of Alcaraz’s win over Djokovic at Wimbledon?";
        assertEquals("1-6, 7-6, 6-1, 3-6, 6-4", dateline.ask(question).shortAnswer());
    }

    @ParameterizedTest
    @CsvSource({
        "What does the Huawei Mate 60 Pro cost?",
        "How much did Ubisoft pay for the streaming rights to Activision’s games?",
        "How many aces did Djokovic serve in the Wimbledon final?",
        "How many American business leaders accompanied Raimondo to China?",
        "Who will succeed Bobby Kotick at Activision?"
    })
    void whatTheArticlesDoNotTellHasNoHeadlineOfAnotherKind(String question) {
        assertNull(dateline.ask(question).shortAnswer());
    }
}
