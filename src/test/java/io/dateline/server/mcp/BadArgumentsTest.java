package io.dateline.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;

import io.dateline.server.TestServer;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class BadArgumentsTest extends McpTest {

    @TestFactory
    Stream<DynamicTest> whatTheSchemaRefusesTheToolRefusesAndSaysWhatItExpected() {
        Map<String, McpSchema.Tool> tools =
                client.listTools().tools().stream()
                        .collect(Collectors.toMap(McpSchema.Tool::name, tool -> tool));
        return cases(
                (tool, arguments) -> {
                    McpSchema.Tool described = Objects.requireNonNull(tools.get(tool));
                    var schema = described.inputSchema();
                    assertFalse(
                            new DefaultJsonSchemaValidator().validate(schema, arguments).valid());
                },
                "ask | {} | question is missing; expected a string",
                "ask | {'question': 5} | question: expected a string, not 5",
                "ask | {'question': ''} | the question is empty",
                "ask | {'question': 'a', 'passages': 'x'} | passages: expected a whole number, not \"x\"",
                "ask | {'question': 'a', 'passages': 51} | passages must be from 1 to 50, not 51",
                "ask | {'question': 'a', 'passages': 1.5} | passages: expected a whole number, not 1.5",
                "ask | {'question': 'a', 'from': 5} | from: expected a string, not 5",
                "ask | {'question': 'a', 'form': 'b'} | ask takes no form; it takes question, from, to, undated, source, sources, byline, passages",
                "search | {} | query is missing; expected a string",
                "search | {'query': 'a', 'limit': 0} | limit: expected a whole number from 1 to 100, not 0",
                "search | {'query': 'a', 'limit': 101} | limit: expected a whole number from 1 to 100, not 101",
                "list_articles | {'limit': 101} | limit: expected a whole number from 1 to 100, not 101",
                "list_articles | {'query': ['a']} | query: expected a string, not [\"a\"]",
                "get_article | {} | id is missing; expected a string",
                "add_article | {'text': 5} | \"text\" is 5; expected a string");
    }

    @TestFactory
    Stream<DynamicTest> whatNoSchemaCanRefuseIsToldLikewise() {
        return cases(
                (tool, arguments) -> {},
                "ask | {'question': ' '} | the question is empty",
                "ask | {'question': 'a', 'from': 'June'} | from: expected a day like 2023-06-18, not \"June\"",
                "ask | {'question': 'a', 'from': '2023-06-18', 'to': '2023-06-17'} | the range ends on 2023-06-17, before it begins on 2023-06-18",
                "search | {'query': ' '} | query is empty; expected a question or some words",
                "list_articles | {'cursor': 'x'} | not a cursor of this list: x",
                "add_article | {} | came no text; expected \"text\" or \"html\", or a usual other name as"
                        + " \"body\" or \"content\"; the fields are: none",
                "add_article | {'text': 'a', 'html': 'a'} | came both \"text\" and \"html\"; expected one of them");
    }

    /// @param rows a tool, its arguments with ' for ", and what is told
    private Stream<DynamicTest> cases(
            BiConsumer<String, Map<String, Object>> also, String... rows) {
        return Arrays.stream(rows)
                .map(row -> row.split(" \\| ", 3))
                .map(
                        cells ->
                                dynamicTest(
                                        cells[0] + " " + cells[1],
                                        () -> {
                                            Map<String, Object> given = arguments(cells[1]);
                                            assertEquals(cells[2], error(cells[0], given));
                                            also.accept(cells[0], given);
                                        }));
    }

    @Test
    void aQueryOfMegabytesIsRefusedWithItsLength() {
        Map<String, Object> given = Map.of("query", "ferry ".repeat(1_400_000));
        assertEquals(
                "a query has at most 10000 characters, this one 8400000", error("search", given));
    }

    private static Map<String, Object> arguments(String json) throws Exception {
        return MAPPER.readValue(json.replace('\'', '"'), new TypeReference<>() {});
    }

    @Test
    void nothingIsAddedByAnArticleThatIsRefused() {
        error("add_article", Map.of("text", " "));
        assertEquals(0, engine.size());
    }

    @Test
    void anArgumentOfNullIsOneThatIsNotThere() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("question", "Does it sail?");
        arguments.put("from", null);
        assertEquals("unanswerable", call("ask", arguments).get("status").textValue());
    }

    @Test
    void anUnknownToolIsAnErrorOfTheProtocol() {
        assertEquals(
                "there is no tool \"erase\"; the tools are ask, search, get_article,"
                        + " list_articles, add_article",
                assertThrows(McpError.class, () -> result("erase", Map.of()))
                        .getJsonRpcError()
                        .message());
    }

    @Test
    void aFaultOfTheServerTellsNothingOfItsInside() {
        try (TestServer faulty =
                        TestServer.of(
                                engine,
                                (question, listener) -> {
                                    throw new IllegalStateException("the secret of the inside");
                                });
                McpSyncClient another = connect(faulty)) {
            CallToolResult result = another.callTool(request("ask", Map.of("question", "a")));
            assertEquals(true, result.isError());
            String told = String.join("", texts(result));
            assertTrue(
                    told.matches(
                            "This is a fault of the server; its log says more under [0-9a-f-]+\\."),
                    told);
        }
    }
}
