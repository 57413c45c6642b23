package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class QuestionTest {

    private static List<Turn> turns(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> new Turn("q" + n, "a" + n))
                .toList();
    }

    @Test
    void aFirstQuestionHasNoHistory() {
        assertEquals(List.of(), Question.of("Who?").history());
        assertEquals(List.of(), new Question("Who?", "c1", ArticleFilter.NONE, 3).history());
    }

    @Test
    void historyLeavesAllElseAsItIs() {
        Question question = new Question("Who?", "c1", ArticleFilter.NONE, 3);
        assertEquals(
                new Question("Who?", "c1", ArticleFilter.NONE, 3, turns(1, 2), false),
                question.withHistory(turns(1, 2)));
    }

    @Test
    void theLastTurnsOfALongConversationAreKeptInOrder() {
        int all = Question.MAX_TURNS + 3;
        assertEquals(turns(4, all), Question.of("Who?").withHistory(turns(1, all)).history());
        assertEquals(
                turns(1, Question.MAX_TURNS),
                Question.of("Who?").withHistory(turns(1, Question.MAX_TURNS)).history());
    }

    @Test
    void historyIsNotChangedFromOutside() {
        List<Turn> turns = new ArrayList<>(turns(1, 1));
        Question question = Question.of("Who?").withHistory(turns);
        turns.clear();
        assertEquals(turns(1, 1), question.history());
    }

    @Test
    void anAnswerMayBeMissing() {
        assertEquals("", new Turn("Who?", "").answer());
    }

    @Test
    void ofALongMessageATurnHoldsTheBeginning() {
        Turn turn = new Turn("Who? " + "x".repeat(500_000), "🚢".repeat(500_000));
        assertEquals(Turn.MOST_OF_TEXT, turn.question().length());
        assertTrue(turn.question().startsWith("Who? x"));
        assertEquals("🚢".repeat(Turn.MOST_OF_TEXT / 2), turn.answer());
        // a pair is not cut in two
        assertEquals(
                Turn.MOST_OF_TEXT - 1, new Turn("Who?", "x" + "🚢".repeat(999)).answer().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void aTurnHasAQuestion(String blank) {
        assertThrows(IllegalArgumentException.class, () -> new Turn(blank, "answer"));
    }
}
