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

/// A server whose articles are added, changed and deleted, and which answers questions, is backed
/// up by another process again and again. A server that begins with a backup has what was
/// acknowledged before that, and quotes it exactly.
@Timeout(120)
class BackupUnderLoadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ARTICLES = 25;

    private static final int BACKUPS = 3;

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
                                warm.countDown();
                            }
                        });
        warm.await();
        List<Map<String, Set<@Nullable String>>> allowed = new ArrayList<>();
        for (int n = 0; n < BACKUPS; n++) {
            allowed.add(backUp(n));
        }
        stopped.complete(null);
        load.get();
        assertTrue(
                begun.size() > ARTICLES + BACKUPS,
                "little was done meanwhile: " + begun.size() + " changes");
        for (int n = 0; n < BACKUPS; n++) {
            Path restored = folder.resolve("restored" + n);
            Run run =
                    Run.of("restore", backup(n).toString(), "--data", restored.toString());
            assertEquals(0, run.code(), run.err());
            URI again = start(restored);
            assertHolds(again, allowed.get(n));
            assertQuotesExactly(again);
        }
    }

    private Path backup(int n) {
        return folder.resolve("backup" + n);
    }

    /// Makes a backup, and returns what each article may have in it: what it had before, or what it
    /// got meanwhile.
    private Map<String, Set<@Nullable String>> backUp(int n) {
        Map<String, Set<@Nullable String>> allowed = new HashMap<>();
        int before;
        synchronized (begun) {
            before = begun.size();
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
        return allowed;
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
            String body =
                    JSON.createObjectNode().put("id", id).put("text", text).toString();
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
        int there = json(send("GET", served.resolve("/api/articles?limit=1"), "")).get("total").intValue();
        assertTrue(there <= allowed.size(), there + " articles of " + allowed.keySet());
    }

    private void assertQuotesExactly(URI served) {
        JsonNode answer =
                json(
                        send(
                                "POST",
                                served.resolve("/api/ask"),
                                "{\"question\": \"What does the ship carry?\"}"));
        assertEquals("answered", answer.get("status").textValue(), answer::toString);
        for (JsonNode citation : answer.get("citations")) {
            JsonNode article =
                    json(
                            send(
                                    "GET",
                                    served.resolve(
                                            "/api/articles/%s?version=%s"
                                                    .formatted(
                                                            citation.get("articleId").textValue(),
                                                            citation.get("version").textValue())),
                                    ""));
            assertEquals(
                    citation.get("quote").textValue(),
                    article.get("text")
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
