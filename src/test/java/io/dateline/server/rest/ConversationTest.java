package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.server.Columnist;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Follow-ups over REST, with a chat model.
class ConversationTest {

    private static final String FIRST = "What sails between Aldport and Brin?";
    private static final String FOLLOW_UP = "And since when?";
    private static final String STANDALONE = "Since when does the ferry sail?";
    private static final String SAYS = "The ferry between Aldport and Brin sails again.";

    private final Columnist columnist = new Columnist();
    @TempDir private Path data;
    private Dateline engine;
    private TestServer server;

    @BeforeEach
    void open() {
        columnist.answer = SAYS.replace(".", " [1].");
        columnist.standalone = STANDALONE;
        engine = Dateline.open(DatelineConfig.of(data).withChatModel(columnist));
        server = TestServer.of(engine);
        server.post("/api/articles", "{\"text\": \"" + SAYS + "\"}");
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    private JsonNode ask(String question, String more) throws IOException {
        String body = "{\"question\": \"%s\"%s}".formatted(question, more);
        return json(server.post("/api/ask", body));
    }

    private static String in(JsonNode answer) {
        return ", \"conversationId\": " + answer.get("conversationId");
    }

    @Test
    void aFollowUpIsUnderstoodFromTheQuestionBeforeIt() throws IOException {
        JsonNode first = ask(FIRST, "");
        assertEquals(FIRST, first.get("standaloneQuestion").textValue());
        assertEquals(1, columnist.asked.size());
        JsonNode second = ask(FOLLOW_UP, in(first));
        assertEquals(first.get("conversationId"), second.get("conversationId"));
        assertEquals(FOLLOW_UP, second.get("question").textValue());
        assertEquals(STANDALONE, second.get("standaloneQuestion").textValue());
        String rewritten = columnist.asked.get(1);
        assertTrue(rewritten.contains("Question: " + FIRST + "\nAnswer: " + SAYS), rewritten);
    }

    @Test
    void aStreamIsOfTheSameConversation() throws IOException {
        String ask = "{\"question\": \"%s\"%s}";
        String events = server.post("/api/ask/stream", ask.formatted(FIRST, "")).body();
        String done = "\n\nevent: done\ndata: ";
        JsonNode first =
                new ObjectMapper().readTree(events.substring(events.indexOf(done) + done.length()));
        server.post("/api/ask/stream", ask.formatted(FOLLOW_UP, in(first)));
        assertTrue(columnist.asked.get(1).contains(FIRST));
        ask("Who else?", in(first));
        assertTrue(columnist.asked.get(3).contains(FOLLOW_UP));
    }

    @Test
    void whatIsNotToBeStoredIsForgottenAndKnowsWhatWasAskedBefore() throws IOException {
        JsonNode first = ask(FIRST, "");
        ask(FOLLOW_UP, in(first) + ", \"store\": false");
        assertTrue(columnist.asked.get(1).contains(FIRST));
        ask("Who else?", in(first));
        assertFalse(columnist.asked.get(3).contains(FOLLOW_UP));
        assertTrue(ask(FIRST, ", \"store\": false").get("conversationId").isNull());
    }

    @Test
    void anIdThatIsNotKnownBeginsAConversation() throws IOException {
        ask(FIRST, "");
        JsonNode other = ask(FOLLOW_UP, ", \"conversationId\": \"unknown\"");
        assertEquals("unknown", other.get("conversationId").textValue());
        assertEquals(FOLLOW_UP, other.get("standaloneQuestion").textValue());
        assertFalse(String.join("", columnist.asked.subList(1, 2)).contains(FIRST));
    }

    @Test
    void anEmptyIdIsNobodys() throws IOException {
        String empty = ", \"conversationId\": \"\"";
        ask(FIRST, empty);
        assertFalse(ask(FOLLOW_UP, empty).get("conversationId").textValue().isEmpty());
        assertEquals(2, columnist.asked.size());
    }

    @Test
    void whatTheConversationHasAskedIsNotSuggested() throws IOException {
        JsonNode first = ask(FIRST, "");
        JsonNode second = ask("What sails again?", in(first));
        columnist.suggestions = FIRST;
        String body = "{\"question\": \"What sails?\"%s}";
        assertEquals(
                List.of("[\"" + FIRST + "\"]", "[]"),
                List.of(suggested(body.formatted("")), suggested(body.formatted(in(second)))));
    }

    @Test
    @Timeout(60)
    void theChatModelNamesTheConversationAfterItsFirstQuestion() throws IOException {
        columnist.title = "Ferry between Aldport and Brin";
        String id = ask(FIRST, "").get("conversationId").textValue();
        awaitTitle(id, columnist.title);
        assertEquals(List.of("The question to name:\n" + FIRST), columnist.named);
        ask(FOLLOW_UP, ", \"conversationId\": \"" + id + "\"");
        ask(FIRST, ", \"store\": false");
        assertEquals(1, columnist.named.size());
    }

    @Test
    @Timeout(60)
    void whereItCannotTheFirstQuestionIsTheTitle() throws IOException {
        columnist.title = "See https://evil.example";
        String id = ask(FIRST, "").get("conversationId").textValue();
        awaitTitle(id, FIRST);
    }

    /// Waits for what is done in the background.
    private void awaitTitle(String id, String title) {
        while (columnist.named.isEmpty() || !title(id).equals(title)) {
            Thread.onSpinWait();
        }
    }

    private String title(String id) {
        return engine.conversations().find(id, "").orElseThrow().heading().title();
    }

    private String suggested(String body) throws IOException {
        return json(server.post("/api/suggestions", body)).get("questions").toString();
    }
}
