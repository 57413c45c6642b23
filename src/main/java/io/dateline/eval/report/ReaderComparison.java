package io.dateline.eval.report;

import io.dateline.eval.EvalReport;
import io.dateline.eval.Metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Readers side by side.
final class ReaderComparison {

    private static final String BEST = " *";

    /// As wide, so that the numbers stay one below another.
    private static final String OTHER = "  ";

    private ReaderComparison() {}

    /// A line for each metric, a column for each reader. The best of a line is marked, unless all
    /// are as good.
    static String text(List<EvalReport> reports) {
        List<String> columns =
                Stream.concat(Stream.of(""), reports.stream().map(r -> r.reader() + OTHER))
                        .toList();
        List<List<String>> rows =
                Arrays.stream(Metric.values()).map(metric -> row(metric, reports)).toList();
        return TextReport.asked(reports.getFirst())
                + "; * marks the best\n"
                + new Table(columns, rows).text();
    }

    private static List<String> row(Metric metric, List<EvalReport> reports) {
        OptionalDouble best = best(metric, reports);
        List<String> row = new ArrayList<>(List.of(metric.label()));
        for (EvalReport report : reports) {
            OptionalDouble value = report.value(metric);
            boolean marked = best.isPresent() && value.equals(best);
            row.add(MetricText.of(metric, value) + (marked ? BEST : OTHER));
        }
        return row;
    }

    /// Empty where none is better than another.
    static OptionalDouble best(Metric metric, List<EvalReport> reports) {
        double[] values =
                reports.stream()
                        .map(report -> report.value(metric))
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
        if (DoubleStream.of(values).distinct().count() < 2) {
            return OptionalDouble.empty();
        }
        return switch (metric.better()) {
            case HIGHER -> DoubleStream.of(values).max();
            case LOWER -> DoubleStream.of(values).min();
            case NEITHER -> OptionalDouble.empty();
        };
    }
}
