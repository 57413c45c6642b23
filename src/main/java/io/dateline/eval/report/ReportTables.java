package io.dateline.eval.report;

import io.dateline.eval.EvalReport;
import io.dateline.eval.Metric;
import io.dateline.eval.OperatingPoint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The tables of one reader, for a terminal and for a report.
final class ReportTables {

    private ReportTables() {}

    static Table metrics(EvalReport report) {
        return new Table(
                List.of("metric", "value"),
                Arrays.stream(Metric.values())
                        .map(
                                metric ->
                                        List.of(
                                                metric.label(),
                                                MetricText.of(metric, report.value(metric))))
                        .toList());
    }

    static Table calibration(EvalReport report) {
        return new Table(
                List.of("confidence", "questions", "mean confidence", "right words"),
                report.calibration().bins().stream()
                        .map(
                                bin ->
                                        List.of(
                                                bin.from() + " to " + bin.to(),
                                                String.format(Locale.ROOT, "%,d", bin.questions()),
                                                MetricText.level(bin.confidence()),
                                                MetricText.level(bin.right())))
                        .toList());
    }

    /// The present caution is marked.
    static Table cautions(EvalReport report) {
        return new Table(
                List.of(
                        "caution",
                        "refusals that are right",
                        "unanswerable refused",
                        "F1",
                        "answered"),
                report.operatingPoints().stream()
                        .map(point -> row(point, point.caution() == report.caution()))
                        .toList());
    }

    private static List<String> row(OperatingPoint point, boolean present) {
        String caution = MetricText.level(OptionalDouble.of(point.caution()));
        return List.of(
                present ? caution + " (as asked)" : caution,
                MetricText.share(point.refusalPrecision()),
                MetricText.share(point.refusalRecall()),
                MetricText.share(point.f1()),
                MetricText.share(point.answered()));
    }
}
