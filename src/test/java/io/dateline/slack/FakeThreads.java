package io.dateline.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What stands in the threads of a [FakeSlack], and what Slack says to whoever changes it.
final class FakeThreads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STAMP = "\\d+\\.\\d+";

    private static final int MOST_OF_MARKDOWN = 12_000;

    private static final int MOST_OF_EDITED = 4_000;

    /// By channel and the `ts` of the first posting, then by their own.
    private final Map<String, Map<String, ObjectNode>> threads = new TreeMap<>();

    private final Set<String> streaming = new HashSet<>();
    private int last;

    synchronized ObjectNode posted(Map<String, String> form) {
        ObjectNode wrong = wrong(form);
        if (wrong != null) {
            return wrong;
        }
        String ts = "1800000000.%06d".formatted(++last);
        ObjectNode message = written(form, ts);
        thread(form.get("channel"), form.getOrDefault("thread_ts", ts)).put(ts, message);
        return ok().put("ts", ts);
    }

    private Map<String, ObjectNode> thread(@Nullable String channel, @Nullable String root) {
        return threads.computeIfAbsent(channel + " " + root, _ -> new TreeMap<>());
    }

    /// As Slack checks a message that is to be shown; `null` where it is shown.
    static @Nullable ObjectNode wrong(Map<String, String> form) {
        if (isNoChannel(form)) {
            return error("channel_not_found");
        }
        if (form.getOrDefault("text", "").isEmpty()) {
            return error("no_text");
        }
        if (!form.getOrDefault("thread_ts", "1.1").matches(STAMP)) {
            return error("invalid_thread_ts");
        }
        String blocks = wrongBlocks(json(form.getOrDefault("blocks", "[]")));
        if (blocks != null) {
            return error(blocks);
        }
        JsonNode metadata = json(form.getOrDefault("metadata", "null"));
        boolean isSchema =
                metadata.path("event_type").isTextual()
                        && metadata.path("event_payload").isObject();
        return metadata.isNull() || isSchema ? null : error("invalid_metadata_schema");
    }

    private static boolean isNoChannel(Map<String, String> form) {
        return !form.getOrDefault("channel", "").matches("[CDG][A-Z0-9]+");
    }

    static @Nullable String wrongBlocks(JsonNode blocks) {
        if (!blocks.isArray() || blocks.size() > 50) {
            return "invalid_blocks";
        }
        int length = 0;
        for (JsonNode block : blocks) {
            String text = block.path("text").path("text").asText("");
            length += block.toString().length();
            if (!block.path("type").isTextual() || text.length() > 3000) {
                return "invalid_blocks";
            }
            if (block.path("type").asText().equals("section") && text.isEmpty()) {
                return "invalid_blocks";
            }
            for (JsonNode element : block.path("elements")) {
                if (element.path("action_id").asText().length() > 255
                        || element.path("value").asText().length() > 2000) {
                    return "invalid_blocks";
                }
            }
        }
        return length > 13_200 * 3 ? "msg_blocks_too_long" : null;
    }

    private static ObjectNode written(Map<String, String> form, String ts) {
        ObjectNode message =
                JSON.createObjectNode()
                        .put("ts", ts)
                        .put("user", FakeSlack.BOT)
                        .put("text", form.get("text"));
        message.set("blocks", json(form.getOrDefault("blocks", "[]")));
        if (form.containsKey("metadata")) {
            message.set("metadata", json(form.get("metadata")));
        }
        return message;
    }

    synchronized ObjectNode started(Map<String, String> form) {
        if (isNoChannel(form)) {
            return error("channel_not_found");
        }
        if (!form.getOrDefault("thread_ts", "").matches(STAMP)) {
            return error("invalid_thread_ts");
        }
        if (!form.getOrDefault("recipient_user_id", "").matches("[UW][A-Z0-9]+")) {
            return error("missing_recipient_user_id");
        }
        if (!form.getOrDefault("recipient_team_id", "").matches("[TE][A-Z0-9]+")) {
            return error("missing_recipient_team_id");
        }
        String text = form.getOrDefault("markdown_text", "");
        if (text.length() > MOST_OF_MARKDOWN) {
            return error("msg_too_long");
        }
        String ts = "1800000000.%06d".formatted(++last);
        streaming.add(ts);
        thread(form.get("channel"), form.get("thread_ts"))
                .put(ts, written(Map.of("text", text), ts));
        return ok().put("ts", ts);
    }

    synchronized ObjectNode appended(Map<String, String> form) {
        ObjectNode message = message(form);
        String text = form.getOrDefault("markdown_text", "");
        if (message == null) {
            return error("message_not_found");
        }
        if (!streaming.contains(form.get("ts"))) {
            return error("message_not_in_streaming_state");
        }
        if (text.isEmpty() || text.length() > MOST_OF_MARKDOWN) {
            return error(text.isEmpty() ? "no_text" : "msg_too_long");
        }
        message.put("text", message.get("text").asText() + text);
        return ok();
    }

    synchronized ObjectNode stopped(Map<String, String> form) {
        if (message(form) == null) {
            return error("message_not_found");
        }
        return streaming.remove(form.get("ts")) ? ok() : error("message_not_in_streaming_state");
    }

    synchronized ObjectNode updated(Map<String, String> form) {
        ObjectNode message = message(form);
        ObjectNode wrong = wrong(form);
        if (message == null || wrong != null) {
            return wrong == null ? error("message_not_found") : wrong;
        }
        if (streaming.contains(form.get("ts"))) {
            return error("streaming_state_conflict");
        }
        if (form.getOrDefault("text", "").length() > MOST_OF_EDITED) {
            return error("msg_too_long");
        }
        message.setAll(written(form, form.getOrDefault("ts", "")));
        return ok();
    }

    synchronized ObjectNode deleted(Map<String, String> form) {
        if (message(form) == null) {
            return error("message_not_found");
        }
        if (streaming.contains(form.get("ts"))) {
            return error("cant_delete_message");
        }
        threads.values().forEach(thread -> thread.remove(form.get("ts")));
        return ok();
    }

    private @Nullable ObjectNode message(Map<String, String> form) {
        return threads.entrySet().stream()
                .filter(thread -> thread.getKey().startsWith(form.get("channel") + " "))
                .map(thread -> thread.getValue().get(form.getOrDefault("ts", "")))
                .filter(message -> message != null)
                .findFirst()
                .orElse(null);
    }

    synchronized ObjectNode replies(Map<String, String> form) {
        if (!form.getOrDefault("ts", "").matches(STAMP)) {
            return error("thread_not_found");
        }
        ObjectNode reply = ok();
        reply.putArray("messages").addAll(shown(form.get("channel"), form.get("ts")));
        return reply;
    }

    /// The messages of a thread as they stand there now.
    synchronized List<ObjectNode> shown(@Nullable String channel, @Nullable String root) {
        return new ArrayList<>(
                thread(channel, root).values().stream().map(ObjectNode::deepCopy).toList());
    }

    /// Whether a stream is open that nobody ended.
    synchronized boolean isStreaming() {
        return !streaming.isEmpty();
    }

    static ObjectNode ok() {
        return JSON.createObjectNode().put("ok", true);
    }

    static ObjectNode error(String name) {
        return JSON.createObjectNode().put("ok", false).put("error", name);
    }

    static JsonNode json(@Nullable String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
