package io.dateline.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Form;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.EvalReport;
import io.dateline.eval.Examples;
import io.dateline.eval.Expectation;
import io.dateline.eval.Metric;
import io.dateline.eval.Mode;

import org.junit.jupiter.api.Test;

import java.util.List;

class TextReportTest {

    private static String text(int articles, double caution) {
        return TextReport.of(
                List.of(new EvalReport("jar", Mode.OPEN, articles, caution, Examples.FIVE)));
    }

    @Test
    void thereIsALineForEachMetric() {
        String text = text(1204, 0.5);
        assertTrue(
                text.startsWith(
                        "5 questions (2 unanswerable) over 1,204 articles, open, caution 0.5\n"),
                text);
        assertTrue(text.contains("\n  best span, F1                      88.9 %\n"), text);
        assertTrue(text.contains("\n  caution with the best F1            0.700\n"), text);
        assertTrue(text.contains("\n  calibration error of confidence     0.400\n"), text);
        String metrics = text.substring(0, text.indexOf("\n\n") + 1);
        assertEquals(1 + Metric.values().length, metrics.lines().count());
    }

    @Test
    void theTablesOfCalibrationAndOfCautionsFollow() {
        String text = text(2, 0.36);
        assertEquals(
                """

                  confidence  questions  mean confidence  right words
                  0.0 to 0.1          0                –            –
                  0.1 to 0.2          1            0.200        1.000
                  0.2 to 0.3          1            0.300        0.000
                  0.3 to 0.4          0                –            –
                  0.4 to 0.5          0                –            –
                  0.5 to 0.6          1            0.600        0.000
                  0.6 to 0.7          0                –            –
                  0.7 to 0.8          1            0.800        1.000
                  0.8 to 0.9          1            0.900        1.000
                  0.9 to 1.0          0                –            –

                  caution           refusals that are right  unanswerable refused      F1  answered
                  0.100                                   –                 0.0 %  53.3 %   100.0 %
                  0.200                                   –                 0.0 %  53.3 %   100.0 %
                  0.300                               0.0 %                 0.0 %  33.3 %    80.0 %
                  0.360 (as asked)                   50.0 %                50.0 %  53.3 %    60.0 %
                  0.400                              50.0 %                50.0 %  53.3 %    60.0 %
                  0.500                              50.0 %                50.0 %  53.3 %    60.0 %
                  0.600                              50.0 %                50.0 %  53.3 %    60.0 %
                  0.700                              66.7 %               100.0 %  73.3 %    40.0 %
                  0.800                              66.7 %               100.0 %  73.3 %    40.0 %
                  0.900                              50.0 %               100.0 %  60.0 %    20.0 %
                """,
                text.substring(text.indexOf("\n\n") + 1));
    }

    @Test
    void aRowHasACellForEachColumn() {
        List<String> columns = List.of("a", "b");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table(columns, List.of(List.of("only one"))));
        assertThrows(IllegalArgumentException.class, () -> new Table(List.of(), List.of()));
    }

    @Test
    void theFormsThatQuestionsWereTakenForFollowWhereTheyAreKnown() {
        EvalQuestion list =
                new EvalQuestion(
                        "l",
                        "Which are they?",
                        List.of("Qin Gang"),
                        List.of(),
                        false,
                        List.of(),
                        new Expectation(Form.LIST, List.of(), List.of()));
        String text =
                TextReport.of(
                        List.of(
                                new EvalReport(
                                        "jar",
                                        Mode.OPEN,
                                        2,
                                        0.5,
                                        List.of(
                                                Examples.answered(
                                                        list,
                                                        "Qin Gang",
                                                        0.9,
                                                        "Qin Gang came.",
                                                        List.of(),
                                                        1)))));
        assertTrue(
                text.endsWith(
                        """

                          form  fact  list  fit
                          fact              0/0
                          list     1        1/1
                        """),
                text);
    }
}
