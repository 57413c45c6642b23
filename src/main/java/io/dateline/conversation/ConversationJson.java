package io.dateline.conversation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.AnswerJson;

/// Conversations as JSON, as the REST interface gives them.
public final class ConversationJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ConversationJson() {}

    public static ObjectNode of(Conversation.Page page) {
        ObjectNode json = NODES.objectNode();
        ArrayNode items = json.putArray("items");
        page.items().forEach(heading -> items.add(of(heading)));
        json.put("next", page.next());
        return json;
    }

    public static ObjectNode of(Conversation.Heading heading) {
        ObjectNode json = NODES.objectNode();
        json.put("id", heading.id());
        json.put("title", heading.title());
        json.put("createdAt", heading.createdAt().toString());
        json.put("updatedAt", heading.updatedAt().toString());
        json.put("questions", heading.questions());
        json.put("shared", heading.shared());
        return json;
    }

    /// @param mine whether it is the caller's, and not one that another shares: what the other
    ///     thinks of the answers is not shared
    public static ObjectNode of(Conversation conversation, boolean mine) {
        ObjectNode json = of(conversation.heading());
        json.put("mine", mine);
        ArrayNode answers = json.putArray("answers");
        ArrayNode asked = json.putArray("asked");
        for (KeptAnswer kept : conversation.answers()) {
            answers.add(AnswerJson.of(kept.answer()));
            ObjectNode ask = asked.addObject();
            ask.put("answerId", kept.answer().id());
            ask.put("at", kept.askedAt().toString());
            ask.set("filter", FilterJson.of(kept.filter()));
            Feedback feedback = kept.feedback();
            ask.set("feedback", feedback == null || !mine ? NODES.nullNode() : of(feedback));
        }
        return json;
    }

    private static ObjectNode of(Feedback feedback) {
        ObjectNode json = NODES.objectNode();
        json.put("rating", feedback.rating().key());
        json.put("reason", feedback.reason());
        json.put("comment", feedback.comment());
        return json;
    }
}
