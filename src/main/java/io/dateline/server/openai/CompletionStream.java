package io.dateline.server.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.AnswerJson;
import io.dateline.server.http.EventStream;

import org.jspecify.annotations.Nullable;

/// Sends a completion in chunks. What a client has got as content it cannot take back, so nothing
/// that could still be withdrawn is sent: no draft, and no unsupported sentence before a verified
/// one, which never is.
final class CompletionStream {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final EventStream events;
    private final Completion completion = Completion.begin();
    private final Annotations annotations;
    private final boolean includeUsage;
    private final StringBuilder checked = new StringBuilder();
    private int sent;

    CompletionStream(EventStream events, Annotations annotations, boolean includeUsage) {
        this.events = events;
        this.annotations = annotations;
        this.includeUsage = includeUsage;
    }

    /// Tells at once that an answer will come.
    void begin() {
        send(NODES.objectNode().put("role", "assistant").put("content", ""), null);
    }

    void accept(AnswerEvent event) {
        switch (event) {
            case AnswerEvent.Retrieved _, AnswerEvent.Meanwhile _, AnswerEvent.Token _ -> {
                // nothing that stays
            }
            case AnswerEvent.Sentence(Answer.Sentence sentence, _, String text) ->
                    add(sentence, text);
            case AnswerEvent.Restarted _ -> withdraw();
            case AnswerEvent.Done(Answer answer) ->
                    finish(
                            Completion.content(answer),
                            annotations.of(answer),
                            AnswerJson.of(answer));
        }
    }

    private void add(Answer.Sentence sentence, String text) {
        checked.append(text);
        if (sentence.isVerified()) {
            sendUpTo(checked.toString());
        }
    }

    private void withdraw() {
        if (sent > 0) {
            throw new IllegalStateException("sent \"" + checked + "\", which is withdrawn");
        }
        checked.setLength(0);
    }

    /// Ends the stream.
    ///
    /// @param text all of the content, whatever of it was sent already
    /// @param dateline the Answer, or `null` where no article was asked
    void finish(String text, ArrayNode citations, @Nullable ObjectNode dateline) {
        if (!text.startsWith(checked.substring(0, sent))) {
            throw new IllegalStateException(
                    "sent \"" + checked + "\" of the answer \"" + text + "\"");
        }
        sendUpTo(text);
        ObjectNode sources = NODES.objectNode();
        send(sources.<ObjectNode>set("annotations", citations).set("dateline", dateline), null);
        send(NODES.objectNode(), "stop");
        if (includeUsage) {
            events.send(completion.usageChunk(dateline).toString());
        }
        events.send("[DONE]");
    }

    private void sendUpTo(String text) {
        if (text.length() > sent) {
            send(NODES.objectNode().put("content", text.substring(sent)), null);
            sent = text.length();
        }
    }

    private void send(ObjectNode delta, @Nullable String finishReason) {
        ObjectNode chunk = completion.chunk(delta, finishReason);
        if (includeUsage) {
            chunk.putNull("usage");
        }
        events.send(chunk.toString());
    }
}
