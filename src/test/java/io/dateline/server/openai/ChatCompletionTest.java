package io.dateline.server.openai;

import static io.dateline.server.TestServer.NO_HEARTBEAT;
import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.AnswerJson;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.TestServer;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class ChatCompletionTest {

    private static final String ASK =
            """
            {"model": "dateline", "messages": [{"role": "user", "content": "Does it sail?"}]}
            """;

    private static JsonNode complete(Answerer answerer) throws IOException {
        try (TestServer server = TestServer.answering(answerer, NO_HEARTBEAT)) {
            HttpResponse<String> response = server.post("/v1/chat/completions", ASK);
            assertEquals(200, response.statusCode(), response.body());
            assertEquals(
                    "application/json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            return json(response);
        }
    }

    private static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void theTextOfTheAnswerIsTheContentOfTheOneChoice() throws IOException {
        JsonNode completion = complete(Answers::two);
        assertTrue(completion.get("id").textValue().matches("chatcmpl-[0-9a-f-]{36}"));
        assertEquals("chat.completion", completion.get("object").textValue());
        assertEquals("dateline", completion.get("model").textValue());
        assertTrue(completion.get("created").longValue() > 1_700_000_000, "seconds");
        assertEquals(1, completion.get("choices").size());
        JsonNode choice = completion.at("/choices/0");
        assertEquals(0, choice.get("index").intValue());
        assertEquals("stop", choice.get("finish_reason").textValue());
        assertEquals("assistant", choice.at("/message/role").textValue());
        assertEquals(Answers.TEXT, choice.at("/message/content").textValue());
    }

    @Test
    void eachMarkerIsAnAnnotationThatLeadsToItsArticle() throws IOException {
        try (TestServer server = TestServer.answering(Answers::two, NO_HEARTBEAT)) {
            JsonNode found = json(server.post("/v1/chat/completions", ASK));
            String here =
                    server.server.url()
                            + "/api/articles/quay%2F1%20%C3%BC?version="
                            + Answers.QUAY.version();
            assertEquals(annotations(here), found.at("/choices/0/message/annotations"));
        }
    }

    @Test
    void anArticleThatIsNotOnTheWebIsLinkedByThePublicUrl(@TempDir Path data) throws IOException {
        URI publicUrl = URI.create("https://news.example.org/");
        ApiKeys keys = ApiKeys.open(data);
        String key = keys.add("desk", true).orElseThrow();
        Additions additions = new Additions(keys, List.of());
        try (keys;
                TestServer server = TestServer.answering(Answers::two, publicUrl, additions)) {
            JsonNode found =
                    json(
                            server.send(
                                    server.request("/v1/chat/completions")
                                            .header("Authorization", "Bearer " + key)
                                            .header("Content-Type", "application/json")
                                            .POST(BodyPublishers.ofString(ASK))));
            String there =
                    "https://news.example.org/api/articles/quay%2F1%20%C3%BC?version="
                            + Answers.QUAY.version();
            assertEquals(annotations(there), found.at("/choices/0/message/annotations"));
        }
    }

    /// @param quay where the article is that is only here
    private static JsonNode annotations(String quay) throws IOException {
        return tree(
                """
                [{"type": "url_citation", "url_citation": {"start_index": 28, "end_index": 31,
                  "title": "Ferry resumes", "url": "https://wire.example/ferry"}},
                 {"type": "url_citation", "url_citation": {"start_index": 56, "end_index": 59,
                  "title": "Quay \\"closed\\"", "url": "%s"}},
                 {"type": "url_citation", "url_citation": {"start_index": 59, "end_index": 62,
                  "title": "Ferry resumes", "url": "https://wire.example/ferry"}}]
                """
                        .formatted(quay));
    }

    @Test
    void theWholeAnswerIsBesideTheContent() throws IOException {
        JsonNode dateline = complete(Answers::two).at("/choices/0/message/dateline");
        Answerer answerer = Answers::two;
        JsonNode expected = AnswerJson.of(answerer.answer(Question.of("Does it sail?")));
        assertEquals(tree(expected.get("citations").toString()), dateline.get("citations"));
        assertEquals(tree(expected.get("sentences").toString()), dateline.get("sentences"));
        assertEquals("answered", dateline.get("status").textValue());
        assertEquals("The ferry", dateline.get("shortAnswer").textValue());
        assertEquals(expected.size(), dateline.size());
    }

    @Test
    void aRefusalIsContentLikeAnyAnswer() throws IOException {
        JsonNode choice = complete(Answers::none).at("/choices/0");
        assertEquals("stop", choice.get("finish_reason").textValue());
        assertEquals("The articles do not say.", choice.at("/message/content").textValue());
        assertTrue(choice.at("/message/refusal").isNull());
        assertEquals(0, choice.at("/message/annotations").size());
        assertEquals("unanswerable", choice.at("/message/dateline/status").textValue());
    }

    @Test
    void theReaderUsesNoTokens() throws IOException {
        assertEquals(
                tree("{\"prompt_tokens\": 0, \"completion_tokens\": 0, \"total_tokens\": 0}"),
                complete(Answers::two).get("usage"));
    }

    @Test
    void anyKeyIsTolerated() {
        try (TestServer server = TestServer.answering(Answers::two, NO_HEARTBEAT)) {
            for (String key : new String[] {"Bearer sk-any", "Bearer ", "Basic YTpi"}) {
                HttpResponse<String> response =
                        server.send(
                                server.request("/v1/chat/completions")
                                        .header("Authorization", key)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(ASK)));
                assertEquals(200, response.statusCode(), key);
            }
        }
    }

    @Test
    void theOneModelIsListedAndFoundBeforeTheEngineIsReady() throws IOException {
        try (TestServer server =
                TestServer.of(new CompletableFuture<>(), new CompletableFuture<>())) {
            JsonNode list = json(server.get("/v1/models"));
            assertEquals("list", list.get("object").textValue());
            assertEquals(1, list.get("data").size());
            JsonNode model = json(server.get("/v1/models/dateline"));
            assertEquals(list.at("/data/0"), model);
            assertEquals("dateline", model.get("id").textValue());
            assertEquals("model", model.get("object").textValue());
            assertTrue(model.get("created").isIntegralNumber());
        }
    }
}
