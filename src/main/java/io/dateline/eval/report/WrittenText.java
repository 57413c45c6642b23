package io.dateline.eval.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;
import io.dateline.eval.Examined;
import io.dateline.eval.written.WrittenReport;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What a chat model wrote, as a table, as JSON and as the cases to look at first.
final class WrittenText {

    private WrittenText() {}

    static Table table(WrittenReport report) {
        int sentences = report.sentences();
        return new Table(
                List.of("written by the model", "count", "share"),
                List.of(
                        row("answers it was asked for", report.asked()),
                        row("of these with the reader’s words", report.byReader(), report.asked()),
                        row("sentences shown", sentences),
                        row("cited by the model", report.citedByModel(), sentences),
                        row("cited by the check", report.citedByCheck(), sentences),
                        row("cited by the reader", report.citedByReader(), sentences),
                        row("verified", report.verified(), sentences),
                        row("unchecked", report.unchecked(), sentences),
                        row("unsupported", report.unsupported(), sentences),
                        row("answer in a verified sentence", report.right(), report.answerable()),
                        row(
                                "refused, yet answerable",
                                report.refusedWrongly(),
                                report.answerable()),
                        row(
                                "unanswerable, and refused",
                                report.refusedRightly(),
                                report.unanswerable()),
                        row("calls", report.calls()),
                        row("input tokens", report.inputTokens()),
                        row("output tokens", report.outputTokens()),
                        row("ms to the first piece, median", report.firstTokenMs()),
                        row("ms in all, median", report.totalMs())));
    }

    private static List<String> row(String label, long count) {
        return List.of(label, String.format(Locale.ROOT, "%,d", count), "");
    }

    private static List<String> row(String label, OptionalLong value) {
        return value.isEmpty() ? List.of(label, "–", "") : row(label, value.getAsLong());
    }

    private static List<String> row(String label, int count, int of) {
        String share = of == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * count / of);
        return List.of(label, String.format(Locale.ROOT, "%,d", count), share);
    }

    /// All counts under their names.
    static ObjectNode json(WrittenReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asked", report.asked()).put("byReader", report.byReader());
        json.put("sentences", report.sentences());
        json.put("citedByModel", report.citedByModel());
        json.put("citedByCheck", report.citedByCheck());
        json.put("citedByReader", report.citedByReader());
        json.put("verified", report.verified());
        json.put("unchecked", report.unchecked());
        json.put("unsupported", report.unsupported());
        json.put("answerable", report.answerable()).put("right", report.right());
        json.put("refusedWrongly", report.refusedWrongly());
        json.put("unanswerable", report.unanswerable());
        json.put("refusedRightly", report.refusedRightly());
        json.put("calls", report.calls());
        json.put("inputTokens", report.inputTokens());
        json.put("outputTokens", report.outputTokens());
        put(json, "firstTokenMs", report.firstTokenMs());
        put(json, "totalMs", report.totalMs());
        return json;
    }

    private static void put(ObjectNode json, String key, OptionalLong value) {
        if (value.isPresent()) {
            json.put(key, value.getAsLong());
        } else {
            json.putNull(key);
        }
    }

    /// Answers that are wrong, those with the most verified sentences first: what was shown as
    /// checked and is not so is worse than a refusal.
    static String worst(List<Examined> all, int limit) {
        return all.stream()
                .filter(Examined::isScored)
                .filter(one -> one.answer().generation() != null && !WrittenReport.isRight(one))
                .sorted(Comparator.comparingInt(WrittenText::verified).reversed())
                .limit(limit)
                .map(WrittenText::worst)
                .collect(Collectors.joining("\n"));
    }

    private static int verified(Examined examined) {
        return (int)
                examined.answer().sentences().stream().filter(Answer.Sentence::isVerified).count();
    }

    private static String worst(Examined examined) {
        Answer answer = examined.answer();
        String right =
                examined.question().unanswerable()
                        ? "a refusal"
                        : examined.question().answers().stream()
                                .map(MarkdownText::literal)
                                .collect(Collectors.joining(", "));
        String sentences =
                answer.sentences().isEmpty()
                        ? "- refused\n"
                        : answer.sentences().stream()
                                .map(WrittenText::sentence)
                                .collect(Collectors.joining());
        return "### "
                + MarkdownText.literal(examined.question().id())
                + "\n\n- question: "
                + MarkdownText.literal(examined.question().question())
                + "\n- right: "
                + right
                + "\n"
                + sentences;
    }

    private static String sentence(Answer.Sentence sentence) {
        Answer.CitedBy by = sentence.citedBy();
        return "- "
                + sentence.support().key()
                + ", cited by "
                + (by == null ? "nobody" : by.key())
                + ": "
                + MarkdownText.literal(sentence.text())
                + "\n";
    }
}
