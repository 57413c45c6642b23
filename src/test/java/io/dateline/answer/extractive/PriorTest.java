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
    void ofASearchThePassageMustBeAboutWhatIsAskedToo() {
        double about = Prior.SEARCHED.confidence(0.4, 0.99);
        assertTrue(about > 0.5);
        assertTrue(Prior.SEARCHED.confidence(0.4, 0.5) < about / 2);
    }

    @Property(seed = "20230618")
    void aGivenPassageIsReadAsTheScoresWereFitted(
            @ForAll @DoubleRange(min = 0, max = 1) double score,
            @ForAll @DoubleRange(min = 0, max = 1) double relevance) {
        assertEquals(score, Prior.GIVEN.confidence(score, relevance), EXACT);
    }

    @Property(seed = "20230618")
    void whatIsCertainStaysSoAndTheOrderOfScoresStays(
            @ForAll Prior prior,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other,
            @ForAll @DoubleRange(min = 0, max = 1) double relevance) {
        assertEquals(0, prior.confidence(0, relevance));
        assertEquals(1, prior.confidence(1, relevance));
        double less = prior.confidence(Math.min(one, other), relevance);
        double more = prior.confidence(Math.max(one, other), relevance);
        assertTrue(less <= more, () -> less + " and " + more);
        double far = prior.confidence(one, Math.min(other, relevance));
        double near = prior.confidence(one, Math.max(other, relevance));
        assertTrue(far <= near, () -> far + " and " + near);
    }
}
