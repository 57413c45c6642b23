package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The disk is full while conversations are kept: SQLite is given no page more than it has, and
/// says what it says then.
class FullDatabaseTest {

    private static final String FERRY =
            "{\"id\": \"ferry\", \"text\": \"The ferry sails from Aldport to Brin on Sundays.\"}";

    /// More than it takes to fill the pages that are begun.
    private static final int MOST_QUESTIONS = 100;

    @TempDir private Path data;
    private Dateline engine;
    private TestServer server;

    @BeforeEach
    void open() {
        engine =
                Dateline.open(
                        DatelineConfig.of(data).withEmbeddingModel(new HashingEmbeddingModel()));
        server = TestServer.of(engine);
        assertEquals(200, server.post("/api/articles", FERRY).statusCode());
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void whatWasAcknowledgedIsKeptAndTheServerGoesOn() throws IOException {
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(id(ask("")));
        allowPages("page_count FROM pragma_page_count");
        HttpResponse<String> full = askUntilFull(acknowledged);
        assertEquals(507, full.statusCode(), full.body());
        assertTrue(json(full).get("detail").textValue().contains("full"), full.body());
        assertEquals(acknowledged, kept());
        HttpResponse<String> unkept = ask(", \"store\": false");
        assertEquals(200, unkept.statusCode(), unkept.body());
        String stream = server.post("/api/ask/stream", body("")).body();
        assertTrue(stream.contains("event: error") && stream.contains("507"), stream);
        assertFalse(stream.contains("event: done"), stream);
        assertEquals(acknowledged, kept());

        allowPages("1000000");
        acknowledged.add(id(ask("")));
        assertEquals(acknowledged, kept());
    }

    @Test
    void itIsAllThereWhenTheFolderIsOpenedAgain() throws IOException {
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(id(ask("")));
        allowPages("page_count FROM pragma_page_count");
        askUntilFull(acknowledged);
        close();
        open();
        assertEquals(acknowledged, kept());
    }

    private HttpResponse<String> askUntilFull(List<String> acknowledged) throws IOException {
        for (int n = 0; n < MOST_QUESTIONS; n++) {
            HttpResponse<String> response = ask("");
            if (response.statusCode() != 200) {
                return response;
            }
            acknowledged.add(id(response));
        }
        throw new AssertionError("the database took " + MOST_QUESTIONS + " answers");
    }

    private HttpResponse<String> ask(String others) {
        return server.post("/api/ask", body(others));
    }

    private static String body(String others) {
        return "{\"question\": \"When does the ferry sail?\", \"conversationId\": \"c\""
                + others
                + "}";
    }

    private static String id(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).get("id").textValue();
    }

    private List<String> kept() throws IOException {
        HttpResponse<String> conversation = server.get("/api/conversations/c");
        assertEquals(200, conversation.statusCode(), conversation.body());
        List<String> ids = new ArrayList<>();
        for (JsonNode answer : json(conversation).get("answers")) {
            ids.add(answer.get("id").textValue());
        }
        return ids;
    }

    private void allowPages(String pages) {
        engine.database().execute(connection -> allow(connection.createStatement(), pages));
    }

    private static void allow(Statement statement, String pages) throws SQLException {
        try (statement) {
            int count;
            try (ResultSet row = statement.executeQuery("SELECT " + pages)) {
                count = row.getInt(1);
            }
            statement.execute("PRAGMA max_page_count = " + count);
        }
    }
}
