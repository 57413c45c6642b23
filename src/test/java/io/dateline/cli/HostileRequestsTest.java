package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.MalformedRequests;
import io.dateline.server.RawExchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// A server with little memory, as it runs, is sent what no client should send, by several at once.
/// None of it is answered as a fault of the server, and what is asked right afterwards is answered.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileRequestsTest {

    /// Little more than it takes to load the models.
    private static final String MEMORY = "-Xmx160m";

    private static final int SENDERS = 4;

    private static final long SEED = 1019;

    private static final String FERRY =
            "{\"id\": \"ferry\", \"text\": \"The ferry sails from Aldport to Brin.\"}";

    @TempDir Path folder;

    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private List<ServerProcess> servers = List.of();

    @BeforeEach
    void serve() throws IOException {
        servers = List.of(ServerProcess.start(folder.resolve("data"), MEMORY));
    }

    @AfterEach
    void end() {
        servers.forEach(ServerProcess::close);
    }

    @Test
    void oneThousandAreNoFaultOfTheServer(TestReporter reporter) throws Exception {
        sendAndAsk(1_000);
        reporter.publishEntry("statuses", statuses.toString());
    }

    @Test
    @Tag("full")
    void tenThousandAreNoFaultOfTheServer(TestReporter reporter) throws Exception {
        sendAndAsk(10_000);
        reporter.publishEntry("statuses", statuses.toString());
    }

    private void sendAndAsk(int requests) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(200, post(client, "/api/articles", FERRY).statusCode());
            send(requests);
            assertEquals(
                    List.of(), List.copyOf(wrong), () -> wrong.size() + " wrong of " + statuses);
            assertEquals(requests, statuses.values().stream().mapToInt(n -> n).sum());
            for (String expected : List.of("200", "400", "404", "413", "414", "421", "431")) {
                assertTrue(statuses.containsKey(expected), "no " + expected + " in " + statuses);
            }
            HttpResponse<String> answer =
                    post(client, "/api/ask", "{\"question\": \"Where does the ferry sail to?\"}");
            assertEquals(200, answer.statusCode(), answer::body);
            assertTrue(answer.body().contains("\"status\":\"answered\""), answer::body);
        }
    }

    private void send(int requests) throws InterruptedException, ExecutionException {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Callable<Integer>> parts = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                MalformedRequests malformed = new MalformedRequests(SEED + sender, host());
                parts.add(
                        () -> {
                            for (int n = 0; n < requests / SENDERS; n++) {
                                judge(malformed.next());
                            }
                            return requests / SENDERS;
                        });
            }
            for (Future<Integer> part : senders.invokeAll(parts)) {
                part.get();
            }
        }
    }

    private String host() {
        return "localhost:" + servers.getFirst().url().getPort();
    }

    /// A server with little memory may say that there is no room just now.
    private void judge(byte[] request) throws IOException {
        RawExchange exchange = RawExchange.of(servers.getFirst().url(), request);
        statuses.merge(exchange.status(), 1, Integer::sum);
        if (exchange.blamesTheServer() && !exchange.status().equals("503")) {
            wrong.add(exchange.toString());
        }
    }

    private HttpResponse<String> post(HttpClient client, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(servers.getFirst().url().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
