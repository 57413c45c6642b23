package io.dateline.eval.report;

import io.dateline.answer.Form;
import io.dateline.eval.Confusion;
import io.dateline.eval.EvalReport;
import io.dateline.eval.Metric;
import io.dateline.eval.OperatingPoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /// A row for each form that questions have, a column for each that they were taken for, and how
    /// many of those that tell got a fit answer; empty where no question has a form.
    static Optional<Table> forms(EvalReport report) {
        Confusion confusion = report.confusion();
        List<Form> forms = confusion.forms();
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(List.of("form"));
        forms.forEach(form -> columns.add(form.key()));
        columns.add("fit");
        return Optional.of(
                new Table(columns, forms.stream().map(form -> row(confusion, form)).toList()));
    }

    private static List<String> row(Confusion confusion, Form form) {
        List<String> row = new ArrayList<>(List.of(form.key()));
        for (Form taken : confusion.forms()) {
            int count = confusion.count(form, taken);
            row.add(count == 0 ? "" : String.valueOf(count));
        }
        row.add(confusion.fit(form) + "/" + confusion.judged(form));
        return row;
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
