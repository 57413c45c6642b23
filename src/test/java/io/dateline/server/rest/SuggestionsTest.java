package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.server.Columnist;
import io.dateline.server.EngineServerTest;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

class SuggestionsTest extends EngineServerTest {

    private static final String ASK = "{\"question\": \"What sails again?\"}";
    private static final String NONE = "{\"questions\":[]}";

    @Test
    void withoutAChatModelEachSuggestionIsAnsweredByTheArticles() throws IOException {
        server.post("/api/articles", FERRY);
        HttpResponse<String> response = server.post("/api/suggestions", ASK);
        assertEquals(200, response.statusCode());
        for (JsonNode question : json(response).get("questions")) {
            String asked =
                    JsonNodeFactory.instance.objectNode().set("question", question).toString();
            assertEquals(
                    "answered", json(server.post("/api/ask", asked)).get("status").asText(), asked);
        }
    }

    @Test
    void aChatModelSuggestsWhatTheReaderFindsAnswered(@TempDir Path folder) throws IOException {
        Columnist columnist = new Columnist();
        columnist.suggestions =
                """
                1. Which towns does the ferry sail between?
                2. Who won the chess title in 1995?
                3. What sails again?
                """;
        try (Dateline writing = Dateline.open(DatelineConfig.of(folder).withChatModel(columnist));
                TestServer desk = TestServer.of(writing)) {
            assertEquals(NONE, desk.post("/api/suggestions", ASK).body());
            desk.post("/api/articles", FERRY);
            assertEquals(
                    "[\"Which towns does the ferry sail between?\"]",
                    json(desk.post("/api/suggestions", ASK)).get("questions").toString());
            assertEquals(
                    NONE,
                    desk.post(
                                    "/api/suggestions",
                                    "{\"question\": \"What sails?\", \"filter\": {\"to\": \"2020-01-01\"}}")
                            .body());
            assertEquals(1, columnist.asked.size());
            assertEquals(Columnist.NAME, writing.model());
        }
    }

    @Test
    void aQuestionThatIsMissingIsNamed() throws IOException {
        HttpResponse<String> response = server.post("/api/suggestions", "{}");
        assertEquals(400, response.statusCode());
        assertEquals(
                "question is missing; expected a string", json(response).get("detail").textValue());
    }
}
