package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.Dateline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class StartingServerTest {

    private final CompletableFuture<Dateline> engine = new CompletableFuture<>();
    private final CompletableFuture<Void> searchable = new CompletableFuture<>();

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/ask",
        "POST,   /api/ask/stream",
        "POST,   /api/suggestions",
        "POST,   /api/articles",
        "GET,    /api/articles",
        "GET,    /api/articles/a",
        "PUT,    /api/articles/a",
        "DELETE, /api/articles/a",
        "GET,    /api/search?q=a",
        "POST,   /mcp"
    })
    void everyCallIsToldToComeAgainUntilTheEngineIsThere(String method, String path)
            throws IOException {
        try (TestServer server = TestServer.of(engine, searchable)) {
            HttpResponse<String> response =
                    server.send(
                            server.request(path)
                                    .header("Content-Type", "application/json")
                                    .method(method, BodyPublishers.ofString("{}")));
            assertEquals(503, response.statusCode());
            assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(
                    "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                            + "\"detail\":\"Dateline is starting; try again in a moment\"}",
                    response.body());
        }
    }

    @Test
    void livesBeforeItIsReady() throws IOException {
        try (TestServer server = TestServer.of(engine, searchable)) {
            HttpResponse<String> live = server.get("/health/live");
            assertEquals(200, live.statusCode());
            assertEquals("{\"status\":\"live\"}", live.body());
            assertEquals(503, server.get("/health/ready").statusCode());
        }
    }

    @Test
    void theFaultThatKeptTheEngineAwayIsTold() throws IOException {
        engine.completeExceptionally(new IllegalStateException("the index is of another model"));
        try (TestServer server = TestServer.of(engine, searchable)) {
            for (HttpResponse<String> response :
                    List.of(
                            server.get("/health/ready"),
                            server.get("/api/articles"),
                            server.post("/api/ask", "{\"question\": \"a\"}"))) {
                assertEquals(503, response.statusCode());
                assertEquals(
                        "Dateline could not start: the index is of another model",
                        TestServer.json(response).get("detail").textValue());
            }
            assertEquals(200, server.get("/health/live").statusCode());
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (TestServer first = TestServer.of(engine, searchable)) {
            int port = first.server.url().getPort();
            ServerConfig same = new ServerConfig("127.0.0.1", port, null);
            PortUnavailableException taken =
                    assertThrows(
                            PortUnavailableException.class,
                            () -> DatelineServer.start(same, engine, searchable));
            assertEquals("port " + port + " on 127.0.0.1 is in use", taken.getMessage());
            assertTrue(taken.isTransient());
            assertEquals(200, first.get("/health/live").statusCode());
        }
    }

    @Test
    void noThreadKeepsAProgramFromEndingAfterClosing() {
        try (TestServer server = TestServer.of(engine, searchable)) {
            assertTrue(server.server.url().getPort() > 0);
        }
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("Javalin"))
                        .allMatch(Thread::isDaemon));
    }
}
