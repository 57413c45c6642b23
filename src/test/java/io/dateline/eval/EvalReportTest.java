package io.dateline.eval;

import static io.dateline.eval.Examples.answerable;
import static io.dateline.eval.Examples.answered;
import static io.dateline.eval.Examples.refused;
import static io.dateline.eval.Examples.unanswerable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class EvalReportTest {

    /// What every metric below is computed from by hand.
    private static final List<Examined> EXAMINED =
            List.of(
                    // right, cited, found first
                    answered(
                            answerable("a", "Qin Gang"),
                            "Qin Gang",
                            0.9,
                            "Blinken met Qin Gang.",
                            List.of("right", "other"),
                            10),
                    // half right (F1 2/3), its quote lacks the answer, found second
                    answered(
                            answerable("b", "Qin Gang"),
                            "Qin",
                            0.8,
                            "Blinken met Qin.",
                            List.of("other", "right"),
                            20),
                    // refused although the span was right, not found
                    refused(answerable("c", "Wang Yi"), "Wang Yi", 0.2, List.of("other"), 30),
                    // rightly refused
                    refused(unanswerable("d"), "Beijing", 0.3, List.of(), 40),
                    // answered although nothing answers
                    answered(
                            unanswerable("e"), "Beijing", 0.6, "It is in Beijing.", List.of(), 50));

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
    })
    void everyMetricIsWhatItsQuestionsTell(Metric metric, int numerator, int denominator) {
        EvalReport report = new EvalReport(Mode.OPEN, 2, 0.5, EXAMINED);
        assertEquals((double) numerator / denominator, report.value(metric).orElseThrow(), 1e-9);
    }

    @Test
    void whatNoQuestionTellsHasNoValue() {
        EvalReport report = new EvalReport(Mode.OPEN, 2, 0.5, List.of());
        for (Metric metric : Metric.values()) {
            assertEquals(OptionalDouble.empty(), report.value(metric), metric.name());
        }
        assertTrue(report.json().get("spanF1").isNull());
    }

    @Test
    void givenArticlesAreNotRetrieved() {
        EvalReport report = new EvalReport(Mode.GIVEN, 2, 0.5, EXAMINED);
        assertEquals(OptionalDouble.empty(), report.value(Metric.HITS_AT_1));
    }

    @Test
    void whereNothingWasReadNoCautionAnswers() {
        Examined nothing = refused(unanswerable("f"), null, 0, List.of(), 1);
        EvalReport report = new EvalReport(Mode.OPEN, 0, 0.5, List.of(nothing));
        assertEquals(OptionalDouble.of(0), report.value(Metric.BEST_CAUTION));
        assertEquals(OptionalDouble.of(1), report.value(Metric.BEST_CAUTION_F1));
    }

    @Test
    void questionsWithoutKnownAnswersCountForRetrievalOnly() {
        EvalQuestion open =
                new EvalQuestion("g", "And then?", List.of(), List.of("right"), false, List.of());
        Examined examined = answered(open, "x", 0.9, "x y", List.of("right"), 1);
        EvalReport report = new EvalReport(Mode.OPEN, 1, 0.5, List.of(examined));
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
    void theTableHasALineForEachMetric() {
        String table = new EvalReport(Mode.OPEN, 1204, 0.5, EXAMINED).table();
        assertTrue(
                table.startsWith(
                        "5 questions (2 unanswerable) over 1,204 articles, open, caution 0.5"),
                table);
        assertTrue(table.contains("best span, F1                      88.9 %"), table);
        assertTrue(table.contains("caution with the best F1            0.700"), table);
        assertEquals(1 + Metric.values().length, table.lines().count());
    }

    @Test
    void theDocumentNamesTheSameNumbers() {
        ObjectNode json = new EvalReport(Mode.OPEN, 2, 0.5, EXAMINED).json();
        assertEquals("open", json.get("mode").textValue());
        assertEquals(5, json.get("questions").intValue());
        assertEquals(0.5, json.get("refusalRecall").doubleValue());
    }
}
