package io.dateline.eval.claim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.eval.Predictions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/// What checking claims found, for people and for programs.
public final class ClaimReports {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ClaimReports() {}

    /// For a terminal.
    public static String text(ClaimReport report) {
        return String.format(
                Locale.ROOT,
                "%,d claims over %,d articles%n%s%s",
                report.checked().size(),
                report.articles(),
                line("as shown", report.asShown()),
                line(
                        String.format(
                                Locale.ROOT,
                                "score from %.2f up, chosen on the other half",
                                report.threshold()),
                        report.withThreshold()));
    }

    private static String line(String what, Accuracy accuracy) {
        Accuracy.Interval interval = accuracy.interval();
        return String.format(
                Locale.ROOT,
                "  %s: balanced accuracy %s%s; of %d supported %s called so, of %d others %s"
                        + " called unsupported%n",
                what,
                share(accuracy.shares().balancedAccuracy()),
                interval == null
                        ? ""
                        : String.format(
                                Locale.ROOT, " (%.3f to %.3f)", interval.from(), interval.to()),
                accuracy.supported(),
                share(accuracy.shares().sensitivity()),
                accuracy.claims() - accuracy.supported(),
                share(accuracy.shares().specificity()));
    }

    private static String share(OptionalDouble value) {
        return value.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    /// The same as JSON; `null` where no claim tells.
    public static ObjectNode json(ClaimReport report) {
        ObjectNode json = NODES.objectNode();
        json.put("claims", report.checked().size());
        json.put("articles", report.articles());
        json.set("asShown", json(report.asShown()));
        json.put("threshold", report.threshold());
        json.set("withThreshold", json(report.withThreshold()));
        return json;
    }

    private static ObjectNode json(Accuracy accuracy) {
        ObjectNode json = NODES.objectNode();
        Accuracy.Interval interval = accuracy.interval();
        json.put("claims", accuracy.claims());
        json.put("supported", accuracy.supported());
        json.put("balancedAccuracy", boxed(accuracy.shares().balancedAccuracy()));
        json.put("from", interval == null ? null : interval.from());
        json.put("to", interval == null ? null : interval.to());
        json.put("sensitivity", boxed(accuracy.shares().sensitivity()));
        return json.put("specificity", boxed(accuracy.shares().specificity()));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }

    /// Writes a line a claim, in their order, in the place of what `file` holds.
    public static void writePredictions(Path file, ClaimReport report) throws IOException {
        Predictions.writeLines(file, report.checked().stream().map(ClaimReports::prediction));
    }

    private static ObjectNode prediction(CheckedClaim checked) {
        return NODES.objectNode()
                .put("id", checked.claim().id())
                .put("supported", checked.verdict().isSupported())
                .put("score", checked.verdict().score())
                .put("objection", checked.verdict().objection());
    }
}
