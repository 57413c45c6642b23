package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.article.TextCut;
import io.dateline.article.TextSpan;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.rest.CollectionJson;
import io.dateline.server.rest.StoredVersion;

import java.util.function.Supplier;

/// Reads an article, or a part of it.
final class GetArticleTool implements Tool {

    /// The most UTF-16 units of a text that come at once: about 5,000 tokens, so that a few parts
    /// leave a model room to think.
    static final int MAX_LENGTH = 20_000;

    private final Supplier<Dateline> engine;

    GetArticleTool(Supplier<Dateline> engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "get_article";
    }

    @Override
    public String title() {
        return "Read an article";
    }

    @Override
    public String description() {
        return "The text of an article from start to end, and what is known of it. At most "
                + MAX_LENGTH
                + " UTF-16 code units come at once: next is where to go on, null at the end. The"
                + " articleId, version, start and end of a citation give exactly its quote.";
    }

    @Override
    public ObjectNode input() {
        return new InputSchema()
                .required("id", InputSchema.text("The id, as a list or a citation has it."))
                .optional(
                        "version",
                        InputSchema.text(
                                "The version, as a citation has it; without it, the current one."))
                .optional(
                        "start",
                        InputSchema.number("Offset of the first UTF-16 code unit.", 0)
                                .put("default", 0))
                .optional(
                        "end",
                        InputSchema.number(
                                "Offset after the last UTF-16 code unit; without it, as much as"
                                        + " comes at once.",
                                1))
                .json();
    }

    @Override
    public ObjectNode output() {
        ObjectNode schema = OutputSchema.of("Article");
        ObjectNode properties = schema.withObjectProperty("properties");
        properties.withObjectProperty("text").put("description", "From start to end.");
        properties
                .withObjectProperty("captions")
                .put("description", "The words under its pictures; with the beginning alone.");
        properties
                .withObjectProperty("pages")
                .put(
                        "description",
                        "Where each printed page begins in the whole text; with the beginning"
                                + " alone.");
        properties.putObject("start").put("type", "integer");
        properties.putObject("end").put("type", "integer");
        properties
                .putObject("length")
                .put("type", "integer")
                .put("description", "Of the whole text, in UTF-16 code units.");
        properties
                .putObject("next")
                .put("description", "Where the text goes on; null at its end.")
                .putArray("type")
                .add("integer")
                .add("null");
        schema.withArrayProperty("required").add("start").add("end").add("length").add("next");
        return schema;
    }

    @Override
    public Result call(JsonFields arguments) {
        StoredVersion found =
                StoredVersion.find(
                        engine.get(), arguments.requiredString("id"), arguments.string("version"));
        String text = found.article().text();
        TextSpan span = span(arguments, text);
        Integer next = span.end() < text.length() ? span.end() : null;
        ObjectNode part =
                CollectionJson.of(found.article(), found.current())
                        .put("text", span.of(text))
                        .put("start", span.start())
                        .put("end", span.end())
                        .put("length", text.length())
                        .put("next", next);
        if (span.start() > 0) {
            // whoever reads on has them from the beginning
            part.putArray("captions");
            part.putArray("pages");
        }
        return new Result(part, ToolText.of(found.article(), span));
    }

    private static TextSpan span(JsonFields arguments, String text) {
        int start = arguments.integer("start", 0, 0, text.length() - 1);
        requireBetweenCharacters(text, "start", start);
        int most = Math.min(text.length() - start, MAX_LENGTH);
        int end = arguments.integer("end", start + most);
        if (end <= start) {
            throw ProblemException.badRequest(
                    "end: expected a whole number over " + start + ", where it starts, not " + end);
        }
        if (end < start + most) {
            requireBetweenCharacters(text, "end", end);
            return new TextSpan(start, end);
        }
        return new TextSpan(start, TextCut.at(text, start + most));
    }

    /// Half a character could not be told: JSON in UTF-8 has no such thing.
    private static void requireBetweenCharacters(String text, String name, int offset) {
        if (TextCut.at(text, offset) < offset) {
            throw ProblemException.badRequest(
                    "%s: %d is inside a character of two UTF-16 code units; expected %d or %d"
                            .formatted(name, offset, offset - 1, offset + 1));
        }
    }
}
