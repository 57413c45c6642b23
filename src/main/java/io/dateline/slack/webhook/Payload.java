package io.dateline.slack.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.server.endpoint.EndpointRequest;

import java.io.IOException;

/// What a request says, whether as a form or as JSON.
///
/// @param fields an object
record Payload(JsonNode fields) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Ids of channels, users and posts.
    static final String ID = "[A-Za-z0-9._-]{1,100}";

    /// Of a body that cannot be read, one without fields.
    static Payload of(EndpointRequest request) {
        String type = request.header("Content-Type");
        return new Payload(
                type != null && type.startsWith("application/json")
                        ? json(request.body())
                        : form(request));
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read.isObject() ? read : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            // what is no JSON in UTF-8 says nothing, and has no token
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static JsonNode form(EndpointRequest request) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        try {
            request.form().forEach((name, values) -> fields.put(name, values.getFirst()));
        } catch (IllegalArgumentException e) {
            fields.removeAll();
        }
        return fields;
    }

    /// Empty where there is none.
    String text(String name) {
        return fields.path(name).asText("");
    }

    /// An id, or empty where there is none, or something that is no id.
    String id(String name) {
        String id = text(name);
        return id.matches(ID) ? id : "";
    }

    /// An object within.
    Payload in(String name) {
        return new Payload(fields.path(name));
    }

    /// Whether a field says yes, or names something.
    boolean has(String name) {
        JsonNode value = fields.path(name);
        return value.isObject() || value.asBoolean(false);
    }
}
