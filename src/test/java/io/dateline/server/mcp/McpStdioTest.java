package io.dateline.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.Answerer;
import io.dateline.server.EngineServerTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class McpStdioTest extends EngineServerTest {

    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                    + "{\"name\":\"ask\",\"arguments\":{\"question\":%s}}}";

    private static final String TOLD = "Dateline is stopping; try again when it is back";

    @Test
    void aMessageBeyondTheLimitsOfTheParserIsAnsweredWithItsPlace() throws IOException {
        JsonNode answer = only(CALL.formatted(nested(1_000)));
        assertEquals(-32700, answer.at("/error/code").intValue());
        String message = answer.at("/error/message").textValue();
        assertTrue(
                message.startsWith(
                        "the body is not read: a value of this JSON is too long, too large or nested too deep,"
                                + " at line 1, column "),
                message);
    }

    /// One level more than the first is what the parser refuses.
    @ParameterizedTest
    @ValueSource(ints = {997, 996, 995, 990})
    void aMessageNestedAsDeepAsTheParserAllowsIsAnswered(int levels) throws IOException {
        JsonNode answer = only(CALL.formatted(nested(levels)));
        assertEquals(1, answer.get("id").intValue(), answer::toString);
        assertTrue(answer.toString().contains("expected a string"), answer::toString);
    }

    @Test
    void whoIsNotAnsweredInTimeAfterTheEndOfTheInputIsTold() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Answerer answerer = (question, listener) -> await(never);
        List<JsonNode> answers = new ArrayList<>();
        new McpStdio(() -> engine, () -> answerer, false, answers::add, Duration.ofMillis(1))
                .serve(input(CALL.formatted("\"Does it sail?\"")));
        assertEquals(TOLD, answers.getFirst().at("/result/content/0/text").textValue());
        assertTrue(answers.getFirst().at("/result/isError").booleanValue());
    }

    @Test
    void whatComesOnceTheProcessEndsIsToldSo() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        McpStdio client = new McpStdio(engine, false, answers::add);
        client.stop();
        client.serve(input(CALL.formatted("\"Does it sail?\"")));
        assertEquals(TOLD, answers.getFirst().at("/result/content/0/text").textValue());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    private JsonNode only(String line) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        new McpStdio(engine, false, answers::add).serve(input(line));
        assertEquals(1, answers.size(), answers::toString);
        return answers.getFirst();
    }

    private static InputStream input(String line) {
        return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
