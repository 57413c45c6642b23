package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /// The four arguments that choose articles.
    InputSchema filter() {
        return optional("from", day("first"))
                .optional("to", day("last"))
                .optional("source", source())
                .optional("byline", byline());
    }

    private static ObjectNode day(String which) {
        return text("The "
                        + which
                        + " day of publication, such as 2023-06-18; leaves undated"
                        + " articles out.")
                .put("format", "date");
    }

    private static ObjectNode source() {
        return text("Only articles of this source, by its name in any case.").put("minLength", 1);
    }

    private static ObjectNode byline() {
        return text("Only articles by this author: the whole name or the surname, in any case.")
                .put("minLength", 1);
    }

    ObjectNode json() {
        return schema;
    }
}
