package io.dateline.eval;

import static io.dateline.eval.Examples.answerable;
import static io.dateline.eval.Examples.answered;
import static io.dateline.eval.Examples.refused;
import static io.dateline.eval.Examples.unanswerable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalDouble;

class OperatingPointTest {

    private static final double EXACT = 1e-9;

    private static OperatingPoint at(double caution, double present, List<Examined> all) {
        return OperatingPoint.along(all, present).stream()
                .filter(point -> point.caution() == caution)
                .findFirst()
                .orElseThrow();
    }

    private static void assertValue(@Nullable Double expected, OptionalDouble value) {
        if (expected == null) {
            assertEquals(OptionalDouble.empty(), value);
        } else {
            assertEquals(expected, value.orElseThrow(), EXACT);
        }
    }

    /// Of five, c is refused from 0.2 on, d from 0.3, e from 0.6, b from 0.8, a from 0.9.
    @ParameterizedTest
    @CsvSource({
        // none is refused; 1 + 2/3 + 1 of five
        "0.1,        , 0,   0.533333333333, 1",
        "0.2,        , 0,   0.533333333333, 1",
        // c is refused, and should not be
        "0.3, 0,       0,   0.333333333333, 0.8",
        // d too, and should be
        "0.4, 0.5,     0.5, 0.533333333333, 0.6",
        "0.5, 0.5,     0.5, 0.533333333333, 0.6",
        "0.6, 0.5,     0.5, 0.533333333333, 0.6",
        // e too, and should be
        "0.7, 0.666666666667, 1, 0.733333333333, 0.4",
        "0.8, 0.666666666667, 1, 0.733333333333, 0.4",
        // b too, and should not be
        "0.9, 0.5,     1,   0.6,            0.2",
    })
    void otherCautionsAreComputedFromOneRun(
            double caution, @Nullable Double precision, double recall, double f1, double answered) {
        OperatingPoint point = at(caution, 0.5, Examples.FIVE);
        assertValue(precision, point.refusalPrecision());
        assertValue(recall, point.refusalRecall());
        assertValue(f1, point.f1());
        assertValue(answered, point.answered());
    }

    @Test
    void thePresentCautionStandsAmongTheTenthsOnce() {
        List<Double> tenths = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
        assertEquals(tenths, cautions(0.3));
        List<Double> withPresent = cautions(0.36);
        assertEquals(10, withPresent.size());
        assertEquals(0.36, withPresent.get(3));
        assertTrue(withPresent.containsAll(tenths));
        assertEquals(0, cautions(0).getFirst());
        assertEquals(1, cautions(1).getLast());
    }

    private static List<Double> cautions(double present) {
        return OperatingPoint.along(Examples.FIVE, present).stream()
                .map(OperatingPoint::caution)
                .toList();
    }

    @Test
    void whatTheCautionDidNotDecideStaysAsItIs() {
        // nothing was read; its words could not be quoted; a rule answered, however unsure
        Examined nothing = refused(unanswerable("a"), null, 0, List.of(), 1);
        Examined unquoted = refused(answerable("b", "Qin Gang"), "Qin Gang", 0.8, List.of(), 1);
        Examined rule = answered(answerable("c", "Qin"), "Qin", 0.2, "Qin.", List.of(), 1);
        List<Examined> all = List.of(nothing, unquoted, rule);
        for (OperatingPoint point : OperatingPoint.along(all, 0.5)) {
            assertValue(1.0 / 2, point.refusalPrecision());
            assertValue(1.0, point.refusalRecall());
            assertValue(2.0 / 3, point.f1());
            assertValue(1.0 / 3, point.answered());
        }
    }

    @Test
    void withoutQuestionsNothingIsKnown() {
        for (OperatingPoint point : OperatingPoint.along(List.of(), 0.5)) {
            assertValue(null, point.refusalPrecision());
            assertValue(null, point.refusalRecall());
            assertValue(null, point.f1());
            assertValue(null, point.answered());
        }
    }
}
