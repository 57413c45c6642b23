package io.dateline.eval.report;

import static io.dateline.eval.Examples.answered;
import static io.dateline.eval.Examples.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.eval.EvalQuestion;
import io.dateline.eval.EvalReport;
import io.dateline.eval.Examined;
import io.dateline.eval.Examples;
import io.dateline.eval.Mode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class MarkdownReportTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/io/dateline/eval/report/report.md");

    /// A question, an answer and an article that try to be more than text.
    private static final Examined HOSTILE =
            answered(
                    new EvalQuestion(
                            "h`1",
                            "Who?\n\n# Forged | a | b |\n|---|---|\n<img src=x onerror=alert(1)>",
                            List.of("[Qin](https://evil.example)", "`Gang`"),
                            List.of(),
                            false,
                            List.of()),
                    "![x](https://evil.example/x.png)",
                    0.95,
                    "See www.evil.example, ask @octocat ``or`` <script>alert(1)</script> \\| x |",
                    List.of(),
                    7);

    private static EvalReport report(List<Examined> examined) {
        return new EvalReport("readers/a|b.onnx", Mode.GIVEN, 1204, 0.36, examined);
    }

    @Test
    void theReportIsThatOfTheGoldenFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("report.md"), "what was there before");
        List<Examined> examined = new ArrayList<>(Examples.FIVE);
        examined.add(HOSTILE);
        MarkdownReport.write(file, report(examined));
        assertEquals(Files.readString(GOLDEN), Files.readString(file));
    }

    @Test
    void withoutWorstCasesItSaysSo() {
        String text = MarkdownReport.of(report(List.of(Examples.FIVE.getFirst())));
        assertTrue(text.endsWith("side first.\n\nThere are none.\n"), text);
    }

    @Test
    void twentyCasesAreShown() {
        String text = MarkdownReport.of(report(Collections.nCopies(30, HOSTILE)));
        assertEquals(20, text.lines().filter(line -> line.startsWith("### ")).count());
        assertTrue(text.contains("\n### Case 20\n"), text);
    }

    @Test
    void aRefusalShowsWhatWasFoundAndCitesNothing() {
        EvalQuestion question =
                new EvalQuestion(
                        "r", "Who?", List.of("Wang Yi", "Wang"), List.of(), false, List.of());
        String text =
                MarkdownReport.of(report(List.of(refused(question, "Wang Yi", 0.1, List.of(), 1))));
        assertTrue(
                text.endsWith(
                        """
                        ### Case 1

                        - id: `r`
                        - question: `Who?`
                        - right: `Wang Yi`, `Wang`
                        - refused, though it found: `Wang Yi`
                        - confidence: 0.100
                        - cited: nothing
                        """),
                text);
    }
}
