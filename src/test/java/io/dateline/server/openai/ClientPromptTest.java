package io.dateline.server.openai;

import static io.dateline.server.TestServer.NO_HEARTBEAT;
import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.server.TestServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What chat clients ask on their own account, in the shapes that they send.
class ClientPromptTest {

    private static final String CONVERSATION =
            "USER: Who did Blinken meet?\nASSISTANT: He met { \"text\": 1 } Qin Gang. [1]";

    private final AtomicInteger asked = new AtomicInteger();

    @AutoClose
    private final TestServer server =
            TestServer.answering(
                    (question, listener) -> {
                        asked.incrementAndGet();
                        Answers.two(question, listener);
                    },
                    NO_HEARTBEAT);

    private static String openWebUi(String instructions, String conversation) {
        return "### Task:\n"
                + instructions
                + "\n### Chat History:\n<chat_history>\n"
                + conversation
                + "\n</chat_history>";
    }

    private static Optional<String> reply(String prompt) {
        return ClientPrompt.reply(List.of(new Message(Message.Role.USER, prompt)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JSON format: { \"title\": \"a title here\" }|{\"title\":\"Who did Blinken meet\"}",
                "JSON format: { \"tags\": [\"tag1\", \"tag2\"] }|{\"tags\":[]}",
                "JSON format: { \"follow_ups\": [\"Question 1?\"] }|{\"follow_ups\":[]}",
                "JSON format: { \"queries\": [\"query1\"] }|{\"queries\":[]}",
                "If unsure, return: `{ \"text\": \"\" }`.|{\"text\":\"\"}"
            })
    void openWebUiGetsTheJsonThatItsPromptShows(String instructions, String expected) {
        assertEquals(Optional.of(expected), reply(openWebUi(instructions, CONVERSATION)));
    }

    @Test
    void jsonOverSeveralLinesIsRecognisedToo() {
        String instructions = "### Output:\nStrictly in JSON:\n{\n    \"queries\": [\"one\"]\n}\n";
        assertEquals(Optional.of("{\"queries\":[]}"), reply(openWebUi(instructions, CONVERSATION)));
    }

    @Test
    void whatFollowsTheConversationChangesNothing() {
        String prompt =
                openWebUi("Respond only: `{ \"text\": \"<completion>\" }`.", CONVERSATION)
                        + "\n<type>General</type>\n<text>{ \"title\": 1 } Who did</text>\n#### Output:\n";
        assertEquals(Optional.of("{\"text\":\"\"}"), reply(prompt));
    }

    @Test
    void libreChatGetsThePlainTitle() {
        assertEquals(
                Optional.of("Who did Blinken meet"),
                reply(
                        "Provide a concise, 5-word-or-less title for the conversation, and so on."
                                + "\n\nConversation:\nUser: Who did Blinken meet?\nAI: Qin Gang. [1]"));
    }

    @Test
    void libreChatGetsTheTitleAsJsonWhereItWantsALanguageToo() {
        assertEquals(
                Optional.of("{\"language\":\"und\",\"title\":\"Who did Blinken meet\"}"),
                reply(
                        "Analyze this conversation and provide:\n1. The language\n2. A title\n\n"
                                + "User: Who did Blinken meet?\nAI: Qin Gang. [1]"));
    }

    private static String titleOf(String question) {
        return reply(
                        openWebUi(
                                "{ \"title\": \"a title\" }",
                                "USER: " + question + "\nASSISTANT: Yes."))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  Who   did\tit?! |Who did it",
                "|''",
                "?!|''",
                "Say \"no\" }|Say \\\"no\\\" }",
                "Who did Secretary of State Antony Blinken meet in Beijing on Sunday?"
                        + "|Who did Secretary of State Antony Blinken meet in Beijing…"
            })
    void aTitleIsTheFirstQuestionOnOneShortLine(String question, String title) {
        assertEquals("{\"title\":\"" + title + "\"}", titleOf(question == null ? "" : question));
    }

    @Test
    void aTitleOfOneLongWordIsCutBetweenCharacters() {
        assertEquals("{\"title\":\"" + "🚢".repeat(29) + "…\"}", titleOf("🚢".repeat(40)));
        assertEquals("{\"title\":\"x" + "🚢".repeat(29) + "…\"}", titleOf("x" + "🚢".repeat(40)));
    }

    @Test
    void theFirstQuestionMayHaveSeveralLines() {
        assertEquals(
                "{\"title\":\"Who USER: did it When\"}", titleOf("Who\nUSER: did it\n\nWhen?"));
    }

    @Test
    void aConversationWithoutAQuestionHasNoTitle() {
        assertEquals(
                Optional.of("{\"title\":\"\"}"),
                reply(openWebUi("{ \"title\": \"a title\" }", "ASSISTANT: Welcome.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who did Blinken meet?",
                "### Task:\nWho did Blinken meet?",
                "### Task:\nAnswer by the context.\n<context>{\"title\": \"x\"}</context>\nWho?",
                "### Task:\nAnswer.\n<chat_history>\nUSER: { \"title\": 1 }\n</chat_history>",
                "What is a { \"title\": 1 } in <chat_history>?",
                "Provide a concise, 5-word-or-less title for the conversation",
                "Analyze this conversation and provide: what did Blinken say?"
            })
    void anythingElseIsAQuestion(String prompt) {
        assertEquals(Optional.empty(), reply(prompt));
    }

    @Test
    void inTheMiddleOfAConversationItIsAQuestionToo() {
        String prompt = openWebUi("{ \"title\": \"a title\" }", CONVERSATION);
        assertEquals(
                Optional.empty(),
                ClientPrompt.reply(
                        List.of(
                                new Message(Message.Role.USER, "Who?"),
                                new Message(Message.Role.ASSISTANT, "He."),
                                new Message(Message.Role.USER, prompt))));
    }

    @Test
    void aReplyIsACompletionForWhichNoArticleIsAsked() throws IOException {
        JsonNode choice = json(post(false, CONVERSATION)).at("/choices/0");
        assertEquals(
                "{\"title\":\"Who did Blinken meet\"}", choice.at("/message/content").textValue());
        assertTrue(choice.at("/message/dateline").isNull());
        assertEquals(0, choice.at("/message/annotations").size());
        assertEquals("stop", choice.get("finish_reason").textValue());
        String stream = post(true, CONVERSATION).body();
        assertTrue(
                stream.contains("\"content\":\"{\\\"title\\\":\\\"Who did Blinken meet\\\"}\""),
                stream);
        assertTrue(stream.endsWith("data: [DONE]\n\n"), stream);
        assertEquals(0, asked.get());
    }

    @Test
    void aConversationOfAnyLengthHasATitle() throws IOException {
        String conversation = CONVERSATION + "x".repeat(100_000);
        assertEquals(
                "{\"title\":\"Who did Blinken meet\"}",
                json(post(false, conversation)).at("/choices/0/message/content").textValue());
    }

    private HttpResponse<String> post(boolean stream, String conversation) {
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("model", "dateline")
                        .put("stream", stream);
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", "Be kind.");
        messages.addObject()
                .put("role", "user")
                .put("content", openWebUi("{ \"title\": \"a title\" }", conversation));
        return server.post("/v1/chat/completions", body.toString());
    }
}
