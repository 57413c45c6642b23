package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.ArticleFilter;

/// The JSON schema of the arguments of a tool, built up one by one.
final class InputSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode schema = NODES.objectNode().put("type", "object");
    private final ObjectNode properties = schema.putObject("properties");
    private final ArrayNode required = schema.putArray("required");

    InputSchema() {
        schema.put("additionalProperties", false);
    }

    static ObjectNode text(String description) {
        return NODES.objectNode().put("type", "string").put("description", description);
    }

    static ObjectNode number(String description, int least) {
        return NODES.objectNode()
                .put("type", "integer")
                .put("description", description)
                .put("minimum", least);
    }

    static ObjectNode number(String description, int least, int most, int absent) {
        return number(description, least).put("maximum", most).put("default", absent);
    }

    InputSchema required(String name, ObjectNode argument) {
        required.add(name);
        return optional(name, argument);
    }

    InputSchema optional(String name, ObjectNode argument) {
        properties.set(name, argument);
        return this;
    }

    /// The arguments that choose articles.
    InputSchema filter() {
        return optional("from", day("first"))
                .optional("to", day("last"))
                .optional("undated", undated())
                .optional("source", source())
                .optional("sources", sources())
                .optional("byline", byline());
    }

    private static ObjectNode day(String which) {
        return text("The "
                        + which
                        + " day of publication, such as 2023-06-18; leaves undated"
                        + " articles out, but for undated.")
                .put("format", "date");
    }

    private static ObjectNode source() {
        return text("Only articles of this source, by its name in any case; where none is named"
                        + " so, of those that have it in their names.")
                .put("minLength", 1);
    }

    private static ObjectNode sources() {
        ObjectNode several =
                NODES.objectNode()
                        .put("type", "array")
                        .put("description", "Several of them: articles of any.")
                        .put("maxItems", ArticleFilter.MOST_SOURCES);
        several.set("items", NODES.objectNode().put("type", "string").put("minLength", 1));
        return several;
    }

    private static ObjectNode undated() {
        return NODES.objectNode()
                .put("type", "boolean")
                .put("description", "Lets undated articles in beside from and to.");
    }

    private static ObjectNode byline() {
        return text("Only articles by this author: the whole name or the surname, in any case.")
                .put("minLength", 1);
    }

    /// Lets in what it does not name.
    InputSchema open() {
        schema.put("additionalProperties", true);
        return this;
    }

    ObjectNode json() {
        return schema;
    }
}
