package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The JSON schemas of results: those by which the REST interface is described, since the results
/// are the same.
final class OutputSchema {

    private static final JsonNode DESCRIPTION = read();

    private OutputSchema() {}

    private static JsonNode read() {
        try (InputStream stream = Dateline.class.getResourceAsStream("openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("the jar is not whole: openapi.json is missing");
            }
            return new JsonMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The component of this name.
    static ObjectNode of(String component) {
        return at("/components/schemas/" + component);
    }

    /// The schema at a JSON pointer, whole: not every client follows references.
    static ObjectNode at(String pointer) {
        JsonNode found = DESCRIPTION.at(pointer);
        if (found.isObject()) {
            return (ObjectNode) whole(found);
        }
        throw new IllegalStateException("openapi.json has no schema at " + pointer);
    }

    private static JsonNode whole(JsonNode schema) {
        if (schema.has("$ref")) {
            return at(schema.get("$ref").textValue().substring(1));
        }
        if (schema instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), whole(field.getValue())));
            return copy;
        }
        if (schema instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(whole(item)));
            return copy;
        }
        return schema;
    }
}
