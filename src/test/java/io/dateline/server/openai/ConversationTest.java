package io.dateline.server.openai;

import static io.dateline.server.TestServer.NO_HEARTBEAT;
import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What of a conversation is asked, and what of it is refused.
class ConversationTest {

    private final Queue<Question> asked = new ConcurrentLinkedQueue<>();

    @AutoClose
    private final TestServer server =
            TestServer.answering(
                    (question, listener) -> {
                        asked.add(question);
                        Answers.two(question, listener);
                    },
                    NO_HEARTBEAT);

    private HttpResponse<String> post(String messages) {
        return server.post(
                "/v1/chat/completions",
                "{\"model\": \"dateline\", \"messages\": " + messages + "}");
    }

    private Question asked(String messages) {
        HttpResponse<String> response = post(messages);
        assertEquals(200, response.statusCode(), response.body());
        return asked.remove();
    }

    private static String user(String content) {
        return "{\"role\": \"user\", \"content\": " + content + "}";
    }

    @Test
    void theLastMessageOfTheUserIsAskedAfterTheTurnsBeforeIt() {
        assertEquals(
                Question.of("Since when?")
                        .withHistory(
                                List.of(new Turn("Who?", "Blinken. [1]"), new Turn("Where?", ""))),
                asked(
                        """
                        [{"role": "system", "content": "Answer in verse."},
                         {"role": "assistant", "content": "How can I help?"},
                         {"role": "user", "content": "Who?"},
                         {"role": "assistant", "content": "Blinken. [1]"},
                         {"role": "user", "content": "Where?"},
                         {"role": "user", "content": "Since when?"},
                         {"role": "assistant", "content": "Since"}]
                        """));
    }

    @Test
    void partsOfAMessageAreLinesOfOneText() {
        assertEquals(
                Question.of("Does it\nsail?").withHistory(List.of(new Turn("Who?", "He\ndid."))),
                asked(
                        """
                        [{"role": "user", "content": [{"type": "text", "text": "Who?"}]},
                         {"role": "assistant", "content": [{"type": "text", "text": "He"},
                            {"type": "refusal", "refusal": "no"}, {"type": "text", "text": "did."}]},
                         {"role": "user", "name": "Ann", "content": [
                            {"type": "text", "text": "Does it"},
                            {"type": "text", "text": "sail?", "cache_control": {}}]}]
                        """));
    }

    @Test
    void whatToolsAndAssistantsWithoutWordsSayIsPassedOver() {
        assertEquals(
                Question.of("When?").withHistory(List.of(new Turn("Who?", "He."))),
                asked(
                        """
                        [{"role": "developer", "content": [{"type": "text", "text": "Be short."}]},
                         {"role": "user", "content": "Who?"},
                         {"role": "assistant", "content": null, "tool_calls": []},
                         {"role": "tool", "tool_call_id": "1", "content": {"any": "thing"}},
                         {"role": "assistant", "content": "He."},
                         {"role": "user", "content": "When?"}]
                        """));
    }

    @Test
    void anEmptyMessageBeforeTheLastIsNoTurn() {
        assertEquals(
                Question.of("When?").withHistory(List.of(new Turn("Who?", "He."))),
                asked(
                        """
                        [{"role": "user", "content": "Who?"},
                         {"role": "assistant", "content": "He."},
                         {"role": "user", "content": " "},
                         {"role": "assistant", "content": "What?"},
                         {"role": "user", "content": "When?"}]
                        """));
    }

