package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.ChildJvm;
import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.server.TestServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.Tool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `dateline mcp` in a process of its own, as its clients start it.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class McpCommandTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"ping\"}";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir Path data;

    private void addFerry(Dateline dateline, String id, String words) {
        dateline.add(
                List.of(new SourceItem.Found(id, RawArticle.of("Ferry 🚢", words).withId(id))));
    }

    private McpSyncClient client(String... options) {
        List<String> arguments = new ArrayList<>(ChildJvm.SHORT_LIVED);
        arguments.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp",
                        "--data",
                        data.toString()));
        arguments.addAll(List.of(options));
        ServerParameters command =
                ServerParameters.builder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString())
                        .args(arguments)
                        .build();
        McpSyncClient client =
                McpClient.sync(new StdioClientTransport(command, McpJsonDefaults.getMapper()))
                        .initializationTimeout(TestServer.PATIENCE)
                        .requestTimeout(TestServer.PATIENCE)
                        .build();
        client.initialize();
        return client;
    }

    private static JsonNode call(McpSyncClient client, String tool, Map<String, Object> given) {
        var result = client.callTool(CallToolRequest.builder(tool).arguments(given).build());
        assertEquals(false, result.isError(), result::toString);
        return MAPPER.valueToTree(result.structuredContent());
    }

    @Test
    void readsBesideAWriterAndSeesWhatThatOneDoes() {
        try (Dateline writer = Dateline.open(DatelineConfig.of(data))) {
            addFerry(writer, "a", "The ferry to Brin 🚢 sails again.");
            try (McpSyncClient client = client()) {
                assertEquals(
                        List.of("ask", "search", "get_article", "list_articles"),
                        client.listTools().tools().stream().map(Tool::name).toList());
                JsonNode part = call(client, "get_article", Map.of("id", "a", "start", 18));
                assertEquals("🚢 sails again.", part.get("text").textValue());

                addFerry(writer, "b", "The tram of Aldport stands still.");
                JsonNode found = call(client, "search", Map.of("query", "tram", "limit", 1));
                assertEquals("b", found.at("/passages/0/articleId").textValue());

                writer.delete("b");
                JsonNode list = call(client, "list_articles", Map.of());
                assertEquals(1, list.get("total").intValue());
                JsonNode without = call(client, "search", Map.of("query", "tram"));
                assertFalse(without.toString().contains("Aldport"), without::toString);
            }
        }
    }

    @Test
    void writesWhereThatIsWantedAndLeavesTheFolderWhole() {
        try (McpSyncClient client = client("--write")) {
            JsonNode added = call(client, "add_article", Map.of("id", "a", "text", "It sails."));
            assertEquals("added", added.get("status").textValue());
            JsonNode found = call(client, "search", Map.of("query", "sails"));
            assertEquals("a", found.at("/passages/0/articleId").textValue());
        }
        assertTrue(Run.of("articles", "show", "a", "--data", data.toString()).out().contains("It"));
    }

    @Test
    void whoHoldsTheFolderIsTold() {
        try (Dateline writer = Dateline.open(DatelineConfig.of(data))) {
            addFerry(writer, "a", "It sails.");
            Run run = Run.of("mcp", "--write", "--data", data.toString());
            assertEquals(1, run.code());
            assertTrue(run.err().contains("is held by process "), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void aFolderWithNothingToReadIsTold() {
        Run run = Run.of("mcp", "--data", data.resolve("none").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("there are no articles in "), run.err());
    }

    @Test
    void everythingAskedIsAnsweredBeforeItEndsAndNothingElseIsPrinted() throws Exception {
        try (Dateline dateline = Dateline.open(DatelineConfig.of(data))) {
            addFerry(dateline, "a", "The ferry to Brin 🚢 sails again.");
        }
        String ask =
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\","
                        + "\"arguments\":{\"question\":\"Which ferry sails again?\"}}}";
        JsonNode answers =
                answers(
                        PING.formatted(1),
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                        "this is no message",
                        "",
                        "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}\r",
                        PING.formatted(2),
                        ask);
        assertEquals(5, answers.size(), answers::toString);
        assertTrue(answers.path("1").has("result"));
        assertTrue(answers.path("2").has("result"));
        assertEquals(-32700, answers.path("null -32700").at("/error/code").intValue());
        assertEquals(
                "id is true; expected a string or a whole number",
                answers.path("null -32600").at("/error/message").textValue());
        JsonNode quote = answers.path("3").at("/result/structuredContent/citations/0/quote");
        assertEquals("The ferry to Brin 🚢 sails again.", quote.textValue(), answers::toString);
    }

    /// What the process prints to these lines and the end of its input, by id.
    private JsonNode answers(String... lines) throws Exception {
        Process child =
                ChildJvm.start(
                        Chatterer.class, ChildJvm.SHORT_LIVED, "mcp", "--data", data.toString());
        try (OutputStream in = child.getOutputStream()) {
            in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        ObjectNode answers = MAPPER.createObjectNode();
        for (String line : ChildJvm.output(child).lines().toList()) {
            JsonNode answer = MAPPER.readTree(line);
            String key = answer.get("id").asText();
            answers.set(
                    answer.get("id").isNull() ? key + " " + answer.at("/error/code") : key, answer);
        }
        assertEquals(0, child.waitFor());
        return answers;
    }
}
