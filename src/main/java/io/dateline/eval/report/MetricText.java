package io.dateline.eval.report;

import io.dateline.eval.Metric;

import java.util.Locale;
import java.util.OptionalDouble;

/// Values as people read them.
final class MetricText {

    private static final String UNKNOWN = "–";

    private MetricText() {}

    /// Of the unit of `metric`; a dash where there is none.
    static String of(Metric metric, OptionalDouble value) {
        return switch (metric.unit()) {
            case SHARE -> share(value);
            case MILLISECONDS -> format("%.0f ms", value, 1);
            case LEVEL -> level(value);
        };
    }

    /// Of values from 0 to 1, in 100.
    static String share(OptionalDouble value) {
        return format("%.1f %%", value, 100);
    }

    /// Of values from 0 to 1 that are compared with the caution.
    static String level(OptionalDouble value) {
        return format("%.3f", value, 1);
    }

    private static String format(String format, OptionalDouble value, int factor) {
        return value.isEmpty()
                ? UNKNOWN
                : String.format(Locale.ROOT, format, factor * value.getAsDouble());
    }
}
