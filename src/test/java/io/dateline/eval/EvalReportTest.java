package io.dateline.eval;

import static io.dateline.eval.Examples.answerable;
import static io.dateline.eval.Examples.answered;
import static io.dateline.eval.Examples.refused;
import static io.dateline.eval.Examples.unanswerable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class EvalReportTest {

    @ParameterizedTest
    @CsvSource({
        // a and c of a, b, c
        "SPAN_EXACT_MATCH, 2, 3",
        // 1 + 2/3 + 1 of a, b, c
        "SPAN_F1, 8, 9",
        // a and d of all
        "ANSWER_EXACT_MATCH, 2, 5",
        // a, 2/3 of b, and d, of all
        "ANSWER_F1, 8, 15",
        "ANSWERED_RATE, 3, 5",
        // d of c and d
        "REFUSAL_PRECISION, 1, 2",
        // d of d and e
        "REFUSAL_RECALL, 1, 2",
        // a of a, b, c
        "SENTENCE_RECALL, 1, 3",
        "HITS_AT_1, 1, 3",
        "HITS_AT_5, 2, 3",
        "HITS_AT_20, 2, 3",
        // 1 + 1/2 of a, b, c
        "MEAN_RECIPROCAL_RANK, 1, 2",
        "LATENCY_P50, 30, 1",
        "LATENCY_P95, 50, 1",
        // between e, which is better refused, and b
        "BEST_CAUTION, 7, 10",
        // a, 2/3 of b, d and e
        "BEST_CAUTION_F1, 11, 15",
        // a and d of all
        "RIGHT, 2, 5",
        "RIGHTEST_CAUTION, 7, 10",
        // a, d and e
        "RIGHTEST_CAUTION_SHARE, 3, 5",
        // each in a bin of its own: a is off by 0.1, b by 0.2, c by 0.8, d by 0.3, e by 0.6
        "CALIBRATION_ERROR, 2, 5",
    })
    void everyMetricIsWhatItsQuestionsTell(Metric metric, int numerator, int denominator) {
        EvalReport report = new EvalReport("jar", Mode.OPEN, 2, 0.5, Examples.FIVE);
        assertEquals((double) numerator / denominator, report.value(metric).orElseThrow(), 1e-9);
    }

    @Test
    void whatNoQuestionTellsHasNoValue() {
        EvalReport report = new EvalReport("jar", Mode.OPEN, 2, 0.5, List.of());
        for (Metric metric : Metric.values()) {
            assertEquals(OptionalDouble.empty(), report.value(metric), metric.name());
        }
    }

    @Test
    void givenArticlesAreNotRetrieved() {
        EvalReport report = new EvalReport("jar", Mode.GIVEN, 2, 0.5, Examples.FIVE);
        assertEquals(OptionalDouble.empty(), report.value(Metric.HITS_AT_1));
    }

    @Test
    void whereNothingWasReadNoCautionAnswers() {
        Examined nothing = refused(unanswerable("f"), null, 0, List.of(), 1);
        EvalReport report = new EvalReport("jar", Mode.OPEN, 0, 0.5, List.of(nothing));
        assertEquals(OptionalDouble.of(0), report.value(Metric.BEST_CAUTION));
        assertEquals(OptionalDouble.of(1), report.value(Metric.BEST_CAUTION_F1));
    }

    @Test
    void questionsWithoutKnownAnswersCountForRetrievalOnly() {
        EvalQuestion open =
                new EvalQuestion("g", "And then?", List.of(), List.of("right"), false, List.of());
        Examined examined = answered(open, "x", 0.9, "x y", List.of("right"), 1);
        EvalReport report = new EvalReport("jar", Mode.OPEN, 1, 0.5, List.of(examined));
        assertEquals(OptionalDouble.empty(), report.value(Metric.ANSWER_F1));
        assertEquals(OptionalDouble.empty(), report.value(Metric.SPAN_F1));
        assertEquals(OptionalDouble.of(1), report.value(Metric.HITS_AT_1));
    }

    @Test
    void theRankIsThatOfTheFirstRightArticle() {
        assertEquals(OptionalInt.of(2), EvalReport.rank(List.of("a", "b", "c"), List.of("c", "b")));
        assertEquals(OptionalInt.empty(), EvalReport.rank(List.of("a"), List.of("b")));
    }

    @ParameterizedTest
    @CsvSource({"50, 5", "95, 10", "90, 9", "91, 10", "1, 1", "100, 10"})
    void aPercentileIsAValueThatOccurred(int percent, double expected) {
        long[] oneToTen = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertEquals(OptionalDouble.of(expected), EvalReport.percentile(oneToTen, percent));
    }

    @Test
    void theRowOfThePresentCautionHasTheNumbersOfTheMetrics() {
        for (double caution : new double[] {0.5, 0.36}) {
            EvalReport report = new EvalReport("jar", Mode.OPEN, 2, caution, Examples.FIVE);
            OperatingPoint present =
                    report.operatingPoints().stream()
                            .filter(point -> point.caution() == caution)
                            .findFirst()
                            .orElseThrow();
            assertEquals(report.value(Metric.REFUSAL_PRECISION), present.refusalPrecision());
            assertEquals(report.value(Metric.REFUSAL_RECALL), present.refusalRecall());
            assertEquals(report.value(Metric.ANSWER_F1), present.f1());
            assertEquals(report.value(Metric.ANSWERED_RATE), present.answered());
        }
    }

    @Test
    void questionsWithoutKnownAnswersDoNotCountForCalibration() {
        EvalQuestion open =
                new EvalQuestion("g", "And then?", List.of(), List.of(), false, List.of());
        Examined examined = answered(open, "x", 0.9, "x y", List.of(), 1);
        EvalReport report = new EvalReport("jar", Mode.OPEN, 1, 0.5, List.of(examined));
        assertEquals(OptionalDouble.empty(), report.value(Metric.CALIBRATION_ERROR));
    }

    @Test
    void wordsAreRightFromHalfOfF1OnWhetherOrNotTheyWereRefused() {
        assertEquals(
                List.of(true, true, true, false, false),
                Examples.FIVE.stream().map(Examined::hasRightWords).toList());
        EvalQuestion question = answerable("h", "one two three");
        // one word in common, of two and three: F1 is 2/5; of two and two: 1/2
        assertFalse(refused(question, "one four", 0.1, List.of(), 1).hasRightWords());
        assertTrue(
                refused(answerable("i", "one two"), "one four", 0.1, List.of(), 1).hasRightWords());
        assertFalse(refused(question, null, 0, List.of(), 1).hasRightWords());
    }
}
