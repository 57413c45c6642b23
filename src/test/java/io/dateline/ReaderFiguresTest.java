package io.dateline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.eval.EvalReport;
import io.dateline.eval.Evaluation;
import io.dateline.eval.Metric;
import io.dateline.eval.Mode;
import io.dateline.eval.file.QuestionFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/// What `dateline eval --mode open` says of the questions to the sample articles must not get
/// worse. Each floor lies two or three questions below what the reader in the jar has.
class ReaderFiguresTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/samples-questions.jsonl");

    @TempDir private static Path data;
    private static EvalReport report;

    @BeforeAll
    static void evaluate() throws IOException {
        DatelineConfig config = DatelineConfig.of(data).withSamples(true);
        try (Dateline dateline = RememberedModels.open(config)) {
            dateline.loadSamples();
            report =
                    new EvalReport(
                            "jar",
                            Mode.OPEN,
                            dateline.size(),
                            config.caution(),
                            Evaluation.run(
                                    QuestionFile.read(QUESTIONS),
                                    question -> Mode.OPEN.examine(dateline, question),
                                    done -> {}));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SPAN_EXACT_MATCH, 0.67",
        "SPAN_F1, 0.72",
        "ANSWER_F1, 0.67",
        "REFUSAL_PRECISION, 0.55",
        "REFUSAL_RECALL, 0.50",
        "RIGHT, 0.70",
        "HITS_AT_1, 0.85",
        "HITS_AT_5, 0.96"
    })
    void figuresHoldTheirFloor(Metric metric, double floor) {
        double value = report.value(metric).orElseThrow();
        assertTrue(value >= floor, metric + " is " + value + ", at least " + floor);
    }

    @Test
    void confidenceIsNotFarFromWhatIsRight() {
        double error = report.value(Metric.CALIBRATION_ERROR).orElseThrow();
        assertTrue(error <= 0.2, "calibration error " + error + " of 40 questions");
    }
}
