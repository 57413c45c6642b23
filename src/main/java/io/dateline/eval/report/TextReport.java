package io.dateline.eval.report;

import io.dateline.eval.EvalReport;
import io.dateline.eval.Metric;
import io.dateline.eval.written.WrittenReport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What an evaluation found, for a terminal.
public final class TextReport {

    private TextReport() {}

    /// All that is known of one reader; several side by side, by their metrics.
    ///
    /// @param reports of the same questions over the same articles, one a reader; one at least
    public static String of(List<EvalReport> reports) {
        return reports.size() == 1 ? of(reports.getFirst()) : ReaderComparison.text(reports);
    }

    private static String of(EvalReport report) {
        return asked(report)
                + "\n"
                + Arrays.stream(Metric.values())
                        .map(metric -> line(metric, report.value(metric)))
                        .collect(Collectors.joining())
                + WrittenReport.of(report.examined())
                        .map(written -> "\n" + WrittenText.table(written).text())
                        .orElse("")
                + "\n"
                + ReportTables.calibration(report).text()
                + "\n"
                + ReportTables.cautions(report).text()
                + ReportTables.forms(report).map(table -> "\n" + table.text()).orElse("");
    }

    /// What was asked.
    static String asked(EvalReport report) {
        return String.format(
                Locale.ROOT,
                "%,d questions (%,d unanswerable) over %,d articles, %s, caution %s",
                report.examined().size(),
                report.unanswerable(),
                report.articles(),
                report.mode().key(),
                report.caution());
    }

    private static String line(Metric metric, OptionalDouble value) {
        return String.format(
                Locale.ROOT, "  %-32s %s\n", metric.label(), aligned(metric.unit(), value));
    }

    /// The decimal points of shares and levels, and the ends of milliseconds, one below another.
    private static String aligned(Metric.Unit unit, OptionalDouble value) {
        if (value.isEmpty()) {
            return String.format(Locale.ROOT, "%6s", "–");
        }
        double number = value.getAsDouble();
        return switch (unit) {
            case SHARE -> String.format(Locale.ROOT, "%6.1f %%", 100 * number);
            case MILLISECONDS -> String.format(Locale.ROOT, "%6.0f ms", number);
            case LEVEL -> String.format(Locale.ROOT, "%8.3f", number);
        };
    }
}
