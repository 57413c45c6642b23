package io.dateline.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.eval.EvalReport;
import io.dateline.eval.Examined;
import io.dateline.eval.Examples;
import io.dateline.eval.Metric;
import io.dateline.eval.Mode;

import org.junit.jupiter.api.Test;

import java.util.List;

class JsonReportTest {

    private static EvalReport report(String reader, List<Examined> examined) {
        return new EvalReport(reader, Mode.OPEN, 2, 0.36, examined);
    }

    @Test
    void theDocumentNamesTheSameNumbers() {
        ObjectNode json = JsonReport.of(List.of(report("jar", Examples.FIVE)));
        assertEquals("jar", json.get("reader").textValue());
        assertEquals("open", json.get("mode").textValue());
        assertEquals(2, json.get("articles").intValue());
        assertEquals(5, json.get("questions").intValue());
        assertEquals(2, json.get("unanswerable").intValue());
        assertEquals(0.36, json.get("caution").doubleValue());
        assertEquals(0.5, json.get("refusalRecall").doubleValue());
        assertEquals(0.4, json.get("calibrationError").doubleValue(), 1e-9);
        for (Metric metric : Metric.values()) {
            assertTrue(json.has(metric.key()), metric.key());
        }
    }

    @Test
    void binsAndCautionsAreArraysOfObjects() {
        ObjectNode json = JsonReport.of(List.of(report("jar", Examples.FIVE)));
        assertEquals(10, json.get("calibration").size());
        assertEquals(
                """
                {"from":0.1,"to":0.2,"questions":1,"confidence":0.2,"right":1.0}""",
                json.get("calibration").get(1).toString());
        assertEquals(
                """
                {"from":0.3,"to":0.4,"questions":0,"confidence":null,"right":null}""",
                json.get("calibration").get(3).toString());
        assertEquals(10, json.get("cautions").size());
        assertEquals(
                """
                {"caution":0.9,"refusalPrecision":0.5,"refusalRecall":1.0,"f1":0.6,"answered":0.2}""",
                json.get("cautions").get(9).toString());
        assertEquals(0.36, json.get("cautions").get(3).get("caution").doubleValue());
    }

    @Test
    void whatNoQuestionTellsIsNull() {
        ObjectNode json = JsonReport.of(List.of(report("jar", List.of())));
        assertTrue(json.get("spanF1").isNull());
        assertTrue(json.get("calibrationError").isNull());
        assertTrue(json.get("cautions").get(0).get("f1").isNull());
    }

    @Test
    void severalReadersAreAnArrayOfTheSameObjects() {
        EvalReport one = report("jar", Examples.FIVE);
        EvalReport other = report("mine.onnx", List.of());
        ObjectNode json = JsonReport.of(List.of(one, other));
        assertEquals(1, json.size());
        assertEquals(2, json.get("readers").size());
        assertEquals(JsonReport.of(List.of(one)), json.get("readers").get(0));
        assertEquals("mine.onnx", json.get("readers").get(1).get("reader").textValue());
    }
}
