package io.dateline.server.rest;

import static io.dateline.server.TestServer.NO_HEARTBEAT;
import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.AnswerJson;
import io.dateline.answer.Caution;
import io.dateline.answer.Manner;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.server.Script;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class AskTest {

    private final BlockingQueue<Question> asked = new LinkedBlockingQueue<>();

    @AutoClose
    private final TestServer server =
            TestServer.answering(
                    (question, listener) -> {
                        asked.add(question);
                        Script.play(question, listener);
                    },
                    NO_HEARTBEAT);

    @Test
    void answersWithTheWholeAnswer() {
        HttpResponse<String> response =
                server.post("/api/ask", "{\"question\":\"Does it sail?\",\"store\":false}");
        assertEquals(200, response.statusCode());
        assertEquals(
                AnswerJson.of(Script.answer(Question.of("Does it sail?"))).toString(),
                response.body());
        assertEquals(Question.of("Does it sail?"), asked.remove());
    }

    @Test
    void passesOnAllThatWasAsked() {
        HttpResponse<String> response =
                server.post(
                        "/api/ask",
                        """
                        {"question": "Who?", "conversationId": "c1", "passages": 50, "store": false,
                         "filter": {"from": "2023-06-01", "to": "2023-06-30", "source": "Wire"},
                         "unknown": [1]}
                        """);
        assertEquals(200, response.statusCode());
        DateRange june = new DateRange(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30));
        assertEquals(
                new Question("Who?", "c1", new ArticleFilter(june, "Wire", null), 50),
                asked.remove());
    }

    @Test
    void severalSourcesAndUndatedArticlesAreLetIn() {
        server.post(
                "/api/ask",
                """
                {"question": "Who?", "filter": {"from": "2023-06-01", "undated": true,
                 "sources": ["Wire", "Gazette"], "source": "Post", "byline": "Mole, A."}}
                """);
        assertEquals(
                new ArticleFilter(
                        new DateRange(LocalDate.of(2023, 6, 1), null),
                        true,
                        List.of("Wire", "Gazette", "Post"),
                        "Mole, A."),
                asked.remove().filter());
    }

    @Test
    void theWordsAreSearchedAsTheyStandWhereThatIsAskedFor() {
        String body = "{\"question\": \"Why?\", \"conversationId\": \"c1\", \"asIs\": ";
        server.post("/api/ask", body + "true}");
        assertTrue(asked.remove().asIs());
        server.post("/api/ask/stream", body + "null}");
        Question question = asked.remove();
        assertFalse(question.asIs());
        assertEquals("Why?", question.history().getFirst().question());
    }

    @Test
    void howItIsToBeAnsweredIsPassedOn() {
        String body = "{\"question\": \"Why?\", \"caution\": %s, \"answerer\": %s}";
        server.post("/api/ask", body.formatted("\"careful\"", "\"reader\""));
        assertEquals(new Manner(Caution.Word.CAREFUL, true), asked.remove().manner());
        server.post("/api/ask/stream", body.formatted("0.3", "\"model\""));
        assertEquals(new Manner(new Caution.Exactly(0.3), false), asked.remove().manner());
        server.post("/api/ask", body.formatted("null", "null"));
        assertEquals(Manner.USUAL, asked.remove().manner());
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        server.post(
                "/api/ask",
                """
                {"question": "Who?", "conversationId": null, "passages": null, "store": null,
                 "filter": {"from": null, "to": null, "source": null}}
                """);
        server.post("/api/ask", "{\"question\": \"Who?\", \"filter\": null}");
        for (Question question : List.of(asked.remove(), asked.remove())) {
            String id = Objects.requireNonNull(question.conversationId());
            assertEquals(Question.of("Who?").inConversation(id), question);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | question is missing; expected a string",
                "{\"question\": 5} | question: expected a string, not 5",
                "{\"question\": \" \"} | the question is empty",
                "{\"question\": \"a\", \"passages\": \"8\"} |"
                        + " passages: expected a whole number, not \"8\"",
                "{\"question\": \"a\", \"passages\": 1.5} |"
                        + " passages: expected a whole number, not 1.5",
                "{\"question\": \"a\", \"passages\": 4294967297} |"
                        + " passages: expected a whole number, not 4294967297",
                "{\"question\": \"a\", \"passages\": 0} | passages must be from 1 to 50, not 0",
                "{\"question\": \"a\", \"passages\": 51} | passages must be from 1 to 50, not 51",
                "{\"question\": \"a\", \"store\": \"no\"} |"
                        + " store: expected true or false, not \"no\"",
                "{\"question\": \"a\", \"asIs\": 1} | asIs: expected true or false, not 1",
                "{\"question\": \"a\", \"caution\": 1.5} | caution must be from 0 to 1, not 1.5",
                "{\"question\": \"a\", \"caution\": \"wild\"} | caution: expected bold, balanced,"
                        + " careful or a number from 0 to 1, not \"wild\"",
                "{\"question\": \"a\", \"answerer\": \"me\"} |"
                        + " answerer: expected reader or model, not \"me\"",
                "{\"question\": \"a\", \"conversationId\": 7} |"
                        + " conversationId: expected a string, not 7",
                "{\"question\": \"a\", \"filter\": []} | filter: expected an object, not []",
                "{\"question\": \"a\", \"filter\": {\"sorce\": \"x\"}} | filter.sorce is unknown;"
                        + " expected from, to, source, sources, byline, undated",
                "{\"question\": \"a\", \"filter\": {\"from\": 2023}} |"
                        + " filter.from: expected a string, not 2023",
                "{\"question\": \"a\", \"filter\": {\"from\": \"June\"}} |"
                        + " filter.from: expected a day like 2023-06-18, not \"June\"",
                "{\"question\": \"a\", \"filter\": {\"to\": \"2023-02-30\"}} |"
                        + " filter.to: expected a day like 2023-06-18, not \"2023-02-30\"",
                "{\"question\": \"a\", \"filter\": {\"sources\": \"Wire\"}} |"
                        + " filter.sources: expected an array of strings, not \"Wire\"",
                "{\"question\": \"a\", \"filter\": {\"undated\": 1}} |"
                        + " filter.undated: expected true or false, not 1",
                "{\"question\": \"a\", \"filter\": {\"source\": \" \"}} |"
                        + " source must be a name, or absent",
                "{\"question\": \"a\", \"filter\": {\"from\": \"2023-07-01\", \"to\":"
                        + " \"2023-06-01\"}} |"
                        + " the range ends on 2023-06-01, before it begins on 2023-07-01",
                "[\"question\"] | expected a JSON object, not [\"question\"]",
                "{\"question\": \"a\"} {} | the body goes on after its JSON",
                "`` | the body is empty; expected JSON"
            })
    void whatCannotBeAskedIsRefusedByName(String body, String detail) throws IOException {
        for (String path : new String[] {"/api/ask", "/api/ask/stream"}) {
            HttpResponse<String> response = server.post(path, body);
            assertEquals(400, response.statusCode());
            assertEquals(detail, json(response).get("detail").textValue());
        }
        assertTrue(asked.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"question\": ",
                "{\"question\": \"a\", \"question\": \"b\"}",
                "question=a",
                "\u0000"
            })
    void whatIsNotJsonIsRefusedWithoutNamingOurClasses(String body) throws IOException {
        HttpResponse<String> response = server.post("/api/ask", body);
        assertEquals(400, response.statusCode());
        String detail = json(response).get("detail").textValue();
        assertTrue(detail.startsWith("the body is not JSON: "), detail);
        assertFalse(detail.contains("com.fasterxml"), detail);
    }

    @Test
    void aConversationIdHasALimit() throws IOException {
        String ask = "{\"question\": \"a\", \"conversationId\": \"%s\"}";
        assertEquals(200, server.post("/api/ask", ask.formatted("c".repeat(200))).statusCode());
        assertEquals(
                "conversationId has at most 200 characters, this one 201",
                json(server.post("/api/ask", ask.formatted("c".repeat(201))))
                        .get("detail")
                        .textValue());
    }

    @Test
    void aBodyHasALimit() throws IOException {
        String ask = "{\"question\": \"a\", \"unknown\": \"%s\"}";
        int rest = 64 * 1024 - ask.formatted("").length();
        assertEquals(200, server.post("/api/ask", ask.formatted("x".repeat(rest))).statusCode());
        HttpResponse<String> over = server.post("/api/ask", ask.formatted("x".repeat(rest + 1)));
        assertEquals(413, over.statusCode());
        assertEquals(
                "the body is over the limit of 65536 bytes", json(over).get("detail").textValue());
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsHasTheSameLimit() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        String response =
                server.raw(
                        "POST /api/ask HTTP/1.1\r\nHost: localhost:"
                                + server.server.url().getPort()
                                + "\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + chunk
                                + "1\r\nx\r\n0\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 413 "), response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void whatIsNotDeclaredAsJsonIsRefused(String type) throws IOException {
        HttpResponse<String> response =
                server.send(
                        server.request("/api/ask")
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("{\"question\": \"a\"}")));
        assertEquals(415, response.statusCode());
        assertEquals(
                "Content-Type is " + type + "; expected application/json",
                json(response).get("detail").textValue());
        assertTrue(asked.isEmpty());
    }

    @Test
    void jsonMayNameItsCharset() {
        HttpResponse<String> response =
                server.send(
                        server.request("/api/ask")
                                .header("Content-Type", "Application/JSON; charset=utf-8")
                                .POST(BodyPublishers.ofString("{\"question\": \"Où ? 🚢\"}")));
        assertEquals(200, response.statusCode());
        assertEquals("Où ? 🚢", asked.remove().text());
    }

    @Test
    void halfACharacterInAQuestionIsNoFault() {
        HttpResponse<String> response = server.post("/api/ask", "{\"question\": \"half \\ud83d\"}");
        assertEquals(200, response.statusCode());
        assertEquals("half \ud83d", asked.remove().text());
    }
}
