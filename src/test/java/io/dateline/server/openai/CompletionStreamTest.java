package io.dateline.server.openai;

import static io.dateline.server.TestServer.NO_HEARTBEAT;
import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Form;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

class CompletionStreamTest {

    private static final String MESSAGES =
            "\"messages\": [{\"role\": \"user\", \"content\": \"Does it sail?\"}]";
    private static final String ASK =
            "{\"model\": \"dateline\", \"stream\": true, " + MESSAGES + "}";
    private static final String ASK_WITH_USAGE =
            "{\"model\": \"dateline\", \"stream\": true,"
                    + " \"stream_options\": {\"include_usage\": true}, "
                    + MESSAGES
                    + "}";

    /// The chunks of a whole stream, which ends as every one does.
    private static List<JsonNode> chunks(Answerer answerer, String ask) throws IOException {
        try (TestServer server = TestServer.answering(answerer, NO_HEARTBEAT)) {
            HttpResponse<String> response = server.post("/v1/chat/completions", ask);
            assertEquals(200, response.statusCode(), response.body());
            assertTrue(
                    response.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .startsWith("text/event-stream"));
            List<String> events = List.of(response.body().split("\n\n"));
            assertEquals("data: [DONE]", events.getLast());
            List<JsonNode> chunks = new ArrayList<>();
            for (String event : events.subList(0, events.size() - 1)) {
                assertTrue(event.startsWith("data: {"), event);
                chunks.add(new ObjectMapper().readTree(event.substring("data: ".length())));
            }
            return chunks;
        }
    }

