package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// A server whose articles are added, changed and deleted, and which keeps conversations, is backed
/// up by another process again and again. A server that begins with a backup has what was
/// acknowledged before that, and quotes it exactly.
@Timeout(120)
class BackupUnderLoadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ARTICLES = 12;

    private static final int BACKUPS = 2;

    /// A question is asked after so many changes.
    private static final int CHANGES_A_QUESTION = 3;

    private static final int CONVERSATIONS = 2;

    @TempDir Path folder;

    private final List<ServerProcess> servers = new ArrayList<>();

    /// What was done to one article.
    ///
    /// @param text what it has since, `null` once it is deleted
    private record Change(String id, @Nullable String text) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(19);

    /// Guarded by itself, as are those below.
    private final List<Change> begun = new ArrayList<>();

    private final Map<String, @Nullable String> acknowledged = new HashMap<>();

    /// The ids of answers.
    private final List<String> kept = new ArrayList<>();

    /// What a backup may have.
    ///
    /// @param texts of each article, `null` for none: what it had before, or what it got meanwhile
    /// @param kept what was answered before
    private record Expected(Map<String, Set<@Nullable String>> texts, List<String> kept) {}

    private Path data = Path.of("");
    private URI url = URI.create("");

    @BeforeEach
    void serve() throws IOException {
        data = folder.resolve("data");
        url = start(data);
    }

    @AfterEach
    void end() {
        client.close();
        servers.forEach(ServerProcess::close);
    }

    private URI start(Path served) throws IOException {
        ServerProcess server = ServerProcess.start(served, "-Xmx512m");
        servers.add(server);
        return server.url();
    }

    @Test
    void whatWasAcknowledgedBeforeIsInTheBackup() throws Exception {
        CountDownLatch warm = new CountDownLatch(ARTICLES);
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        CompletableFuture<Void> load =
                CompletableFuture.runAsync(
                        () -> {
                            for (int n = 0; !stopped.isDone(); n++) {
                                change(n);
                                if (n % CHANGES_A_QUESTION == 0) {
                                    ask("conversation" + n % CONVERSATIONS);
                                }
                                warm.countDown();
                            }
                        });
        warm.await();
        List<Expected> expected = new ArrayList<>();
        // a quick one may be over before anything was done meanwhile
        while (expected.size() < BACKUPS || changes() <= ARTICLES + BACKUPS) {
            expected.add(backUp(expected.size()));
        }
        stopped.complete(null);
        load.get();
        for (int n : List.of(0, expected.size() - 1)) {
            Path restored = folder.resolve("restored" + n);
            Run run = Run.of("restore", backup(n).toString(), "--data", restored.toString());
            assertEquals(0, run.code(), run.err());
            URI again = start(restored);
            assertHolds(again, expected.get(n).texts());
            assertRemembers(again, expected.get(n).kept());
            assertQuotesExactly(again, ask(again, "new"));
        }
    }

    private int changes() {
        synchronized (begun) {
            return begun.size();
        }
    }

    private Path backup(int n) {
        return folder.resolve("backup" + n);
    }

    private Expected backUp(int n) {
        Map<String, Set<@Nullable String>> allowed = new HashMap<>();
        List<String> answered;
        int before;
        synchronized (begun) {
            before = begun.size();
            answered = List.copyOf(kept);
            acknowledged.forEach(
                    (id, text) -> allowed.computeIfAbsent(id, _ -> new HashSet<>()).add(text));
            // the last that was begun may not be done yet
            Change last = begun.getLast();
            allowed.computeIfAbsent(last.id(), _ -> noArticle()).add(last.text());
        }
        Run run = Run.of("backup", backup(n).toString(), "--data", data.toString(), "--json");
        assertEquals(0, run.code(), run.err());
        synchronized (begun) {
            for (Change change : begun.subList(before, begun.size())) {
                allowed.computeIfAbsent(change.id(), _ -> noArticle()).add(change.text());
            }
        }
        return new Expected(allowed, answered);
    }

    private void ask(String conversation) {
        JsonNode answer = ask(url, conversation);
        synchronized (begun) {
            kept.add(answer.get("id").textValue());
        }
    }

    private JsonNode ask(URI served, String conversation) {
        String body =
                JSON.createObjectNode()
                        .put("question", "What does the ship carry?")
                        .put("conversationId", conversation)
                        .put("passages", 3)
                        .toString();
        HttpResponse<String> response = send("POST", served.resolve("/api/ask"), body);
        assertEquals(200, response.statusCode(), response::body);
        return json(response);
    }

    private static Set<@Nullable String> noArticle() {
        Set<@Nullable String> texts = new HashSet<>();
        texts.add(null);
        return texts;
    }

    private void change(int n) {
        String id = "a" + (n < ARTICLES ? n : random.nextInt(ARTICLES));
        boolean deleted = n > ARTICLES && random.nextInt(4) == 0;
        String text =
                "The ship Corvina%d sails to port %d. It carries %d crates of lemons."
                        .formatted(n, n % 7, n);
        Change change = new Change(id, deleted ? null : text);
        synchronized (begun) {
            begun.add(change);
        }
        if (deleted) {
            int status = send("DELETE", url.resolve("/api/articles/" + id), "").statusCode();
            assertTrue(status == 204 || status == 404, "status " + status);
        } else {
            String body = JSON.createObjectNode().put("id", id).put("text", text).toString();
            assertEquals(200, send("POST", url.resolve("/api/articles"), body).statusCode());
        }
        synchronized (begun) {
            acknowledged.put(id, change.text());
        }
    }

    private void assertHolds(URI served, Map<String, Set<@Nullable String>> allowed) {
        allowed.forEach(
                (id, texts) -> {
                    HttpResponse<String> found =
                            send("GET", served.resolve("/api/articles/" + id), "");
                    String text =
                            found.statusCode() == 404 ? null : json(found).get("text").textValue();
                    assertTrue(texts.contains(text), id + " is " + text + ", not of " + texts);
                });
        int there =
                json(send("GET", served.resolve("/api/articles?limit=1"), ""))
                        .get("total")
                        .intValue();
        assertTrue(there <= allowed.size(), there + " articles of " + allowed.keySet());
    }

    private void assertRemembers(URI served, List<String> answered) {
        assertTrue(answered.size() >= ARTICLES / CHANGES_A_QUESTION, answered::toString);
        Set<String> there = new HashSet<>();
        for (int n = 0; n < CONVERSATIONS; n++) {
            URI conversation = served.resolve("/api/conversations/conversation" + n);
            for (JsonNode answer : json(send("GET", conversation, "")).get("answers")) {
                there.add(answer.get("id").textValue());
                assertQuotesExactly(served, answer);
            }
        }
        assertTrue(there.containsAll(answered), there + " without one of " + answered);
    }

    private void assertQuotesExactly(URI served, JsonNode answer) {
        for (JsonNode citation : answer.get("citations")) {
            if ("deleted".equals(citation.get("note").textValue())) {
                assertEquals("", citation.get("quote").textValue());
                continue;
            }
            String path =
                    "/api/articles/%s?version=%s"
                            .formatted(
                                    citation.get("articleId").textValue(),
                                    citation.get("version").textValue());
            HttpResponse<String> article = send("GET", served.resolve(path), "");
            assertEquals(200, article.statusCode(), () -> citation + ": " + article.body());
            assertEquals(
                    citation.get("quote").textValue(),
                    json(article)
                            .get("text")
                            .textValue()
                            .substring(
                                    citation.get("start").intValue(),
                                    citation.get("end").intValue()));
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private HttpResponse<String> send(String method, URI to, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
