package io.dateline.eval.report;

import io.dateline.article.Citation;
import io.dateline.eval.EvalReport;
import io.dateline.eval.Examined;
import io.dateline.eval.written.WrittenReport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an evaluation of one reader found, as a page in Markdown: the figures, and the cases to
/// look at first. What questions and articles say has no effect in it.
public final class MarkdownReport {

    /// As many as one reads.
    static final int WORST_CASES = 20;

    private MarkdownReport() {}

    /// Writes the page in the place of what `file` holds.
    public static void write(Path file, EvalReport report) throws IOException {
        // half a surrogate pair in an article becomes a question mark rather than end the writing
        Files.write(file, of(report).getBytes(StandardCharsets.UTF_8));
    }

    static String of(EvalReport report) {
        return String.format(
                Locale.ROOT,
                """
        # Evaluation

        - reader: %s
        - mode: %s
        - caution: %s
        - articles: %,d
        - questions: %,d, of them %,d unanswerable

        ## Metrics

        %s
        ## Calibration

        Confidence is the probability that the best words are right. Of the questions answered or
        refused with a confidence in each range, this share has right words (F1 0.5 or more). The
        calibration error is the mean distance of the two.

        %s
        ## Cautions

        An answer with less confidence than the caution is a refusal.

        %s%s
        %s## Worst cases

        Wrong answers and refusals of right words, those with the most probability on the wrong
        side first.

        %s""",
                MarkdownText.literal(report.reader()),
                report.mode().key(),
                report.caution(),
                report.articles(),
                report.examined().size(),
                report.unanswerable(),
                ReportTables.metrics(report).markdown(),
                ReportTables.calibration(report).markdown(),
                ReportTables.cautions(report).markdown(),
                ReportTables.forms(report).map(MarkdownReport::forms).orElse(""),
                WrittenReport.of(report.examined())
                        .map(written -> written(written, report.examined()))
                        .orElse(""),
                worst(WorstCases.of(report.examined(), WORST_CASES)));
    }

    private static String written(WrittenReport written, List<Examined> all) {
        String worst = WrittenText.worst(all, WORST_CASES);
        return """
        ## What the chat model wrote

        %s
        Answers that are wrong, those with the most verified sentences first.

        %s
        """
                .formatted(
                        WrittenText.table(written).markdown(),
                        worst.isEmpty() ? "There are none.\n" : worst);
    }

    private static String forms(Table table) {
        return """

        ## Forms

        A row for the questions of each form, a column for what they were taken for.

        """
                + table.markdown();
    }

    private static String worst(List<Examined> cases) {
        return cases.isEmpty()
                ? "There are none.\n"
                : IntStream.range(0, cases.size())
                        .mapToObj(n -> worst(n + 1, cases.get(n)))
                        .collect(Collectors.joining("\n"));
    }

    private static String worst(int number, Examined examined) {
        return String.format(
                Locale.ROOT,
                """
                ### Case %d

                - id: %s
                - question: %s
                - right: %s
                - %s
                - confidence: %.3f
                - cited: %s
                """,
                number,
                MarkdownText.literal(examined.question().id()),
                MarkdownText.literal(examined.question().question()),
                examined.question().unanswerable()
                        ? "a refusal"
                        : literals(examined.question().answers()),
                answered(examined),
                examined.answer().confidence(),
                literals(examined.answer().citations().stream().map(Citation::quote).toList()));
    }

    private static String answered(Examined examined) {
        String words = examined.words();
        return (examined.refused() ? "refused, though it found: " : "answered: ")
                + literals(words == null ? List.of() : List.of(words));
    }

    private static String literals(List<String> texts) {
        return texts.isEmpty()
                ? "nothing"
                : texts.stream().map(MarkdownText::literal).collect(Collectors.joining(", "));
    }
}
