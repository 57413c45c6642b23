package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

class HttpRulesTest {

    @AutoClose
    private final TestServer server =
            TestServer.of(new CompletableFuture<>(), new CompletableFuture<>());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/live", "/api/articles", "/api/nothing", "/%zz"})
    void everyResponseTellsBrowsersWhatItMayDo(String path) throws IOException {
        String response = raw("GET", path, host(), "");
        for (String header :
                new String[] {
                    "Content-Security-Policy: default-src 'none'; script-src 'self';"
                            + " style-src 'self'; img-src 'self' data:; connect-src 'self';"
                            + " font-src 'self'; manifest-src 'self'; base-uri 'none';"
                            + " form-action 'none'; frame-ancestors 'none'",
                    "X-Content-Type-Options: nosniff",
                    "Referrer-Policy: no-referrer",
                    "Cross-Origin-Opener-Policy: same-origin",
                    "Cross-Origin-Resource-Policy: same-origin"
                }) {
            assertTrue(response.contains("\r\n" + header + "\r\n"), header + " in " + response);
        }
        assertFalse(response.contains("\r\nServer:"), response);
        assertFalse(response.contains("\r\nSet-Cookie:"), response);
    }

    @Test
    void aForeignNameForThisMachineIsMisdirected() throws IOException {
        assertStatus(421, raw("GET", "/health/live", "evil.example", ""));
        assertStatus(421, raw("GET", "/", "evil.example", ""));
        assertStatus(200, raw("GET", "/health/live", host(), ""));
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example, 403", "null, 403"})
    void aForeignPageMayNotAsk(String origin, int status) {
        HttpResponse<String> response =
                server.send(
                        server.request("/api/articles")
                                .header("Origin", origin)
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString("--b--")));
        assertEquals(status, response.statusCode());
        assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void thePageItselfMayAsk() {
        assertEquals(
                200,
                server.send(
                                server.request("/health/live")
                                        .header("Origin", server.server.url().toString()))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/articles, cross-site, 403",
        "/v1/models, cross-site, 403",
        "/mcp, cross-site, 403",
        "/, cross-site, 200",
        "/health/live, cross-site, 200",
        "/v1/models, same-origin, 200",
        "/v1/models, same-site, 200",
        "/v1/models, none, 200"
    })
    void aForeignPageMayLinkToThePageAlone(String path, String site, int status)
            throws IOException {
        assertStatus(status, raw("GET", path, host(), "Sec-Fetch-Site: " + site + "\r\n"));
    }

    @Test
    void theMethodIsTheOneThatCame() throws IOException {
        String override = "X-HTTP-Method-Override: GET\r\n";
        assertStatus(405, raw("DELETE", "/v1/models", host(), override));
        override = "x-http-method-override: DELETE\r\n";
        assertStatus(200, raw("GET", "/v1/models", host(), override));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api",
        "GET, /api/nothing",
        "POST, /api/nothing",
        "DELETE, /nothing",
        "GET, /api/articles/a/b",
        "BREW, /nothing"
    })
    void anUnknownRouteIsNotFound(String method, String path) throws IOException {
        HttpResponse<String> response =
                server.send(server.request(path).method(method, BodyPublishers.noBody()));
        assertEquals(404, response.statusCode());
        assertProblem(response);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/ask        | POST",
                "PATCH  | /api/articles/a | GET, PUT, DELETE",
                "DELETE | /api/articles   | GET, POST",
                "POST   | /health/live    | GET",
                "GET    | /mcp            | POST",
                "DELETE | /mcp            | POST",
                "BREW   | /api/ask        | POST"
            })
    void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed)
            throws IOException {
        for (String accepted : new String[] {"*/*", "text/html"}) {
            HttpResponse<String> response =
                    server.send(
                            server.request(path)
                                    .header("Accept", accepted)
                                    .method(method, BodyPublishers.noBody()));
            assertEquals(405, response.statusCode());
            assertEquals(allowed, response.headers().firstValue("Allow").orElseThrow());
            assertProblem(response);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void whatIsNotHttpIsAProblemToo(String request) throws IOException {
        String response = server.raw(request);
        assertStatus(400, response);
        assertTrue(response.contains("application/problem+json"), response);
    }

    @Test
    void anUpgradeToAWebSocketIsAProblem() throws IOException {
        String response = raw("GET", "/api/ask", host(), "Sec-WebSocket-Version: 13\r\n");
        assertStatus(404, response);
        assertTrue(response.contains("application/problem+json"), response);
    }

    private static void assertProblem(HttpResponse<String> response) throws IOException {
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(response.statusCode(), TestServer.json(response).get("status").intValue());
    }

    private static void assertStatus(int status, String response) {
        assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
    }

    private String host() {
        return "localhost:" + server.server.url().getPort();
    }

    private String raw(String method, String path, String host, String headers) throws IOException {
        return server.raw(
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + host
                        + "\r\nConnection: close\r\n"
                        + headers
                        + "\r\n");
    }
}
