package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class PriorTest {

    private static final double EXACT = 1e-12;

    @Test
    void ofSpansThatWouldBeRightThreeTimesInTenASearchIsRightHalfTheTime() {
        assertEquals(0.5, Prior.SEARCHED.confidence(0.3), EXACT);
    }

    @Property(seed = "20230618")
    void aGivenPassageIsReadAsTheScoresWereFitted(
            @ForAll @DoubleRange(min = 0, max = 1) double score) {
        assertEquals(score, Prior.GIVEN.confidence(score), EXACT);
    }

    @Property(seed = "20230618")
    void whatIsCertainStaysSoAndTheOrderOfScoresStays(
            @ForAll Prior prior,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        assertEquals(0, prior.confidence(0));
        assertEquals(1, prior.confidence(1));
        double less = prior.confidence(Math.min(one, other));
        double more = prior.confidence(Math.max(one, other));
        assertTrue(less <= more, () -> less + " and " + more);
    }
}
