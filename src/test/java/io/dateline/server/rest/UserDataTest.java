package io.dateline.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.Script;
import io.dateline.server.TestServer;
import io.dateline.server.keys.ApiKey.Right;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Who may have and delete what was asked, and that it is gone then.
class UserDataTest {

    private static final String WORD = "zephyrine";

    @TempDir private Path data;

    private static HttpResponse<String> call(
            TestServer server, String key, String method, String path) {
        return server.send(
                server.request(path)
                        .header("Authorization", "Bearer " + key)
                        .method(method, BodyPublishers.noBody()));
    }

    private static void ask(TestServer server, String key, String question) {
        HttpResponse<String> asked =
                server.send(
                        server.request("/api/ask")
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"question\": \"%s\"}".formatted(question))));
        assertEquals(200, asked.statusCode(), asked.body());
    }

    @Test
    void everybodyHasAndDeletesTheirOwnDataAndAnAdministratorAnyones() throws IOException {
        try (Dateline engine = Dateline.open(DatelineConfig.of(data));
                ApiKeys keys = ApiKeys.open(data);
                TestServer server =
                        TestServer.of(
                                engine,
                                Script::play,
                                TestServer.ANY_PORT,
                                new Additions(keys, List.of()))) {
            String anna = keys.add("anna", false).orElseThrow();
            String ben = keys.add("ben", true).orElseThrow();
            String office = keys.add("office", Right.ADMINISTER).orElseThrow();
            server.seeKeys();
            ask(server, anna, "Who is Zephyrine?");
            ask(server, anna, "Does \uD83D\uDEA2 sail?");
            ask(server, ben, "Does it sail?");
            assertTrue(isInFolder());
            JsonNode exported = json(call(server, anna, "GET", "/api/me/data"));
            assertEquals("anna", exported.get("owner").textValue());
            assertEquals(
                    List.of("Who is Zephyrine?", "Does \uD83D\uDEA2 sail?"),
                    exported.get("conversations")
                            .valueStream()
                            .map(one -> one.at("/answers/0/question").textValue())
                            .toList());
            for (String method : List.of("GET", "DELETE")) {
                String path = "/api/users/anna/data";
                assertEquals(403, call(server, ben, method, path).statusCode());
            }
            assertEquals(
                    exported.get("conversations"),
                    json(call(server, office, "GET", "/api/users/anna/data")).get("conversations"));
            JsonNode deleted = json(call(server, anna, "DELETE", "/api/me/data"));
            assertEquals(2, deleted.get("conversations").intValue());
            assertFalse(isInFolder());
            String slacks = "/api/users/slack%3AT1%2FU1/data";
            assertEquals(
                    "slack:T1/U1",
                    json(call(server, office, "DELETE", slacks)).get("owner").textValue());
            assertEquals(
                    1,
                    json(call(server, office, "DELETE", "/api/users/ben/data"))
                            .get("conversations")
                            .intValue());
            assertEquals(0, engine.conversations().size());
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertEquals(200, response.statusCode(), response.body());
        return new ObjectMapper().readTree(response.body());
    }

    private boolean isInFolder() throws IOException {
        try (Stream<Path> files = Files.walk(data).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.toLowerCase(Locale.ROOT).contains(WORD)) {
                    return true;
                }
            }
            return false;
        }
    }
}
