package io.dateline.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.javalin.http.HttpStatus;

import org.jspecify.annotations.Nullable;

/// What went wrong, as RFC 9457 tells it.
///
/// @param status of HTTP, 400 to 599
/// @param detail what was wrong and what was expected, for people
/// @param instance a URI that names this one occurrence, or `null`
/// @param field the field of the body that was wrong, or `null`; RFC 9457 has no place for it
public record Problem(
        int status, String detail, @Nullable String instance, @Nullable String field) {

    public static final String CONTENT_TYPE = "application/problem+json";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of an error: " + status);
        }
    }

    public static Problem of(int status, String detail) {
        return new Problem(status, detail, null, null);
    }

    /// The name of the status: all problems of a status have the same title.
    public String title() {
        HttpStatus known = HttpStatus.forStatus(status);
        return known == HttpStatus.UNKNOWN ? "Status " + status : known.getMessage();
    }

    public ObjectNode json() {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "about:blank")
                        .put("title", title())
                        .put("status", status)
                        .put("detail", detail);
        return instance == null ? node : node.put("instance", instance);
    }
}
