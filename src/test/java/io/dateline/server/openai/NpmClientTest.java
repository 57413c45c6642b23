package io.dateline.server.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.page.Programs;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// OpenAI's own client for Node, installed from npm.
@Tag("full")
@Execution(ExecutionMode.CONCURRENT)
class NpmClientTest {

    private static final String CLIENT = "openai@7.57.0";

    private static final Path PROJECT = Path.of("target/openai-client").toAbsolutePath();

    private static final Queue<Question> ASKED = new ConcurrentLinkedQueue<>();

    private static JsonNode got;

    /// The client called everything once, and this is what it made of it.
    @BeforeAll
    static void call() throws IOException, InterruptedException {
        Path node = Programs.required("node", "nodejs");
        Path npm = Programs.required("npm");
        Files.createDirectories(PROJECT);
        Files.writeString(PROJECT.resolve("package.json"), "{\"private\": true}");
        try (InputStream script = NpmClientTest.class.getResourceAsStream("client.mjs")) {
            assertNotNull(script);
            Files.copy(script, PROJECT.resolve("client.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
        run(npm.toString(), "install", "--no-audit", "--no-fund", CLIENT);
        try (TestServer server =
                TestServer.answering(NpmClientTest::answer, TestServer.NO_HEARTBEAT)) {
            String url = server.server.url() + "/v1";
            got = new ObjectMapper().readTree(run(node.toString(), "client.mjs", url));
        }
    }

    @AfterAll
    static void forget() {
        ASKED.clear();
    }

    private static void answer(Question question, Consumer<AnswerEvent> listener) {
        ASKED.add(question);
        if (question.text().equals("Break.")) {
            throw new IllegalStateException("inside");
        }
        Answers.two(question, listener);
    }

    /// What the command prints; it fails the test when it fails.
    private static String run(String... command) throws IOException, InterruptedException {
        Path errors = PROJECT.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(PROJECT.toFile())
                        .redirectError(errors.toFile())
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output + Files.readString(errors));
        return output;
    }

    @Test
    void itFindsTheModel() {
        assertEquals("[\"dateline\"]", got.get("models").toString());
        assertEquals("dateline", got.at("/model/id").textValue());
    }

    @Test
    void itReadsTheAnswerWithItsSources() {
        assertAnswered(got.at("/whole/choices/0"));
        assertEquals(0, got.at("/whole/usage/total_tokens").asInt(-1));
    }

    @Test
    void itsHelperMakesTheSameOfAStream() {
        assertAnswered(got.at("/helper/choices/0"));
    }

    private static void assertAnswered(JsonNode choice) {
        assertEquals("stop", choice.get("finish_reason").textValue());
        JsonNode message = choice.get("message");
        assertEquals("assistant", message.get("role").textValue());
        assertEquals(Answers.TEXT, message.get("content").textValue());
        List<String> markers = new ArrayList<>();
        for (JsonNode annotation : message.get("annotations")) {
            JsonNode place = annotation.get("url_citation");
            markers.add(
                    Answers.TEXT.substring(
                            place.get("start_index").intValue(),
                            place.get("end_index").intValue()));
        }
        assertEquals(List.of("[1]", "[2]", "[1]"), markers);
        assertEquals(Answers.TEXT, message.at("/dateline/answer").textValue());
    }

    @Test
    void itReadsEachChunkUpToTheUsage() {
        Stream<JsonNode> contents =
                got.get("chunks")
                        .valueStream()
                        .map(chunk -> chunk.at("/choices/0/delta/content"))
                        .filter(JsonNode::isTextual);
        assertEquals(Answers.TEXT, contents.map(JsonNode::textValue).collect(Collectors.joining()));
        JsonNode last = got.get("chunks").get(got.get("chunks").size() - 1);
        assertEquals(0, last.at("/usage/total_tokens").asInt(-1));
    }

    @Test
    void itsErrorsAreItsOwn() {
        assertEquals("NotFoundError", got.at("/unknownModel/kind").textValue());
        assertEquals("model_not_found", got.at("/unknownModel/code").textValue());
        assertEquals("model", got.at("/unknownModel/param").textValue());
        assertEquals("BadRequestError", got.at("/tooMany/kind").textValue());
        assertEquals("n", got.at("/tooMany/param").textValue());
        assertEquals("APIError", got.at("/broken/kind").textValue());
        assertTrue(
                got.at("/broken/message").textValue().startsWith("This is a fault of the server"),
                got.get("broken").toString());
    }

    @Test
    void theConversationArrivesWhole() {
        List<Turn> history = List.of(new Turn("Is there a ferry?", "There is. [1]"));
        assertEquals(Question.of("Does it sail?").withHistory(history), ASKED.peek());
    }
}