    @Test
    void aLongConversationIsReadByItsEnd() {
        String turns =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                n ->
                                        user("\"q" + n + "\"")
                                                + ", {\"role\": \"assistant\", \"content\": \"a"
                                                + n
                                                + "\"}")
                        .collect(Collectors.joining(", "));
        List<Turn> history = asked("[" + turns + ", " + user("\"last\"") + "]").history();
        assertEquals(Question.MAX_TURNS, history.size());
        assertEquals(new Turn("q4999", "a4999"), history.getLast());
    }

    @Test
    void aLongMessageDoesNotMakeLaterQuestionsTooLong() {
        String pasted = "x".repeat(400_000);
        List<Turn> history =
                asked(
                                "["
                                        + user("\"Sum this up: " + pasted + "\"")
                                        + ", {\"role\": \"assistant\", \"content\": \""
                                        + pasted
                                        + "\"}, "
                                        + user("\"When?\"")
                                        + "]")
                        .history();
        assertEquals(1, history.size());
        assertTrue(history.getFirst().question().startsWith("Sum this up: x"));
        assertEquals(Turn.MOST_OF_TEXT, history.getFirst().question().length());
        assertEquals(Turn.MOST_OF_TEXT, history.getFirst().answer().length());
    }

    @Test
    void whatNobodyKnowsIsIgnored() {
        HttpResponse<String> response =
                server.post(
                        "/v1/chat/completions",
                        """
                        {"model": "dateline", "messages": [{"role": "user", "content": "Who?"}],
                         "temperature": "hot", "tools": 7, "n": 1, "stream": null,
                         "stream_options": null, "response_format": {"type": "json_object"},
                         "unheard_of": [1]}
                        """);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(Question.of("Who?"), asked.remove());
    }

    @Test
    void halfASurrogatePairIsAQuestionToo() throws IOException {
        HttpResponse<String> response = post("[" + user("\"Who \\ud83d is it?\"") + "]");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("Who \ud83d is it?", asked.remove().text());
        assertEquals(
                "Who ? is it?",
                json(response).at("/choices/0/message/dateline/question").textValue());
    }

    @Test
    void aQuestionMayBeAsLongAsEverywhereAndNoLonger() throws IOException {
        String longest = "x".repeat(Question.MAX_LENGTH);
        assertEquals(longest, asked("[" + user("\"" + longest + "\"") + "]").text());
        assertRefused(
                "[" + user("\"" + longest + "x\"") + "]",
                "messages",
                "messages: a question has at most 5000 characters, this one 5001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | messages | messages: expected a message with the role user",
                "null | messages | messages: expected a message with the role user",
                "[{\"role\": \"system\", \"content\": \"Be brief.\"}] | messages"
                        + " | messages: expected a message with the role user",
                "[{\"role\": \"user\", \"content\": \" \"}] | messages"
                        + " | messages: the question is empty",
                "[{\"role\": \"user\", \"content\": []}] | messages"
                        + " | messages: the question is empty",
                "\"Who?\" | messages | messages: expected an array, not \"Who?\"",
                "[\"Who?\"] | messages[0] | messages[0]: expected an object, not \"Who?\"",
                "[{\"content\": \"Who?\"}] | messages[0].role"
                        + " | messages[0].role is missing; expected a string",
                "[{\"role\": \"pirate\", \"content\": \"Who?\"}] | messages[0].role"
                        + " | messages[0].role: expected system, developer, user or assistant,"
                        + " not \"pirate\"",
                "[{\"role\": \"user\"}] | messages[0].content"
                        + " | messages[0].content is missing; expected a string or an array of"
                        + " parts",
                "[{\"role\": \"user\", \"content\": 7}] | messages[0].content"
                        + " | messages[0].content: expected a string or an array of parts, not 7",
                "[{\"role\": \"user\", \"content\": [\"Who?\"]}] | messages[0].content[0]"
                        + " | messages[0].content[0]: expected an object, not \"Who?\"",
                "[{\"role\": \"user\", \"content\": [{\"type\": \"text\"}]}]"
                        + " | messages[0].content[0].text"
                        + " | messages[0].content[0].text is missing; expected a string",
                "[{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]"
                        + " | messages[0].content[0].type"
                        + " | messages[0].content[0].type: expected text, not \"image_url\""
            })
    void whatCannotBeAskedIsRefusedByItsPlace(String messages, String param, String message)
            throws IOException {
        assertRefused(messages, param, message);
    }

    private void assertRefused(String messages, String param, String message) throws IOException {
        HttpResponse<String> response = post(messages);
        assertEquals(400, response.statusCode(), response.body());
        JsonNode error = json(response).get("error");
        assertEquals(message, error.get("message").textValue());
        assertEquals(param, error.get("param").textValue());
        assertTrue(asked.isEmpty());
    }
}
