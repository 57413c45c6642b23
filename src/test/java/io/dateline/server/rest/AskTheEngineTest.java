package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class AskTheEngineTest {

    private static final String MAYOR =
            """
            {"id": "sq:a/b (c),d", "title": "Brin elects a mayor", "publishedAt": "2023-06-18",
             "text": "🚢 Brin has voted.\\n\\nAnna Lindqvist was elected mayor of Brin on Sunday."}
            """;
    private static final String ASK =
            "{\"question\": \"Who was elected mayor of Brin?\", \"conversationId\": \"c1\"}";

    @TempDir private Path data;
    private Dateline engine;
    private TestServer server;

    @BeforeEach
    void open() {
        engine = Dateline.open(DatelineConfig.of(data));
        server = TestServer.of(engine);
        assertEquals(200, server.post("/api/articles", MAYOR).statusCode());
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void whoAsksMayWantMoreOrLessCaution() throws IOException {
        String question = "{\"question\": \"Who was elected mayor of Brin?\", \"caution\": %s}";
        JsonNode sure = json(server.post("/api/ask", question.formatted("1")));
        assertEquals("unanswerable", sure.get("status").textValue(), sure.toString());
        JsonNode bold = json(server.post("/api/ask", question.formatted("\"bold\"")));
        assertEquals("answered", bold.get("status").textValue(), bold.toString());
    }

    @Test
    void aCitationIsTheExactWordsOfTheArticleThatTheServerGives() throws IOException {
        JsonNode answer = json(server.post("/api/ask", ASK));
        assertEquals("answered", answer.get("status").textValue(), answer.toString());
        assertEquals("c1", answer.get("conversationId").textValue());
        assertFalse(answer.get("citations").isEmpty());
        for (JsonNode citation : answer.get("citations")) {
            JsonNode article =
                    json(
                            server.get(
                                    "/api/articles/sq%3Aa%2Fb%20(c)%2Cd?version="
                                            + citation.get("version").textValue()));
            assertEquals(
                    article.get("text")
                            .textValue()
                            .substring(
                                    citation.get("start").intValue(),
                                    citation.get("end").intValue()),
                    citation.get("quote").textValue());
        }
    }

    @Test
    void aStreamEndsWithTheSameAnswer() throws IOException {
        String events = server.post("/api/ask/stream", ASK).body();
        assertTrue(events.startsWith("event: retrieved\ndata: {\"passages\":["), events);
        String done = "\n\nevent: done\ndata: ";
        assertTrue(events.contains(done), events);
        JsonNode streamed =
                new ObjectMapper().readTree(events.substring(events.indexOf(done) + done.length()));
        JsonNode asked = json(server.post("/api/ask", ASK));
        for (String field : new String[] {"answer", "sentences", "citations", "passages"}) {
            assertEquals(asked.get(field), streamed.get(field), field);
        }
    }

    @Test
    void isReadyWithItsArticles() {
        assertEquals(
                "{\"status\":\"ready\",\"articles\":1,\"model\":\"reader\",\"store\":\"sqlite\"}",
                server.get("/health/ready").body());
    }
}
