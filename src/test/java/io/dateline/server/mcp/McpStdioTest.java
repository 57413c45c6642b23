package io.dateline.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.server.EngineServerTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class McpStdioTest extends EngineServerTest {

    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                    + "{\"name\":\"ask\",\"arguments\":{\"question\":%s}}}";

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

    private JsonNode only(String line) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        McpStdio.serve(
                engine,
                false,
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                answers::add);
        assertEquals(1, answers.size(), answers::toString);
        return answers.getFirst();
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
