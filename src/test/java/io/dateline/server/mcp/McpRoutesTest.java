package io.dateline.server.mcp;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.server.EngineServerTest;
import io.dateline.server.TestServer;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.Json;
import io.javalin.Javalin;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;

/// What HTTP adds to the protocol, message by message.
class McpRoutesTest extends EngineServerTest {

    private static final String LIST =
            "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/list\"}";

    @Test
    void aMessageIsAnsweredWithJsonAndNoSession() throws IOException {
        HttpResponse<String> response = server.post("/mcp", LIST);
        assertEquals(200, response.statusCode());
        assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(response.headers().firstValue("Mcp-Session-Id").isEmpty());
        assertEquals(7, json(response).get("id").intValue());
        assertEquals(5, json(response).at("/result/tools").size());
    }

    @Test
    void aNotificationIsTakenWithoutAnAnswer() {
        HttpResponse<String> response =
                server.post(
                        "/mcp",
                        "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        assertEquals(202, response.statusCode());
        assertEquals("", response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null"})
    void aForeignPageReachesNoTool(String origin) {
        HttpResponse<String> response = send("Origin", origin, LIST);
        assertEquals(403, response.statusCode());
        assertFalse(response.body().contains("tools"), response.body());
    }

    @Test
    void aForeignNameForThisMachineReachesNoTool() throws IOException {
        String response =
                server.raw(
                        "POST /mcp HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nContent-Length: "
                                + LIST.length()
                                + "\r\n\r\n"
                                + LIST);
        assertTrue(response.startsWith("HTTP/1.1 421 "), response);
        assertTrue(response.contains("\r\nX-Content-Type-Options: nosniff\r\n"), response);
    }

    @Test
    void theHeadersOfEveryResponseAreOnThisOneToo() {
        var headers = server.post("/mcp", LIST).headers();
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
    }

    @Test
    void aMessageOverTheLimitIsNotRead() throws IOException {
        String response =
                server.raw(
                        "POST /mcp HTTP/1.1\r\nHost: localhost:"
                                + server.server.url().getPort()
                                + "\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                + "Content-Length: "
                                + (Json.MAX_ARTICLES_BYTES + 1)
                                + "\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 413 "), response);
    }

    @Test
    void anUnknownVersionOfTheProtocolIsRefused() throws IOException {
        HttpResponse<String> response = send("MCP-Protocol-Version", "1999-01-01", LIST);
        assertEquals(400, response.statusCode());
        assertEquals(
                "MCP-Protocol-Version is 1999-01-01; expected one of 2024-11-05, 2025-03-26,"
                        + " 2025-06-18, 2025-11-25",
                json(response).get("detail").textValue());
        assertEquals(200, send("MCP-Protocol-Version", "2025-06-18", LIST).statusCode());
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoMessageIsAProblemWithoutATrace() {
        return rows(
                cells -> {
                    HttpResponse<String> response = server.post("/mcp", cells[0]);
                    assertEquals(400, response.statusCode());
                    String detail = json(response).get("detail").textValue();
                    assertTrue(detail.startsWith(cells[1]), detail);
                    assertFalse(response.body().contains("stackTrace"), response.body());
                },
                "{ | the body is not JSON",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | expected a JSON object, not [{",
                "{\"id\":1,\"method\":\"ping\"} | jsonrpc is missing; expected a string",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | jsonrpc is \"1.0\"; expected \"2.0\"",
                "{\"jsonrpc\":\"2.0\",\"id\":1} | method is missing; expected a string",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | id is null; expected a string or a whole number",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | id is 1.5; expected a string or a whole number");
    }

    @TestFactory
    Stream<DynamicTest> whatAMessageMayNotAskForIsAnErrorOfJsonRpc() {
        return rows(
                cells -> {
                    String message =
                            "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"%s\",\"params\":%s}"
                                    .formatted(cells[0], cells[1]);
                    HttpResponse<String> response = server.post("/mcp", message);
                    assertEquals(200, response.statusCode());
                    JsonNode answer = json(response);
                    assertEquals("x", answer.get("id").textValue());
                    assertEquals(cells[2], answer.at("/error/code").asText(), response.body());
                    assertEquals(cells[3], answer.at("/error/message").textValue());
                },
                "resources/list | {} | -32601 | Method not found: resources/list",
                "initialize | {} | -32602 | params.protocolVersion is missing; expected a string",
                "initialize | {\"protocolVersion\":\"2025-11-25\",\"capabilities\":5} | -32602 | params: expected what the protocol says for initialize",
                "tools/call | {} | -32602 | params.name is missing; expected a string",
                "tools/call | {\"name\":5} | -32602 | params.name: expected a string, not 5",
                "tools/call | {\"name\":\"ask\",\"arguments\":5} | -32602 | params.arguments: expected an object, not 5");
    }

    private interface Check {
        void of(String[] cells) throws IOException;
    }

    private static Stream<DynamicTest> rows(Check check, String... rows) {
        return Arrays.stream(rows).map(row -> dynamicTest(row, () -> check.of(row.split(" \\| "))));
    }

    @Test
    void anUnknownClientVersionIsOfferedTheNewest() throws IOException {
        String initialize =
                """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
                 "protocolVersion": "2099-01-01", "capabilities": {},
                 "clientInfo": {"name": "test", "version": "1"}}}
                """;
        JsonNode answer = json(server.post("/mcp", initialize));
        assertEquals("2025-11-25", answer.at("/result/protocolVersion").textValue());
        JsonNode older = json(server.post("/mcp", initialize.replace("2099-01-01", "2024-11-05")));
        assertEquals("2024-11-05", older.at("/result/protocolVersion").textValue());
    }

    @Test
    void whoMayNotWriteHasNoToolThatWrites() throws Exception {
        String add =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                        + "{\"name\":\"add_article\",\"arguments\":{\"text\":\"It sails.\"}}}";
        Javalin javalin =
                Javalin.create(
                                settings -> {
                                    settings.jetty.host = "127.0.0.1";
                                    settings.jetty.port = 0;
                                    settings.startup.showJavalinBanner = false;
                                    ErrorTable.register(settings);
                                    new McpRoutes(
                                                    () -> engine,
                                                    () -> engine::ask,
                                                    TestServer.notBusy(),
                                                    ctx -> ctx.header("Writer") != null)
                                            .register(settings.routes);
                                })
                        .start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + javalin.port() + "/mcp"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(add));
            String refused = http.send(request.build(), BodyHandlers.ofString()).body();
            assertTrue(refused.contains("there is no tool \\\"add_article\\\""), refused);
            assertEquals(0, engine.size());
            String added =
                    http.send(request.header("Writer", "yes").build(), BodyHandlers.ofString())
                            .body();
            assertTrue(added.contains("\"status\":\"added\""), added);
            assertEquals(1, engine.size());
        } finally {
            javalin.stop();
        }
    }

    private HttpResponse<String> send(String header, String value, String message) {
        return server.send(
                server.request("/mcp")
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(message)));
    }
}
