package io.dateline.server.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;
import io.dateline.article.TextCut;
import io.dateline.server.http.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One completion as JSON: whole, or the chunks of it. `dateline` is beside what OpenAI has; its
/// clients pass over fields that they do not know.
record Completion(String id, long created) {

    /// The one model there is, whoever answers behind it.
    static final String MODEL = "dateline";

    /// The most of a wrong name that a message repeats.
    private static final int MAX_SHOWN = 60;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Completion begin() {
        return new Completion("chatcmpl-" + UUID.randomUUID(), Instant.now().getEpochSecond());
    }

    /// @throws ProblemException with status 404 for another model
    static void requireModel(String name) {
        if (!name.equals(MODEL)) {
            String shown = TextCut.shortened(name, MAX_SHOWN);
            throw ProblemException.ofField(
                    404, "model", "there is no model \"" + shown + "\"; expected " + MODEL);
        }
    }

    /// What a client shows of `answer`: its text, and what could be asked instead.
    static String content(Answer answer) {
        return answer.suggestions().isEmpty()
                ? answer.text()
                : answer.text() + "\n\n- " + String.join("\n- ", answer.suggestions());
    }

    /// @param dateline the Answer, or `null` where no article was asked
    ObjectNode whole(String content, ArrayNode annotations, @Nullable ObjectNode dateline) {
        ObjectNode completion = envelope("chat.completion");
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal")
                .<ObjectNode>set("annotations", annotations)
                .set("dateline", dateline);
        choice.putNull("logprobs").put("finish_reason", "stop");
        return completion.set("usage", usage(dateline));
    }

    /// @param finishReason why nothing follows, or `null` where something does
    ObjectNode chunk(JsonNode delta, @Nullable String finishReason) {
        ObjectNode chunk = envelope("chat.completion.chunk");
        chunk.putArray("choices")
                .addObject()
                .put("index", 0)
                .<ObjectNode>set("delta", delta)
                .putNull("logprobs")
                .put("finish_reason", finishReason);
        return chunk;
    }

    /// The chunk without choices that ends a stream where a client wants it.
    ///
    /// @param dateline the Answer, or `null` where no article was asked
    ObjectNode usageChunk(@Nullable ObjectNode dateline) {
        ObjectNode chunk = envelope("chat.completion.chunk");
        chunk.putArray("choices");
        return chunk.set("usage", usage(dateline));
    }

    private ObjectNode envelope(String object) {
        return NODES.objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", MODEL);
    }

    /// Tokens of a chat model, where one wrote and its provider counts; the reader in the jar has
    /// none.
    private static ObjectNode usage(@Nullable ObjectNode dateline) {
        JsonNode generation = dateline == null ? NODES.nullNode() : dateline.path("generation");
        int input = generation.path("inputTokens").asInt(0);
        int output = generation.path("outputTokens").asInt(0);
        return NODES.objectNode()
                .put("prompt_tokens", input)
                .put("completion_tokens", output)
                .put("total_tokens", input + output);
    }
}
