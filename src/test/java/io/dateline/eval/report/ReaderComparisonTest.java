package io.dateline.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.eval.EvalReport;
import io.dateline.eval.Examined;
import io.dateline.eval.Examples;
import io.dateline.eval.Metric;
import io.dateline.eval.Mode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

class ReaderComparisonTest {

    private static EvalReport report(String reader, List<Examined> examined) {
        return new EvalReport(reader, Mode.OPEN, 2, 0.5, examined);
    }

    /// One that answers the first two questions as the other does, with less confidence.
    private static final List<EvalReport> TWO =
            List.of(
                    report("jar", Examples.FIVE),
                    report(
                            "readers/mine.onnx",
                            List.of(
                                    Examples.FIVE.get(0),
                                    Examples.answered(
                                            Examples.answerable("b", "Qin Gang"),
                                            "Qin Gang",
                                            0.8,
                                            "Blinken met Qin Gang.",
                                            List.of("other", "right"),
                                            60),
                                    Examples.FIVE.get(2),
                                    Examples.FIVE.get(3),
                                    Examples.FIVE.get(4))));

    @Test
    void readersStandSideBySideAndTheBestIsMarked() {
        String text = TextReport.of(TWO);
        assertTrue(
                text.startsWith(
                        "5 questions (2 unanswerable) over 2 articles, open, caution 0.5;"
                                + " * marks the best\n"),
                text);
        assertEquals(
                """
                                                       jar    readers/mine.onnx
                  best span, exact match            66.7 %              100.0 % *
                  best span, F1                     88.9 %              100.0 % *
                  answer or refusal, exact match    40.0 %               60.0 % *
                  answer or refusal, F1             53.3 %               60.0 % *
                  answered                          60.0 %               60.0 %
                  refusals that are right           50.0 %               50.0 %
                  unanswerable questions refused    50.0 %               50.0 %
                """,
                text.lines().skip(1).limit(8).map(line -> line + "\n").reduce("", String::concat));
        assertEquals(2 + Metric.values().length, text.lines().count());
    }

    @Test
    void lessIsBetterOfTimesAndErrors() {
        assertEquals(OptionalDouble.of(50), ReaderComparison.best(Metric.LATENCY_P95, TWO));
        assertTrue(TextReport.of(TWO).contains("  95 in 100 take at most             50 ms *"));
    }

    @Test
    void aCautionIsNeitherGoodNorBad() {
        List<EvalReport> two =
                List.of(report("jar", Examples.FIVE), report("b", Examples.FIVE.subList(3, 5)));
        assertEquals(OptionalDouble.empty(), ReaderComparison.best(Metric.ANSWERED_RATE, two));
        assertEquals(OptionalDouble.empty(), ReaderComparison.best(Metric.BEST_CAUTION, two));
    }

    @Test
    void whereAllAreAsGoodNoneIsTheBest() {
        assertEquals(OptionalDouble.empty(), ReaderComparison.best(Metric.HITS_AT_1, TWO));
        assertEquals(
                OptionalDouble.empty(),
                ReaderComparison.best(
                        Metric.SPAN_F1, List.of(report("a", List.of()), report("b", List.of()))));
    }
}
