package io.dateline.server.openai;

import static io.dateline.server.TestServer.NO_HEARTBEAT;
import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.server.TestServer;
import io.dateline.server.http.Json;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Whatever goes wrong under `/v1` is told in OpenAI's words, and nothing else is.
class OpenAiErrorsTest {

    private static final String CHAT = "/v1/chat/completions";

    @AutoClose private final TestServer server = TestServer.answering(Answers::two, NO_HEARTBEAT);

    private static JsonNode error(int status, HttpResponse<String> response) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/json", response.headers().firstValue("Content-Type").orElseThrow());
        return error(response.body());
    }

    private static JsonNode error(String body) throws IOException {
        JsonNode node = new ObjectMapper().readTree(body);
        assertEquals(1, node.size(), body);
        JsonNode error = node.get("error");
        Set<String> names = new TreeSet<>();
        error.fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("code", "message", "param", "type"), names);
        assertFalse(error.get("message").textValue().isBlank());
        return error;
    }

    private static void assertError(JsonNode error, String type, String param, String code) {
        assertEquals(type, error.get("type").asText());
        assertEquals(param, error.get("param").asText());
        assertEquals(code, error.get("code").asText());
    }

    private static String ask(String fields) {
        return "{\"messages\": [{\"role\": \"user\", \"content\": \"Who?\"}], " + fields + "}";
    }

    @Test
    void anotherModelIsNotFound() throws IOException {
        for (HttpResponse<String> response :
                List.of(
                        server.get("/v1/models/gpt%2F4"),
                        server.post(CHAT, ask("\"model\": \"gpt/4\"")))) {
            JsonNode error = error(404, response);
            assertError(error, "invalid_request_error", "model", "model_not_found");
            assertEquals(
                    "there is no model \"gpt/4\"; expected dateline",
                    error.get("message").textValue());
        }
    }

    @Test
    void ofALongNameNoMoreIsRepeatedThanAPersonReads() throws IOException {
        JsonNode error =
                error(404, server.post(CHAT, ask("\"model\": \"" + "x".repeat(9_000) + "\"")));
        assertEquals(
                "there is no model \"" + "x".repeat(60) + "…\"; expected dateline",
                error.get("message").textValue());
    }

    @Test
    void whatIsRepeatedEndsBetweenTwoCharacters() throws IOException {
        String ships = "x" + "🚢".repeat(100);
        JsonNode name = error(404, server.post(CHAT, ask("\"model\": \"" + ships + "\"")));
        assertEquals(
                "there is no model \"x" + "🚢".repeat(29) + "…\"; expected dateline",
                name.get("message").textValue());
        JsonNode value = error(400, server.post(CHAT, ask("\"model\": [\"" + ships + "\"]")));
        assertEquals(
                "model: expected a string, not [\"x" + "🚢".repeat(28) + "…",
                value.get("message").textValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"stream\": false | model | model is missing; expected a string",
                "\"model\": 4 | model | model: expected a string, not 4",
                "\"model\": \"dateline\", \"n\": 2 | n"
                        + " | n: there is one answer to a question; expected 1, not 2",
                "\"model\": \"dateline\", \"n\": \"1\" | n | n: expected a whole number, not \"1\"",
                "\"model\": \"dateline\", \"stream\": \"yes\" | stream"
                        + " | stream: expected true or false, not \"yes\"",
                "\"model\": \"dateline\", \"stream_options\": [] | stream_options"
                        + " | stream_options: expected an object, not []",
                "\"model\": \"dateline\", \"stream_options\": {\"include_usage\": 1}"
                        + " | stream_options.include_usage"
                        + " | stream_options.include_usage: expected true or false, not 1"
            })
    void aWrongParameterIsRefusedByItsName(String fields, String param, String message)
            throws IOException {
        JsonNode error = error(400, server.post(CHAT, ask(fields)));
        assertError(error, "invalid_request_error", param, "bad_request");
        assertEquals(message, error.get("message").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{} {}", "{\"model\": 1, \"model\": 2}", "nonsense"})
    void whatIsNoObjectOfJsonIsRefused(String body) throws IOException {
        JsonNode error = error(400, server.post(CHAT, body));
        assertError(error, "invalid_request_error", "null", "bad_request");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws IOException {
        HttpResponse<String> response =
                server.send(
                        server.request(CHAT)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("Who?")));
        assertEquals("unsupported_media_type", error(415, response).get("code").textValue());
    }

    @Test
    void aConversationOfAnyLengthUpToTheLimitIsRead() throws IOException {
        String head =
                "{\"model\": \"dateline\", \"messages\": [{\"role\": \"system\", \"content\": \"";
        String tail = "\"}, {\"role\": \"user\", \"content\": \"Who?\"}]}";
        int room = Json.MAX_CONVERSATION_BYTES - head.length() - tail.length();
        assertEquals(200, server.post(CHAT, head + "x".repeat(room) + tail).statusCode());
        JsonNode error = error(413, server.post(CHAT, head + "x".repeat(room + 1) + tail));
        assertEquals("invalid_request_error", error.get("type").textValue());
        JsonNode far = error(413, server.post(CHAT, "x".repeat(Json.MAX_ARTICLES_BYTES + 1)));
        assertEquals("invalid_request_error", far.get("type").textValue());
    }

    @Test
    void anUnknownRouteIsNotFound() throws IOException {
        for (String path : new String[] {"/v1", "/v1/", "/v1/embeddings", "/v1/models/a/b"}) {
            JsonNode error = error(404, server.get(path));
            assertError(error, "invalid_request_error", "null", "not_found");
        }
    }

    @Test
    void anotherMethodIsToldWhichAreAllowed() throws IOException {
        HttpResponse<String> response = server.get(CHAT);
        assertEquals("method_not_allowed", error(405, response).get("code").textValue());
        assertEquals("POST", response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void aForeignPageMayNotAsk() throws IOException {
        HttpResponse<String> response =
                server.send(
                        server.request(CHAT)
                                .header("Origin", "http://evil.example")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")));
        assertEquals("forbidden", error(403, response).get("code").textValue());
    }

    @Test
    void aForeignNameForThisMachineIsMisdirected() throws IOException {
        String response =
                server.raw(
                        "GET /v1/models HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 421 "), response);
        assertTrue(response.contains("\r\nContent-Type: application/json\r\n"), response);
        error(response.substring(response.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void aServerThatIsNotReadySaysWhenToTryAgain() throws IOException {
        try (TestServer starting =
                TestServer.of(new CompletableFuture<>(), new CompletableFuture<>())) {
            HttpResponse<String> response = starting.post(CHAT, ask("\"model\": \"dateline\""));
            JsonNode error = error(503, response);
            assertError(error, "server_error", "null", "service_unavailable");
            assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
        }
    }

    @Test
    void aFaultOfOursSaysNothingOfItsInside() throws IOException {
        for (Throwable fault :
                new Throwable[] {
                    new IllegalStateException("inside"), new StackOverflowError("inside")
                }) {
            try (TestServer broken = TestServer.answering((_, _) -> raise(fault), NO_HEARTBEAT)) {
                HttpResponse<String> response = broken.post(CHAT, ask("\"model\": \"dateline\""));
                assertEquals("server_error", error(500, response).get("type").textValue());
                assertFalse(response.body().contains("inside"));
            }
        }
    }

    private static void raise(Throwable fault) {
        switch (fault) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @Test
    void theRestOfTheServerKeepsItsWords() throws IOException {
        for (String path : new String[] {"/api/nothing", "/v10/models", "/v1x"}) {
            HttpResponse<String> response = server.get(path);
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(404, json(response).get("status").intValue());
        }
    }
}
