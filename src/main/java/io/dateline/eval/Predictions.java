package io.dateline.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was answered, for others to measure: one JSON object a line.
public final class Predictions {

    private Predictions() {}

    /// Writes one line a question, in their order, in the place of what `file` holds.
    public static void write(Path file, List<Examined> all) throws IOException {
        writeLines(file, all.stream().map(Predictions::line));
    }

    /// Writes one line each, in the place of what `file` holds.
    public static void writeLines(Path file, Stream<ObjectNode> predictions) throws IOException {
        String lines = predictions.map(line -> line + "\n").collect(Collectors.joining());
        // half a surrogate pair in an article becomes a question mark rather than end the writing
        Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode line(Examined examined) {
        Answer answer = examined.answer();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", examined.question().id());
        json.put("status", answer.status().name().toLowerCase(Locale.ROOT));
        json.put("shortAnswer", answer.shortAnswer());
        json.put("span", examined.examination().span());
        json.put("confidence", answer.confidence());
        json.put("answer", answer.text());
        ArrayNode citations = json.putArray("citations");
        answer.citations()
                .forEach(
                        citation ->
                                citations
                                        .addObject()
                                        .put("articleId", citation.article().id())
                                        .put("quote", citation.quote()));
        ArrayNode sentences = json.putArray("sentences");
        answer.sentences().forEach(one -> sentences.add(sentence(one)));
        json.put("model", answer.model());
        json.put("note", answer.note());
        ArrayNode retrieved = json.putArray("retrieved");
        examined.examination().retrieved().forEach(retrieved::add);
        json.put("ms", examined.milliseconds());
        return json;
    }

    private static ObjectNode sentence(Answer.Sentence sentence) {
        Answer.CitedBy by = sentence.citedBy();
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", sentence.text())
                .put("support", sentence.support().key())
                .put("citedBy", by == null ? null : by.key());
    }
}
