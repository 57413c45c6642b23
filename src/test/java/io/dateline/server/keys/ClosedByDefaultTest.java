package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.DatelineServer;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.KeyMissingException;
import io.dateline.server.ServerConfig;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Loopback only, and open there, until there is a key; from then on nothing without one.
class ClosedByDefaultTest {

    private static final String ASK = "{\"question\": \"Does the ferry sail?\"}";

    /// Everything else demands a key.
    private static final Set<String> OPEN =
            Set.of(
                    "GET /health/live",
                    "GET /health/ready",
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /sign-out");

    @TempDir private static Path data;
    @AutoClose private final ApiKeys keys = ApiKeys.open(data);
    private String key = "";

    @BeforeEach
    void makeKey() {
        keys.list().forEach(old -> keys.revoke(old.name()));
        key = keys.add("anna", true).orElseThrow();
    }

    private TestServer open(ServerConfig config) {
        return TestServer.with(config, new CompletableFuture<>(), new Additions(keys, List.of()));
    }

    @Test
    void noRouteIsReachedWithoutAKey() {
        try (TestServer server = open(TestServer.ANY_PORT)) {
            List<String> routes = server.routes();
            assertTrue(routes.size() > 20, routes.toString());
            for (String route : routes) {
                String[] parts = route.split(" ", 2);
                String path = parts[1].replaceAll("\\{[^}]*}", "x");
                int status =
                        server.send(
                                        server.request(path)
                                                .header("Content-Type", "application/json")
                                                .method(parts[0], BodyPublishers.ofString("{}")))
                                .statusCode();
                if (OPEN.contains(route)) {
                    assertTrue(!route.startsWith("GET") || status != 401, route);
                } else {
                    assertEquals(401, status, route);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/articles",
                "/api/articles/a.js",
                "/api/articles/../x.css",
                "/css/../api/articles/x.js",
                "/./api/articles/x.js",
                "//api/articles/x.js",
                "/v1/models",
                "/v1/models/a.html",
                "/mcp",
                "/mcp/x.js",
                "/metrics",
                "/metrics/",
                "/openapi.json",
                "/health",
                "/health/live/../../metrics",
                "/nothing",
                "/sign-out",
                "/sign-in/",
                "//metrics",
                "/%6detrics",
                "/metrics;.js",
                "/./metrics"
            })
    void whatIsNotNamedAsOpenIsClosed(String path) throws IOException {
        try (TestServer server = open(TestServer.ANY_PORT)) {
            String host = "localhost:" + server.server.url().getPort();
            String response =
                    server.raw(
                            "GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: "
                                    + host
                                    + "\r\nConnection: close\r\n\r\n");
            assertTrue(response.matches("(?s)HTTP/1.1 (401|400) .*"), response);
        }
    }

    @Test
    void whoeverIsTurnedAwayIsToldHowToComeIn() throws IOException {
        try (TestServer server = open(TestServer.ANY_PORT)) {
            HttpResponse<String> response = server.post("/api/ask", ASK);
            assertEquals(401, response.statusCode());
            assertEquals(
                    "Bearer realm=\"dateline\"",
                    response.headers().firstValue("WWW-Authenticate").orElseThrow());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(TestServer.json(response).get("detail").textValue().contains("/sign-in"));
            HttpResponse<String> openAi = server.get("/v1/models");
            assertEquals("invalid_api_key", TestServer.json(openAi).at("/error/code").textValue());
        }
    }

    @Test
    void aKeyOpensWhatItIsFor() {
        String reading = keys.add("desk", false).orElseThrow();
        try (TestServer server = open(TestServer.ANY_PORT)) {
            for (String secret : List.of(key, reading)) {
                assertEquals(200, with(server, secret, "POST", "/api/ask", ASK).statusCode());
                assertEquals(200, with(server, secret, "GET", "/v1/models", "").statusCode());
                assertEquals(200, with(server, secret, "GET", "/metrics", "").statusCode());
                assertEquals(200, with(server, secret, "GET", "/openapi.json", "").statusCode());
                assertEquals(401, with(server, secret + "x", "GET", "/metrics", "").statusCode());
            }
            assertEquals(
                    401,
                    server.send(server.request("/metrics").header("Authorization", key).GET())
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/articles",
        "POST,   /api/articles/",
        "PUT,    /api/articles/ferry",
        "DELETE, /api/articles/ferry",
        "POST,   /api/jobs",
        "DELETE, /api/jobs/1",
        "POST,   /nothing"
    })
    void aKeyThatReadsChangesNoArticles(String method, String path) throws IOException {
        String reading = keys.add("desk", false).orElseThrow();
        try (TestServer server = open(TestServer.ANY_PORT)) {
            HttpResponse<String> response = with(server, reading, method, path, "{}");
            assertEquals(403, response.statusCode());
            assertTrue(TestServer.json(response).get("detail").textValue().contains("desk"));
            assertNotEquals(403, with(server, key, method, path, "{}").statusCode());
        }
    }

    @Test
    void aKeyThatIsRevokedOpensNothingAndTheDoorStaysShut() {
        keys.add("other", true);
        ServerConfig office = new ServerConfig("127.0.0.1", 0, URI.create("http://news.example"));
        try (TestServer server = open(office)) {
            assertEquals(200, with(server, key, "GET", "/v1/models", "").statusCode());
            keys.revoke("anna");
            server.seeKeys();
            assertEquals(401, with(server, key, "GET", "/v1/models", "").statusCode());
            keys.revoke("other");
            server.seeKeys();
            assertEquals(401, server.get("/v1/models").statusCode());
        }
    }

    @Test
    void withoutAnyKeyThisMachineNeedsNone() {
        keys.revoke("anna");
        try (TestServer server = open(TestServer.ANY_PORT)) {
            assertEquals(200, server.post("/api/ask", ASK).statusCode());
            assertEquals(200, with(server, "any", "POST", "/api/ask", ASK).statusCode());
            keys.add("anna", true);
            server.seeKeys();
            assertEquals(401, server.post("/api/ask", ASK).statusCode());
        }
    }

    @Test
    void othersAreNotLetNearAServerWithoutKeys() {
        keys.revoke("anna");
        for (ServerConfig config :
                List.of(
                        new ServerConfig("0.0.0.0", 0, null),
                        new ServerConfig("::", 0, null),
                        new ServerConfig("127.0.0.1", 0, URI.create("https://news.example")))) {
            assertThrows(KeyMissingException.class, () -> open(config).close());
            assertThrows(
                    KeyMissingException.class,
                    () ->
                            DatelineServer.start(
                                            config,
                                            new CompletableFuture<>(),
                                            new CompletableFuture<>())
                                    .close());
        }
    }

    @Test
    void othersComeInWithAKey() {
        try (TestServer server = open(new ServerConfig("0.0.0.0", 0, null))) {
            URI here = URI.create("http://127.0.0.1:" + server.server.url().getPort());
            HttpRequest.Builder request = HttpRequest.newBuilder(here.resolve("/v1/models"));
            assertEquals(401, server.send(request).statusCode());
            request.header("Authorization", "bearer " + key);
            assertEquals(200, server.send(request).statusCode());
        }
    }

    @Test
    void aKeyAsksNoMoreThanItsQuestions() throws IOException {
        String other = keys.add("desk", false).orElseThrow();
        try (TestServer server = open(TestServer.ANY_PORT.withQuestionsAMinute(2))) {
            assertEquals(200, with(server, key, "POST", "/api/ask", ASK).statusCode());
            assertEquals(200, with(server, key, "POST", "/api/ask/stream", ASK).statusCode());
            HttpResponse<String> refused = with(server, key, "POST", "/api/ask", ASK);
            assertEquals(429, refused.statusCode());
            int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(wait >= 1 && wait <= 30, "" + wait);
            assertEquals(429, TestServer.json(refused).get("status").intValue());
            assertEquals(200, with(server, key, "GET", "/v1/models", "").statusCode());
            assertEquals(200, with(server, other, "POST", "/api/ask", ASK).statusCode());
        }
    }

    private static HttpResponse<String> with(
            TestServer server, String key, String method, String path, String body) {
        return server.send(
                server.request(path)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }
}