    private static List<String> contents(List<JsonNode> chunks) {
        return chunks.stream()
                .map(chunk -> chunk.at("/choices/0/delta/content"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    @Test
    void checkedSentencesAreTheContentAndDraftsAreNot() throws IOException {
        assertEquals(
                List.of("", "The ferry sails — again. 🚢 [1]", " The quay [1] is closed. [2][1]"),
                contents(chunks(Answers::two, ASK)));
    }

    @Test
    void theChunksAreOneCompletionFromRoleToReason() throws IOException {
        List<JsonNode> chunks = chunks(Answers::two, ASK);
        for (JsonNode chunk : chunks) {
            assertEquals(chunks.getFirst().get("id"), chunk.get("id"));
            assertEquals("chat.completion.chunk", chunk.get("object").textValue());
            assertEquals("dateline", chunk.get("model").textValue());
            assertEquals(1, chunk.get("choices").size());
            assertFalse(chunk.has("usage"), "nobody asked for it");
            assertEquals(
                    chunk.equals(chunks.getLast()) ? "\"stop\"" : "null",
                    chunk.at("/choices/0/finish_reason").toString());
        }
        assertEquals("assistant", chunks.getFirst().at("/choices/0/delta/role").textValue());
        assertEquals("{}", chunks.getLast().at("/choices/0/delta").toString());
    }

    @Test
    void theSourcesComeInADeltaOfTheirOwnAsInAWholeCompletion() throws IOException {
        List<JsonNode> chunks = chunks(Answers::two, ASK);
        JsonNode sources = chunks.get(chunks.size() - 2).at("/choices/0/delta");
        assertEquals(2, sources.size());
        assertEquals(Answers.TEXT, sources.at("/dateline/answer").textValue());
        JsonNode annotations = sources.get("annotations");
        assertEquals(3, annotations.size());
        for (JsonNode annotation : annotations) {
            int start = annotation.at("/url_citation/start_index").intValue();
            int end = annotation.at("/url_citation/end_index").intValue();
            assertTrue(Answers.TEXT.substring(start, end).matches("\\[[12]]"));
        }
    }

    @Test
    void usageComesLastToWhoeverWantsIt() throws IOException {
        List<JsonNode> chunks = chunks(Answers::two, ASK_WITH_USAGE);
        assertEquals(0, chunks.getLast().get("choices").size());
        assertEquals(0, chunks.getLast().at("/usage/total_tokens").asInt(-1));
        chunks.subList(0, chunks.size() - 1)
                .forEach(chunk -> assertTrue(chunk.get("usage").isNull(), chunk.toString()));
        assertEquals(
                "stop", chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").textValue());
    }

    @Test
    void aRefusalIsContentWithoutSources() throws IOException {
        List<JsonNode> chunks = chunks(Answers::none, ASK);
        assertEquals(List.of("", "The articles do not say."), contents(chunks));
        JsonNode sources = chunks.get(chunks.size() - 2).at("/choices/0/delta");
        assertEquals("[]", sources.get("annotations").toString());
        assertEquals("unanswerable", sources.at("/dateline/status").textValue());
    }

    @Test
    void anUnsupportedSentenceWaitsForASupportedOne() throws IOException {
        List<JsonNode> chunks =
                chunks(
                        (question, listener) -> {
                            AnswerDraft draft = new AnswerDraft(question, "script", listener);
                            draft.add(
                                    "It is red.",
                                    List.of(),
                                    Answer.CitedBy.MODEL,
                                    Answer.Support.UNSUPPORTED,
                                    "it is not");
                            draft.add("It sails.", List.of(Answers.cite(Answers.FERRY)));
                            draft.add(
                                    "It is red.",
                                    List.of(),
                                    Answer.CitedBy.MODEL,
                                    Answer.Support.UNSUPPORTED,
                                    "it is not");
                            draft.answered(null, 1);
                        },
                        ASK);
        assertEquals(
                List.of("", "It is red. (unsupported) It sails. [1]", " It is red. (unsupported)"),
                contents(chunks));
    }

    @Test
    void aListIsSentAsOneAsItComes() throws IOException {
        List<JsonNode> chunks =
                chunks(
                        (question, listener) -> {
                            AnswerDraft draft = new AnswerDraft(question, "script", listener);
                            draft.understood(question.text(), Form.LIST);
                            draft.add("It sails.", List.of(Answers.cite(Answers.FERRY)));
                            draft.add("It is closed.", List.of(Answers.cite(Answers.QUAY)));
                            draft.answered(null, 1);
                        },
                        ASK);
        assertEquals(List.of("", "- It sails. [1]", "\n- It is closed. [2]"), contents(chunks));
    }

    @Test
    void whatCouldBeAskedInsteadFollowsAReply() throws IOException {
        List<JsonNode> chunks =
                chunks(
                        (question, listener) -> {
                            AnswerDraft draft = new AnswerDraft(question, "script", listener);
                            draft.understood(question.text(), Form.TALK);
                            draft.suggest(List.of("Does the ferry sail?", "Is the quay closed?"));
                            draft.refused("Hello.", 0);
                        },
                        ASK);
        assertEquals(
                List.of("", "Hello.\n\n- Does the ferry sail?\n- Is the quay closed?"),
                contents(chunks));
    }

    @Test
    void whatIsWithdrawnIsNeverSent() throws IOException {
        List<JsonNode> chunks = chunks(Answers::restarted, ASK);
        assertEquals(
                List.of("", "The ferry sails — again. 🚢 [1]", " The quay [1] is closed. [2][1]"),
                contents(chunks));
        JsonNode sources = chunks.get(chunks.size() - 2).at("/choices/0/delta");
        assertEquals(Answers.TEXT, sources.at("/dateline/answer").textValue());
    }

    @Test
    void sentencesOfWhichNoneIsSupportedAreNeverSent() throws IOException {
        List<JsonNode> chunks =
                chunks(
                        (question, listener) -> {
                            listener.accept(
                                    new AnswerEvent.Sentence(
                                            new Answer.Sentence(
                                                    "It is red.",
                                                    List.of(),
                                                    Answer.Support.UNSUPPORTED),
                                            List.of(),
                                            "It is red. (unsupported)"));
                            Answers.none(question, listener);
                        },
                        ASK);
        assertEquals(List.of("", AnswerDraft.REFUSAL), contents(chunks));
    }

    @Test
    void aFaultInTheMiddleIsAnErrorAndNoEnd() throws IOException {
        try (TestServer server =
                TestServer.answering(
                        (_, _) -> {
                            throw new IllegalStateException("inside");
                        },
                        NO_HEARTBEAT)) {
            String body = server.post("/v1/chat/completions", ASK).body();
            String error = body.substring(body.indexOf("event: error\ndata: "));
            JsonNode told =
                    new ObjectMapper().readTree(error.substring(error.indexOf('{'))).get("error");
            assertEquals("server_error", told.get("type").textValue());
            assertFalse(body.contains("inside"), body);
            assertFalse(body.contains("[DONE]"), body);
            assertFalse(body.contains("\"stop\""), body);
        }
    }

    @Test
    void anAnswerThatIsNotWhatWasSentIsAFault() {
        Answer.Sentence sentence =
                new Answer.Sentence("It sank.", List.of(), Answer.Support.VERIFIED);
        try (TestServer server =
                TestServer.answering(
                        (question, listener) -> {
                            listener.accept(
                                    new AnswerEvent.Sentence(sentence, List.of(), "It sank."));
                            Answers.none(question, listener);
                        },
                        NO_HEARTBEAT)) {
            String body = server.post("/v1/chat/completions", ASK).body();
            assertTrue(body.contains("event: error\ndata: "), body);
            assertFalse(body.contains("[DONE]"), body);
        }
    }

    @Test
    void whatIsRefusedIsRefusedBeforeTheStream() throws IOException {
        try (TestServer server = TestServer.answering(Answers::two, NO_HEARTBEAT)) {
            HttpResponse<String> response =
                    server.post(
                            "/v1/chat/completions",
                            "{\"model\": \"dateline\", \"stream\": true, \"messages\": []}");
            assertEquals(400, response.statusCode());
            assertEquals("messages", json(response).at("/error/param").textValue());
        }
    }
}
