package io.dateline.cli;

import static io.dateline.slack.SlackSigned.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.slack.FakeSlack;
import io.dateline.slack.SlackSigned;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;
import io.dateline.store.PostgresCluster;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Two servers as they run, each with a data folder of the same articles, and one PostgreSQL.
@ExtendWith(Postgres.class)
class SharedStoreProcessTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TOKEN = "xoxb-1-2-three";

    private static final String ROOT = "1700000000.000001";

    private static final String QUESTION = "What sails between Aldport and Brin?";

    private static final String MENTION = mention("Ev1", ROOT, QUESTION);

    private static final int DELIVERIES = 11;

    private static final Duration POLL = Duration.ofMillis(50);

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    private String settings(FakeSlack slack, PostgresAddress store) throws IOException {
        return """
        DATELINE_SLACK_SIGNING_SECRET_FILE=%s
        DATELINE_SLACK_BOT_TOKEN_FILE=%s
        DATELINE_SLACK_API=%s
        DATELINE_STORE=postgresql://%s@%s:%d/%s
        DATELINE_STORE_PASSWORD_FILE=%s
        """
                .formatted(
                        Files.writeString(folder.resolve("secret"), SECRET),
                        Files.writeString(folder.resolve("token"), TOKEN),
                        slack.api(),
                        store.user(),
                        store.host(),
                        store.port(),
                        store.database(),
                        Files.writeString(folder.resolve("password"), store.password()));
    }

    private CompletableFuture<ServerProcess> starting(String name, String settings) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ServerProcess.start(folder.resolve(name), "-Xmx400m", settings);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void aQuestionIsAnsweredOnceByBothAndTheDatabaseMayGoAndComeBack(
            PostgresAddress store, PostgresCluster cluster) throws Exception {
        try (FakeSlack slack = new FakeSlack(TOKEN)) {
            String settings = settings(slack, store);
            CompletableFuture<ServerProcess> starting = starting("one", settings);
            try (ServerProcess two = starting("two", settings).join()) {
                try (ServerProcess one = starting.join()) {
                    addArticle(one.url());
                    addArticle(two.url());
                    deliverToBothUntilOneIsKilled(one, two);
                }
                try (ServerProcess again = starting("one", settings).join()) {
                    assertEquals(200, status(delivery(again.url())));
                    slack.next("reactions.remove");
                    assertEquals(1, slack.count("chat.postMessage"));
                    assertCitationHolds(again.url());
                    assertCitationHolds(two.url());
                    whileTheDatabaseIsAway(cluster, slack, again);
                }
            }
            assertEquals(List.of(), slack.faults);
        }
    }

    /// After the claim of the one that died has ended.
    @Test
    @Tag("full")
    void whatOneHadInWorkWhenItWasKilledTheOtherAnswersOnce(PostgresAddress store)
            throws Exception {
        try (FakeSlack slack = new FakeSlack(TOKEN)) {
            String settings = settings(slack, store);
            CompletableFuture<ServerProcess> starting = starting("one", settings);
            try (ServerProcess two = starting("two", settings).join()) {
                try (ServerProcess one = starting.join()) {
                    addArticle(one.url());
                    addArticle(two.url());
                    assertEquals(200, status(delivery(one.url())));
                    slack.next("reactions.add");
                }
                slack.next("reactions.remove");
                assertEquals(1, slack.count("chat.postMessage"));
                assertEquals(200, status(delivery(two.url())));
                assertCitationHolds(two.url());
            }
            assertEquals(List.of(), slack.faults);
        }
    }

    /// All but one of the deliveries, half to each of both, which have the question to answer when
    /// one of them dies.
    private void deliverToBothUntilOneIsKilled(ServerProcess dies, ServerProcess lives)
            throws Exception {
        assertEquals(200, status(delivery(lives.url())));
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < DELIVERIES - 2; i++) {
                URI server = (i % 2 == 0 ? dies : lives).url();
                sent.add(senders.submit(() -> status(delivery(server))));
            }
            for (Future<Integer> status : sent) {
                assertEquals(200, status.get());
            }
        }
        dies.close();
    }

    private void whileTheDatabaseIsAway(
            PostgresCluster cluster, FakeSlack slack, ServerProcess server) throws Exception {
        String later = mention("Ev2", "1700000000.000002", QUESTION);
        URI url = server.url();
        cluster.stop();
        try {
            assertEquals("answered", asked(url, false).get("status").textValue());
            JsonNode refused = asked(url, true);
            assertEquals(503, refused.path("status").intValue(), refused.toString());
            assertTrue(refused.path("detail").textValue().contains("database"));
            HttpResponse<String> ready = get(url, "/health/ready");
            assertEquals(503, ready.statusCode());
            assertTrue(ready.body().contains("database"), ready.body());
            assertTrue(ready.headers().firstValue("Retry-After").isPresent());
            assertEquals(200, get(url, "/health/live").statusCode());
            assertEquals(200, get(url, "/").statusCode());
            assertEquals(503, get(url, "/api/conversations").statusCode());
            assertTrue(isUp(url, "0.0"));
            // Slack tells it again
            assertEquals(503, status(new SlackSigned(SECRET).event(url, later)));
        } finally {
            cluster.start();
        }
        while (get(url, "/health/ready").statusCode() != 200) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        assertTrue(isUp(url, "1.0"));
        assertEquals("answered", asked(url, true).get("status").textValue());
        assertEquals(200, status(new SlackSigned(SECRET).event(url, later)));
        slack.next("reactions.remove");
        assertEquals(2, slack.count("chat.postMessage"));
    }

    private boolean isUp(URI server, String value) throws Exception {
        String metrics = get(server, "/metrics").body();
        return metrics.contains("dateline_store_up{store=\"postgresql\"} " + value);
    }

    private HttpRequest delivery(URI server) {
        return new SlackSigned(SECRET).event(server, MENTION);
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(URI server, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest post(URI server, String path, JsonNode body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private JsonNode asked(URI server, boolean store) throws Exception {
        JsonNode question = JSON.createObjectNode().put("question", QUESTION).put("store", store);
        HttpResponse<String> response =
                client.send(post(server, "/api/ask", question), BodyHandlers.ofString());
        assertFalse(response.body().contains("Exception"), response.body());
        return JSON.readTree(response.body());
    }

    private void addArticle(URI server) throws Exception {
        JsonNode article =
                JSON.createObjectNode()
                        .put("id", "ferry")
                        .put("title", "Ferry resumes")
                        .put("text", "The ferry between Aldport and Brin sails again.");
        assertEquals(200, status(post(server, "/api/articles", article)));
    }

    /// That of the answer, as each of both shows it.
    private void assertCitationHolds(URI server) throws Exception {
        String path = "/api/conversations/slack-T1-C1-" + ROOT;
        JsonNode citation = JSON.readTree(get(server, path).body()).at("/answers/0/citations/0");
        JsonNode article = JSON.readTree(get(server, "/api/articles/ferry").body());
        assertEquals(
                citation.path("quote").textValue(),
                article.path("text")
                        .textValue()
                        .substring(
                                citation.path("start").intValue(),
                                citation.path("end").intValue()));
    }
}
