package io.dateline.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Form;
import io.dateline.eval.Calibration;
import io.dateline.eval.Confusion;
import io.dateline.eval.EvalReport;
import io.dateline.eval.Metric;
import io.dateline.eval.OperatingPoint;
import io.dateline.eval.written.WrittenReport;

import java.util.List;
import java.util.OptionalDouble;

/// What an evaluation found, for programs.
public final class JsonReport {

    private JsonReport() {}

    /// The object of one reader, or `{"readers": [...]}` with an object for each of several.
    ///
    /// @param reports of the same questions over the same articles, one a reader; one at least
    public static ObjectNode of(List<EvalReport> reports) {
        if (reports.size() == 1) {
            return of(reports.getFirst());
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode readers = json.putArray("readers");
        reports.forEach(report -> readers.add(of(report)));
        return json;
    }

    /// `null` where no question tells.
    private static ObjectNode of(EvalReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reader", report.reader());
        json.put("mode", report.mode().key());
        json.put("articles", report.articles());
        json.put("questions", report.examined().size());
        json.put("unanswerable", report.unanswerable());
        json.put("caution", report.caution());
        for (Metric metric : Metric.values()) {
            put(json, metric.key(), report.value(metric));
        }
        ArrayNode calibration = json.putArray("calibration");
        report.calibration().bins().forEach(bin -> put(calibration.addObject(), bin));
        ArrayNode cautions = json.putArray("cautions");
        report.operatingPoints().forEach(point -> put(cautions.addObject(), point));
        putForms(json, report.confusion());
        json.set(
                "written",
                WrittenReport.of(report.examined())
                        .<JsonNode>map(WrittenText::json)
                        .orElse(json.nullNode()));
        return json;
    }

    private static void putForms(ObjectNode json, Confusion confusion) {
        ArrayNode forms = json.putArray("forms");
        for (Form form : confusion.forms()) {
            ObjectNode of = forms.addObject().put("form", form.key());
            ObjectNode taken = of.putObject("takenFor");
            for (Form other : confusion.forms()) {
                int count = confusion.count(form, other);
                if (count > 0) {
                    taken.put(other.key(), count);
                }
            }
            of.put("judged", confusion.judged(form)).put("fit", confusion.fit(form));
        }
    }

    private static void put(ObjectNode json, Calibration.Bin bin) {
        json.put("from", bin.from());
        json.put("to", bin.to());
        json.put("questions", bin.questions());
        put(json, "confidence", bin.confidence());
        put(json, "right", bin.right());
    }

    private static void put(ObjectNode json, OperatingPoint point) {
        json.put("caution", point.caution());
        put(json, "refusalPrecision", point.refusalPrecision());
        put(json, "refusalRecall", point.refusalRecall());
        put(json, "f1", point.f1());
        put(json, "answered", point.answered());
    }

    private static void put(ObjectNode json, String key, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(key, value.getAsDouble());
        } else {
            json.putNull(key);
        }
    }
}
