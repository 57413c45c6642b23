package io.dateline.eval.report;

import static io.dateline.eval.Examples.answerable;
import static io.dateline.eval.Examples.answered;
import static io.dateline.eval.Examples.refused;
import static io.dateline.eval.Examples.unanswerable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.eval.EvalQuestion;
import io.dateline.eval.Examined;
import io.dateline.eval.Examples;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class WorstCasesTest {

    private static List<String> ids(List<Examined> all, int limit) {
        return WorstCases.of(all, limit).stream().map(one -> one.question().id()).toList();
    }

    @Test
    void theMostProbabilityOnTheWrongSideComesFirst() {
        // c is refused with 0.2 although it is right; e is answered with 0.6 and wrong
        assertEquals(List.of("c", "e"), ids(Examples.FIVE, 20));
        assertEquals(List.of("c"), ids(Examples.FIVE, 1));
        assertEquals(0.8, WorstCases.misplaced(Examples.FIVE.get(2)), 1e-9);
        assertEquals(0.6, WorstCases.misplaced(Examples.FIVE.get(4)), 1e-9);
    }

    @Test
    void casesAsBadStandInTheOrderOfTheQuestions() {
        Examined first = answered(unanswerable("z"), "x", 0.7, "x.", List.of(), 1);
        Examined second = answered(unanswerable("a"), "x", 0.7, "x.", List.of(), 1);
        assertEquals(List.of("z", "a"), ids(List.of(first, second), 20));
    }

    @Test
    void noMoreAreTakenThanAreWanted() {
        Examined wrong = answered(unanswerable("e"), "x", 0.7, "x.", List.of(), 1);
        assertEquals(20, WorstCases.of(Collections.nCopies(30, wrong), 20).size());
    }

    @Test
    void aRefusalWithoutRightWordsIsNoCase() {
        Examined missed = refused(answerable("m", "Qin Gang"), "Beijing", 0.1, List.of(), 1);
        Examined empty = refused(answerable("n", "Qin Gang"), null, 0, List.of(), 1);
        assertEquals(List.of(), ids(List.of(missed, empty), 20));
    }

    @Test
    void whatCannotBeScoredIsNoCase() {
        EvalQuestion open =
                new EvalQuestion("o", "And then?", List.of(), List.of(), false, List.of());
        assertEquals(List.of(), ids(List.of(answered(open, "x", 0.9, "x y", List.of(), 1)), 20));
    }
}
