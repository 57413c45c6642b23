package io.dateline.model.chat.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.article.TextCut;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a provider says of an error.
///
/// @param type the kind of error, empty where it is not told
/// @param code likewise; some write the status here
/// @param message for people; empty where there is none
record ErrorWords(String type, String code, String message) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST_MESSAGE = 300;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}]+");

    private static final ErrorWords NONE = new ErrorWords("", "", "");

    /// Reads the body of a refusal. These are in use: `{"error": {"type", "code", "message"}}`,
    /// `{"error": "…"}`, the members without the object around, all that in an array, and plain
    /// text.
    static ErrorWords of(String body) {
        try {
            JsonNode document = JSON.readTree(body);
            if (document == null) {
                return NONE;
            }
            return of(document.isArray() ? document.path(0) : document);
        } catch (JsonProcessingException e) {
            // a page for people says nothing in few words
            return body.stripLeading().startsWith("<")
                    ? NONE
                    : new ErrorWords("", "", printable(body));
        }
    }

    private static ErrorWords of(JsonNode document) {
        JsonNode error = document.path("error");
        if (error.isTextual()) {
            return new ErrorWords("", "", printable(error.asText()));
        }
        JsonNode members = error.isObject() ? error : document;
        JsonNode message = members.path("message");
        return new ErrorWords(
                text(members.path("type")),
                text(members.path("code")),
                text(message.isMissingNode() ? members.path("detail") : message));
    }

    /// Reads an event of a stream; none where it is no error.
    static Optional<ErrorWords> ofEvent(String data) {
        // Most are pieces of a text, and quotation marks in a text are escaped.
        if (!data.contains("\"error\"")) {
            return Optional.empty();
        }
        try {
            JsonNode error = JSON.readTree(data).path("error");
            return error.isTextual() || error.isObject() ? Optional.of(of(data)) : Optional.empty();
        } catch (JsonProcessingException e) {
            // whoever reads the event as what it should be will find so too
            return Optional.empty();
        }
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? printable(node.asText()) : "";
    }

    private static String printable(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return TextCut.shortened(line, LONGEST_MESSAGE);
    }

    /// The status that the words stand for, where they name one.
    int status() {
        if (code.equals("rate_limit_exceeded")) {
            return 429;
        }
        if (code.matches("[45]\\d\\d")) {
            return Integer.parseInt(code);
        }
        return switch (type) {
            case "invalid_request_error" -> 400;
            case "authentication_error" -> 401;
            case "billing_error" -> 402;
            case "permission_error" -> 403;
            case "not_found_error" -> 404;
            case "request_too_large" -> 413;
            case "rate_limit_error" -> 429;
            default -> 500;
        };
    }

    /// Whether type, code or message hold `pattern`, which is in small letters.
    boolean match(Pattern pattern) {
        return pattern.matcher((type + "\n" + code + "\n" + message).toLowerCase(Locale.ROOT))
                .find();
    }

    /// The message, or `null` where there is none.
    @Nullable String messageOrNull() {
        return message.isEmpty() ? null : message;
    }
}
