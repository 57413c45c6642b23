package io.dateline.server.openai;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.server.http.JsonFields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person or Dateline said in a conversation.
///
/// @param text empty where an assistant sent none, as with a call of a tool
record Message(Role role, String text) {

    enum Role {
        USER,
        ASSISTANT
    }

    private static final String CONTENT = "content";
    private static final String STRING_OR_PARTS = "a string or an array of parts";

    /// Reads one message; nothing for those of roles that are not read. What a system message
    /// wants of an answer could only lead it away from the articles.
    static Optional<Message> read(JsonFields message) {
        return switch (message.requiredString("role")) {
            case "user" -> Optional.of(new Message(Role.USER, text(message, Role.USER)));
            case "assistant" ->
                    Optional.of(new Message(Role.ASSISTANT, text(message, Role.ASSISTANT)));
            case "system", "developer", "tool", "function" -> Optional.empty();
            default -> throw message.wrong("role", "system, developer, user or assistant");
        };
    }

    private static String text(JsonFields message, Role role) {
        JsonNode content = message.get(CONTENT);
        if (content == null && role == Role.ASSISTANT) {
            return "";
        }
        if (content == null) {
            throw message.missing(CONTENT, STRING_OR_PARTS);
        }
        if (content.isTextual()) {
            return content.textValue();
        }
        if (!content.isArray()) {
            throw message.wrong(CONTENT, STRING_OR_PARTS);
        }
        List<String> texts = new ArrayList<>();
        for (JsonFields part : message.objects(CONTENT)) {
            if (part.requiredString("type").equals("text")) {
                texts.add(part.requiredString("text"));
            } else if (role == Role.USER) {
                // an image left out unsaid would be answered as if it had been seen
                throw part.wrong("type", "text");
            }
        }
        return String.join("\n", texts);
    }
}
