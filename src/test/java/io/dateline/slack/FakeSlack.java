package io.dateline.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Slack's Web API on loopback. It takes what Slack takes, and remembers as a fault whatever Slack
/// would not take.
public final class FakeSlack implements AutoCloseable {

    public static final String BOT = "UBOT";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The methods, and what each may be told.
    private static final Map<String, Set<String>> METHODS =
            Map.ofEntries(
                    Map.entry("auth.test", Set.of()),
                    Map.entry(
                            "assistant.threads.setStatus",
                            Set.of("channel_id", "thread_ts", "status")),
                    Map.entry(
                            "chat.postMessage",
                            Set.of(
                                    "channel",
                                    "thread_ts",
                                    "text",
                                    "blocks",
                                    "metadata",
                                    "unfurl_links",
                                    "unfurl_media")),
                    Map.entry(
                            "chat.postEphemeral",
                            Set.of("channel", "thread_ts", "text", "blocks", "user")),
                    Map.entry(
                            "chat.startStream",
                            Set.of(
                                    "channel",
                                    "thread_ts",
                                    "markdown_text",
                                    "recipient_user_id",
                                    "recipient_team_id")),
                    Map.entry("chat.appendStream", Set.of("channel", "ts", "markdown_text")),
                    Map.entry("chat.stopStream", Set.of("channel", "ts")),
                    Map.entry("chat.update", Set.of("channel", "ts", "text", "blocks", "metadata")),
                    Map.entry("chat.delete", Set.of("channel", "ts")),
                    Map.entry(
                            "conversations.replies",
                            Set.of(
                                    "channel",
                                    "ts",
                                    "oldest",
                                    "limit",
                                    "cursor",
                                    "include_all_metadata")),
                    Map.entry("reactions.add", Set.of("channel", "timestamp", "name")),
                    Map.entry("reactions.remove", Set.of("channel", "timestamp", "name")));

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
        /// It is refused for a second; to post a message again within that is a fault.
        LIMITED,
        /// It is done, and its answer is lost.
        LOST,
        /// The app may not do it.
        REFUSED,
        /// The token was revoked.
        REVOKED
    }

    /// Where a call waits.
    public static final class Gate {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private final boolean isDone;

        private Gate(boolean isDone) {
            this.isDone = isDone;
        }

        /// Waits until the call has come.
        public void awaitCall() throws InterruptedException {
            if (!reached.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nothing came to the gate");
            }
        }

        public void open() {
            opened.countDown();
        }

        private void pass() {
            reached.countDown();
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final HttpServer http;
    private final String token;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final FakeThreads threads = new FakeThreads();
    private final Set<String> reactions = new HashSet<>();

    /// What the token may do.
    public volatile String scopes = String.join(",", Manifest.SCOPES);

    public final List<String> faults = new CopyOnWriteArrayList<>();

    /// By the name of a method, in nanoseconds of [System#nanoTime].
    private final Map<String, Long> limitedUntil = new ConcurrentHashMap<>();

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

    /// Holds the next call of a method until the gate is opened.
    ///
    /// @param isDone whether what it wants is done before, or after that
    public Gate hold(String method, boolean isDone) {
        Gate gate = new Gate(isDone);
        gates.put(method, gate);
        return gate;
    }

    /// The messages of ours that stand in a thread now.
    public List<ObjectNode> shown(String channel, String root) {
        return threads.shown(channel, root);
    }

    /// Waits until so many messages stand in a thread that are whole.
    public void awaitAnswers(String channel, String root, int count) throws InterruptedException {
        while (shown(channel, root).stream().filter(one -> one.has("metadata")).count() < count) {
            if (calls.poll(1, TimeUnit.MINUTES) == null) {
                throw new IllegalStateException("only " + shown(channel, root) + "; " + faults);
            }
        }
    }

    /// Whether a stream was begun and not ended.
    public boolean isStreaming() {
        return threads.isStreaming();
    }

    /// Waits until so many calls of this name were taken, those waited for among them.
    public void awaitCount(String name, long count) throws InterruptedException {
        while (count(name) < count) {
            if (calls.poll(1, TimeUnit.MINUTES) == null) {
                throw new IllegalStateException("only " + all + "; faults: " + faults);
            }
        }
    }

    /// Waits until every trouble of a method was met.
    public void awaitTroubles(String method) throws InterruptedException {
        synchronized (this) {
            while (!troubles.getOrDefault(method, new ArrayDeque<>()).isEmpty()) {
                wait();
            }
        }
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
        Gate gate = gates.remove(method);
        if (gate != null && !gate.isDone) {
            gate.pass();
        }
        noteHaste(method);
        Trouble trouble = trouble(method);
        if (trouble == Trouble.LIMITED) {
            if (method.equals("chat.postMessage")) {
                // a stream that is limited goes on with another call, or another draft begins
                limitedUntil.put(method, System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
            }
            exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            return;
        }
        ObjectNode reply =
                switch (trouble) {
                    case REVOKED -> FakeThreads.error("token_revoked");
                    case REFUSED -> FakeThreads.error("missing_scope");
                    case null, default -> reply(method, form, exchange);
                };
        if (reply.get("ok").booleanValue()) {
            Call call = new Call(method, form, FakeThreads.json(form.getOrDefault("blocks", "[]")));
            all.add(call);
            calls.add(call);
        } else if (trouble == null && !isExpected(reply.get("error").asText(), method)) {
            faults.add(method + " " + form + ": " + reply);
        }
        if (gate != null && gate.isDone) {
            gate.pass();
        }
        if (trouble == Trouble.LOST) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, 502, "nobody knows what came of it");
        } else {
            answer(exchange, 200, reply.toString());
        }
    }

    /// What comes of trying again what was done before.
    private static boolean isExpected(String error, String method) {
        return error.startsWith("already")
                || (error.equals("message_not_in_streaming_state")
                        && method.equals("chat.stopStream"));
    }

    private void noteHaste(String method) {
        Long until = limitedUntil.get(method);
        if (until != null && System.nanoTime() - until < 0) {
            faults.add(method + " before its limit was over");
        }
    }

    private @Nullable Trouble trouble(String method) {
        Deque<Trouble> next = troubles.get(method);
        synchronized (this) {
            notifyAll();
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
            return FakeThreads.error("invalid_post_type");
        }
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return FakeThreads.error("invalid_auth");
        }
        Set<String> known = METHODS.get(method);
        if (known == null) {
            return FakeThreads.error("unknown_method");
        }
        if (!known.containsAll(form.keySet())) {
            return FakeThreads.error("invalid_arguments");
        }
        return switch (method) {
            case "auth.test" ->
                    FakeThreads.ok().put("user_id", BOT).put("bot_id", "B1").put("team_id", "T1");
            case "assistant.threads.setStatus" -> status(form);
            case "chat.postMessage" -> threads.posted(form);
            case "chat.postEphemeral" -> told(form);
            case "chat.startStream" -> threads.started(form);
            case "chat.appendStream" -> threads.appended(form);
            case "chat.stopStream" -> threads.stopped(form);
            case "chat.update" -> threads.updated(form);
            case "chat.delete" -> threads.deleted(form);
            case "conversations.replies" -> threads.replies(form);
            case "reactions.add" -> reacted(form, true);
            default -> reacted(form, false);
        };
    }

    private static ObjectNode told(Map<String, String> form) {
        if (!form.getOrDefault("user", "").startsWith("U")) {
            return FakeThreads.error("user_not_in_channel");
        }
        ObjectNode wrong = FakeThreads.wrong(form);
        return wrong == null ? FakeThreads.ok() : wrong;
    }

    private static ObjectNode status(Map<String, String> form) {
        if (!form.getOrDefault("channel_id", "").startsWith("D")) {
            return FakeThreads.error("channel_not_found");
        }
        if (!form.getOrDefault("thread_ts", "").matches("\\d+\\.\\d+")) {
            return FakeThreads.error("invalid_thread_ts");
        }
        return form.containsKey("status") ? FakeThreads.ok() : FakeThreads.error("no_status");
    }

    private synchronized ObjectNode reacted(Map<String, String> form, boolean add) {
        if (!form.getOrDefault("timestamp", "").matches("\\d+\\.\\d+")
                || form.getOrDefault("name", "").isEmpty()) {
            return FakeThreads.error("message_not_found");
        }
        String reaction = form.get("channel") + " " + form.get("timestamp");
        if (add) {
            return reactions.add(reaction)
                    ? FakeThreads.ok()
                    : FakeThreads.error("already_reacted");
        }
        return reactions.remove(reaction) ? FakeThreads.ok() : FakeThreads.error("no_reaction");
    }

    private void response(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String wrong = FakeThreads.wrongBlocks(body.path("blocks"));
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
        gates.values().forEach(Gate::open);
        http.stop(0);
    }
}
