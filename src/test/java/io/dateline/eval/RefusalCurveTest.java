package io.dateline.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.eval.RefusalCurve.Case;
import io.dateline.eval.RefusalCurve.Point;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class RefusalCurveTest {

    private static final double EXACT = 1e-9;

    /// Three answerable questions of which the surest two are right, and two that have no answer.
    private static final List<Case> CASES =
            List.of(
                    new Case(0.9, 1, 0),
                    new Case(0.7, 0.5, 0),
                    new Case(0.6, 0, 1),
                    new Case(0.4, 0, 1),
                    new Case(0.2, 0.25, 0));

    @Test
    void aCautionAnswersWhatIsAtLeastAsSure() {
        assertEquals(1.75 / 5, RefusalCurve.at(0, CASES).score(), EXACT);
        assertEquals(3.5 / 5, RefusalCurve.at(0.7, CASES).score(), EXACT);
        assertEquals(3.0 / 5, RefusalCurve.at(0.71, CASES).score(), EXACT);
        assertEquals(2.0 / 5, RefusalCurve.at(1, CASES).score(), EXACT);
    }

    @Test
    void theBestCautionLiesHalfWayBetweenWhatItRefusesAndWhatItAnswers() {
        Point best = RefusalCurve.best(CASES);
        assertEquals(0.65, best.caution(), EXACT);
        assertEquals(3.5 / 5, best.score(), EXACT);
    }

    @Test
    void questionsOfTheSameConfidenceAreAnsweredOrRefusedTogether() {
        Point best = RefusalCurve.best(List.of(new Case(0.5, 0, 1), new Case(0.5, 1, 0)));
        assertEquals(new Point(0, 0.5), best);
    }

    @Test
    void everythingIsRefusedWhereThatIsBest() {
        Point best = RefusalCurve.best(List.of(new Case(0.5, 0, 1), new Case(0.8, 0, 1)));
        assertEquals(0.9, best.caution(), EXACT);
        assertEquals(1, best.score(), EXACT);
    }

    @Property(seed = "20230618")
    void noCautionIsBetterThanTheBest(
            @ForAll("cases") List<Case> cases,
            @ForAll @DoubleRange(min = 0, max = 1) double caution) {
        Point best = RefusalCurve.best(cases);
        assertTrue(best.score() >= RefusalCurve.at(caution, cases).score() - EXACT);
        cases.forEach(
                one ->
                        assertTrue(
                                best.score()
                                        >= RefusalCurve.at(one.confidence(), cases).score()
                                                - EXACT));
        assertEquals(RefusalCurve.at(best.caution(), cases).score(), best.score(), EXACT);
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        Arbitrary<Double> tenths = Arbitraries.integers().between(0, 10).map(n -> n / 10.0);
        return Combinators.combine(tenths, tenths, Arbitraries.of(0.0, 1.0))
                .as(Case::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
