package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.ConversationStore.Placed;
import io.dateline.conversation.Feedback;
import io.dateline.conversation.KeptAnswer;
import io.dateline.server.EngineServerTest;
import io.dateline.server.Script;
import io.dateline.server.http.Caller;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/// Conversations over REST.
class ConversationRoutesTest extends EngineServerTest {

    private static final String QUESTION = "What sails between Aldport and Brin?";

    @BeforeEach
    void addFerry() {
        server.post("/api/articles", FERRY);
    }

    @AfterEach
    void forgetConversations() {
        String local = Caller.LOCAL.name();
        engine.conversations()
                .list(local, null, null, 100)
                .items()
                .forEach(item -> engine.conversations().delete(item.id(), local));
    }

    private JsonNode ask(String conversation, String question, String more) throws IOException {
        HttpResponse<String> response = answerTo(conversation, question, more);
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    private HttpResponse<String> answerTo(String conversation, String question, String more) {
        return server.post(
                "/api/ask",
                "{\"conversationId\": \"%s\", \"question\": \"%s\"%s}"
                        .formatted(conversation, question, more));
    }

    private JsonNode conversation(String id) throws IOException {
        return json(server.get("/api/conversations/" + id));
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return server.send(
                server.request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    /// A conversation of another caller.
    private static void keepAnothers(boolean shared) {
        Question question = Question.of("What is theirs?").inConversation("theirs");
        KeptAnswer kept =
                new KeptAnswer(Script.answer(question), Instant.EPOCH, ArticleFilter.NONE, null);
        engine.conversations().delete("theirs", "another");
        engine.conversations().keep("another", kept, new Placed.Anew());
        engine.conversations().share("theirs", "another", shared);
    }

    @Test
    void aConversationIsReadBackWithTheAnswersThatWereTold() throws IOException {
        ArrayNode told = none();
        told.add(ask("c1", QUESTION, ""));
        told.add(
                ask(
                        "c1",
                        "Who met?",
                        ", \"filter\": {\"from\": \"2023-06-01\", \"source\": \"Harbour Wire\"}"));
        JsonNode read = conversation("c1");
        assertEquals(told, read.get("answers"));
        assertEquals(QUESTION, read.get("title").textValue());
        assertEquals(2, read.get("questions").intValue());
        assertEquals(
                told.get(1).get("id"), read.at("/asked/1/answerId"), read.get("asked").toString());
        assertEquals("2023-06-01", read.at("/asked/1/filter/from").textValue());
        assertEquals("Harbour Wire", read.at("/asked/1/filter/sources/0").textValue());
        assertTrue(read.at("/asked/0/filter/sources").isEmpty());
        assertEquals(read.get("updatedAt"), read.at("/asked/1/at"));
    }

    private static ArrayNode none() {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Test
    void theListIsSearchedAndGoesOnByItsCursor() throws IOException {
        for (String id : List.of("c1", "c2", "c3")) {
            ask(id, "What of " + id + "?", "");
        }
        assertEquals(List.of("c2"), ids("/api/conversations?query=OF%20C2"));
        JsonNode first = json(server.get("/api/conversations?limit=2"));
        assertEquals(List.of("c3", "c2"), ids(first));
        String next = first.get("next").textValue();
        assertEquals(List.of("c1"), ids("/api/conversations?limit=2&cursor=" + next));
        assertEquals(400, server.get("/api/conversations?cursor=x").statusCode());
        assertEquals(400, server.get("/api/conversations?limit=0").statusCode());
    }

    private List<String> ids(String path) throws IOException {
        return ids(json(server.get(path)));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("id").textValue()).toList();
    }

    @Test
    void anAnswerIsAskedForAnew() throws IOException {
        ask("c1", "Who met?", "");
        JsonNode second = ask("c1", "And when?", "");
        ask("c1", "And where?", "");
        String replaces = ", \"replaces\": " + second.get("id");
        JsonNode again = ask("c1", QUESTION, replaces);
        assertEquals(again, conversation("c1").at("/answers/1"));
        assertEquals(2, conversation("c1").get("questions").intValue());
        assertEquals(404, answerTo("c1", QUESTION, replaces).statusCode());
    }

    @Test
    void whatIsNotToBeStoredIsInNoConversation() throws IOException {
        ask("c1", QUESTION, ", \"store\": false");
        assertEquals(404, server.get("/api/conversations/c1").statusCode());
        assertEquals(List.of(), ids("/api/conversations"));
    }

    @Test
    void aConversationIsRenamedAndDeleted() throws IOException {
        ask("c1", QUESTION, "");
        HttpResponse<String> renamed =
                call("PATCH", "/api/conversations/c1", "{\"title\": \" The ferry\"}");
        assertEquals("The ferry", json(renamed).get("title").textValue());
        assertEquals(
                400, call("PATCH", "/api/conversations/c1", "{\"title\": \" \"}").statusCode());
        assertEquals(204, call("DELETE", "/api/conversations/c1", "").statusCode());
        assertEquals(404, call("DELETE", "/api/conversations/c1", "").statusCode());
        assertEquals(404, server.get("/api/conversations/c1").statusCode());
    }

    @Test
    void anotherCallersConversationIsNotThere() throws IOException {
        keepAnothers(false);
        String theirs = "/api/conversations/theirs";
        assertEquals(404, server.get(theirs).statusCode());
        assertEquals(404, server.get(theirs + "/export?format=md").statusCode());
        assertOthersCannotChange(theirs);
        keepAnothers(true);
        assertEquals("theirs", conversation("theirs").get("id").textValue());
        assertEquals(200, server.get(theirs + "/export?format=md").statusCode());
        assertOthersCannotChange(theirs);
        assertEquals(List.of(), ids("/api/conversations"));
    }

    private void assertOthersCannotChange(String theirs) {
        String answer =
                engine.conversations()
                        .find("theirs", "another")
                        .orElseThrow()
                        .answers()
                        .getFirst()
                        .answer()
                        .id();
        assertEquals(404, call("PATCH", theirs, "{\"title\": \"Mine\"}").statusCode());
        assertEquals(404, call("DELETE", theirs, "").statusCode());
        assertEquals(404, call("POST", theirs + "/share", "").statusCode());
        assertEquals(404, call("DELETE", theirs + "/share", "").statusCode());
        assertEquals(404, answerTo("theirs", QUESTION, "").statusCode());
        assertEquals(404, answerTo("theirs", QUESTION, ", \"store\": false").statusCode());
        assertEquals(
                404, answerTo("c1", QUESTION, ", \"replaces\": \"" + answer + "\"").statusCode());
        String body = "{\"question\": \"Who?\", \"conversationId\": \"theirs\"}";
        assertEquals(404, server.post("/api/ask/stream", body).statusCode());
        assertEquals(404, server.post("/api/suggestions", body).statusCode());
        String feedback = "/api/answers/" + answer + "/feedback";
        assertEquals(404, server.post(feedback, "{\"rating\": \"up\"}").statusCode());
    }

    @Test
    void ofASharedOneIsToldThatItIsAnothersAndNotWhatTheyThinkOfIt() throws IOException {
        keepAnothers(true);
        String answer = conversation("theirs").at("/answers/0/id").textValue();
        Feedback feedback = new Feedback(Feedback.Rating.DOWN, "wrong", "between us");
        assertTrue(engine.conversations().rate(answer, "another", feedback, Instant.EPOCH));
        JsonNode theirs = conversation("theirs");
        assertFalse(theirs.get("mine").booleanValue());
        assertTrue(theirs.at("/asked/0/feedback").isNull(), theirs.toString());
        ask("c1", QUESTION, "");
        assertTrue(conversation("c1").get("mine").booleanValue());
    }

    @Test
    void aConversationIsSharedUntilThatIsTakenBack() throws IOException {
        ask("c1", QUESTION, "");
        HttpResponse<String> shared = call("POST", "/api/conversations/c1/share", "");
        assertTrue(json(shared).get("shared").booleanValue(), shared.body());
        assertEquals(204, call("DELETE", "/api/conversations/c1/share", "").statusCode());
        assertFalse(conversation("c1").get("shared").booleanValue());
    }

    @Test
    void feedbackIsKeptWithItsAnswer() throws IOException {
        String path = "/api/answers/" + ask("c1", QUESTION, "").get("id").textValue() + "/feedback";
        assertTrue(conversation("c1").at("/asked/0/feedback").isNull());
        assertEquals(
                204,
                server.post(path, "{\"rating\": \"down\", \"reason\": \"wrong\"}").statusCode());
        assertEquals(
                "{\"rating\":\"down\",\"reason\":\"wrong\",\"comment\":null}",
                conversation("c1").at("/asked/0/feedback").toString());
        assertEquals(400, server.post(path, "{\"rating\": \"great\"}").statusCode());
        assertEquals(400, server.post(path, "{}").statusCode());
        assertEquals(
                404,
                server.post("/api/answers/none/feedback", "{\"rating\": \"up\"}").statusCode());
    }

    @Test
    void aConversationIsExportedWithItsCitations() throws IOException {
        ask("c1", QUESTION, "");
        String path = "/api/conversations/c1/export?format=";
        HttpResponse<String> html = server.get(path + "html");
        assertEquals(
                "attachment; filename=\"conversation.html\"",
                html.headers().firstValue("Content-Disposition").orElseThrow());
        assertTrue(html.body().contains("<q>" + FERRY_TEXT + "</q>"), html.body());
        HttpResponse<String> markdown = server.get(path + "md");
        assertTrue(markdown.body().contains("“" + FERRY_TEXT + "”"), markdown.body());
        assertEquals(conversation("c1"), json(server.get(path + "json")));
        assertEquals(400, server.get(path + "pdf").statusCode());
        assertEquals(400, server.get("/api/conversations/c1/export").statusCode());
    }

    @Test
    void theVersionThatAnAnswerCitesIsStillOpenedAfterManyOthers() throws IOException {
        JsonNode citation = ask("c1", QUESTION, "").at("/citations/0");
        for (int i = 0; i < 8; i++) {
            String text = "{\"text\": \"Version %d of the story about boats.\"}".formatted(i);
            assertEquals(200, call("PUT", "/api/articles/ferry", text).statusCode());
        }
        JsonNode cited =
                json(
                        server.get(
                                "/api/articles/ferry?version="
                                        + citation.get("version").textValue()));
        assertEquals(FERRY_TEXT, cited.get("text").textValue());
    }

    @Test
    void aCitationOfADeletedArticleSaysSo() throws IOException {
        ask("c1", QUESTION, "");
        assertEquals(204, call("DELETE", "/api/articles/ferry", "").statusCode());
        JsonNode read = conversation("c1");
        assertEquals("deleted", read.at("/answers/0/citations/0/note").textValue());
        assertEquals("", read.at("/answers/0/citations/0/quote").textValue());
        assertFalse(read.get("answers").toString().contains("sails again"), read.toString());
    }
}
