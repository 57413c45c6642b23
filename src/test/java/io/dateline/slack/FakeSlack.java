package io.dateline.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Slack's Web API on loopback. It takes what Slack takes, and remembers as a fault whatever Slack
/// would not take.
public final class FakeSlack implements AutoCloseable {

    public static final String BOT = "UBOT";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS =
            Set.of(
                    "auth.test",
                    "chat.postMessage",
                    "chat.postEphemeral",
                    "conversations.replies",
                    "reactions.add",
                    "reactions.remove");

    /// A call that was taken.
    ///
    /// @param name the method, or `response` for what was sent to an address for responses
    public record Call(String name, Map<String, String> arguments, JsonNode blocks) {
        public String argument(String key) {
            return arguments.getOrDefault(key, "");
        }
    }

    /// How a call is not answered as usual.
    public enum Trouble {
        /// It is refused for a second.
        LIMITED,
        /// It is done, and its answer is lost.
        LOST,
        /// The token was revoked.
        REVOKED
    }

    private final HttpServer http;
    private final String token;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final Map<String, List<ObjectNode>> threads = new ConcurrentHashMap<>();
    private final Set<String> reactions = new HashSet<>();

    /// What the token may do.
    public volatile String scopes = String.join(",", Manifest.SCOPES);

    public final List<String> faults = new CopyOnWriteArrayList<>();

    /// Every call that was taken, also those that were waited for.
    public final List<Call> all = new CopyOnWriteArrayList<>();

    public FakeSlack(String token) {
        this.token = token;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/api/", this::call);
        http.createContext("/response/", this::response);
        http.start();
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/");
    }

    public String responseUrl() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/response/1";
    }

    /// Answers the next calls of a method otherwise.
    public void trouble(String method, Trouble... next) {
        troubles.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /// The next call of this name; others before it are passed over.
    public Call next(String name) throws InterruptedException {
        while (true) {
            Call call = calls.poll(1, TimeUnit.MINUTES);
            if (call == null) {
                throw new IllegalStateException("no " + name + "; faults: " + faults);
            }
            if (call.name().equals(name)) {
                return call;
            }
        }
    }

    /// How many calls of this name were taken.
    public long count(String name) {
        return all.stream().filter(call -> call.name().equals(name)).count();
    }

    private void call(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> form = form(exchange);
        Trouble trouble = trouble(method);
        if (trouble == Trouble.LIMITED) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            return;
        }
        ObjectNode reply =
                trouble == Trouble.REVOKED ? error("token_revoked") : reply(method, form, exchange);
        if (reply.get("ok").booleanValue()) {
            Call call = new Call(method, form, blocks(form.getOrDefault("blocks", "[]")));
            all.add(call);
            calls.add(call);
        } else if (trouble == null && !reply.path("error").asText().startsWith("already")) {
            faults.add(method + " " + form + ": " + reply);
        }
        if (trouble == Trouble.LOST) {
            answer(exchange, 502, "nobody knows what came of it");
        } else {
            answer(exchange, 200, reply.toString());
        }
    }

    private @Nullable Trouble trouble(String method) {
        Deque<Trouble> next = troubles.get(method);
        synchronized (this) {
            return next == null ? null : next.poll();
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private ObjectNode reply(String method, Map<String, String> form, HttpExchange exchange) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!exchange.getRequestMethod().equals("POST")
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return error("invalid_post_type");
        }
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error("invalid_auth");
        }
        if (!METHODS.contains(method)) {
            return error("unknown_method");
        }
        return switch (method) {
            case "auth.test" -> ok().put("user_id", BOT).put("bot_id", "B1").put("team_id", "T1");
            case "chat.postMessage" -> posted(form);
            case "chat.postEphemeral" ->
                    form.getOrDefault("user", "").startsWith("U")
                            ? message(form)
                            : error("user_not_in_channel");
            case "conversations.replies" -> replies(form);
            case "reactions.add" -> reacted(form, true);
            default -> reacted(form, false);
        };
    }

    private ObjectNode posted(Map<String, String> form) {
        ObjectNode checked = message(form);
        if (!checked.get("ok").booleanValue()) {
            return checked;
        }
        ObjectNode message = JSON.createObjectNode().put("user", BOT).put("text", form.get("text"));
        if (form.containsKey("metadata")) {
            JsonNode metadata = json(form.get("metadata"));
            if (!metadata.path("event_type").isTextual()
                    || !metadata.path("event_payload").isObject()) {
                return error("invalid_metadata_schema");
            }
            message.set("metadata", metadata);
        }
        threads.computeIfAbsent(
                        form.get("channel") + " " + form.get("thread_ts"),
                        _ -> new CopyOnWriteArrayList<>())
                .add(message);
        return checked;
    }

    /// As Slack checks a message that is to be shown.
    private ObjectNode message(Map<String, String> form) {
        if (!form.getOrDefault("channel", "").matches("[CDG][A-Z0-9]+")) {
            return error("channel_not_found");
        }
        if (form.getOrDefault("text", "").isEmpty()) {
            return error("no_text");
        }
        if (!form.getOrDefault("thread_ts", "1.1").matches("\\d+\\.\\d+")) {
            return error("invalid_thread_ts");
        }
        String wrong = wrongBlocks(blocks(form.getOrDefault("blocks", "[]")));
        return wrong == null ? ok().put("ts", "1700000000.000001") : error(wrong);
    }

    private static @Nullable String wrongBlocks(JsonNode blocks) {
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

    private ObjectNode replies(Map<String, String> form) {
        if (!form.getOrDefault("ts", "").matches("\\d+\\.\\d+")) {
            return error("thread_not_found");
        }
        ObjectNode reply = ok();
        ArrayNode messages = reply.putArray("messages");
        messages.addAll(
                threads.getOrDefault(form.get("channel") + " " + form.get("ts"), List.of()));
        return reply;
    }

    private synchronized ObjectNode reacted(Map<String, String> form, boolean add) {
        if (!form.getOrDefault("timestamp", "").matches("\\d+\\.\\d+")
                || form.getOrDefault("name", "").isEmpty()) {
            return error("message_not_found");
        }
        String reaction = form.get("channel") + " " + form.get("timestamp");
        if (add) {
            return reactions.add(reaction) ? ok() : error("already_reacted");
        }
        return reactions.remove(reaction) ? ok() : error("no_reaction");
    }

    private void response(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String wrong = wrongBlocks(body.path("blocks"));
        if (wrong != null || !body.path("text").isTextual()) {
            faults.add("response " + body + ": " + wrong);
            answer(exchange, 400, "invalid");
            return;
        }
        Map<String, String> arguments = new TreeMap<>();
        body.properties()
                .forEach(field -> arguments.put(field.getKey(), field.getValue().asText()));
        Call call = new Call("response", arguments, body.path("blocks"));
        all.add(call);
        calls.add(call);
        answer(exchange, 200, "ok");
    }

    private static JsonNode blocks(String text) {
        return json(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode ok() {
        return JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode error(String name) {
        return JSON.createObjectNode().put("ok", false).put("error", name);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
