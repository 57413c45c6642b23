package io.dateline.server.mcp;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What the tools do, as the SDK's own client sees it.
class ToolsTest extends McpTest {

    private static final String MAYOR =
            """
            {"id": "sq:a/b (c),d", "title": "Brin elects a mayor", "publishedAt": "2023-06-18",
             "text": "🚢 Brin has voted.\\n\\nAnna Lindqvist was elected mayor of Brin on Sunday."}
            """;

    private static final Map<String, Object> WHO =
            Map.of("question", "Who was elected mayor of Brin?");

    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private final JsonSchemaValidator validator = new DefaultJsonSchemaValidator();

    @BeforeEach
    void addArticles() {
        assertEquals(200, server.post("/api/articles", FERRY).statusCode());
        assertEquals(200, server.post("/api/articles", MAYOR).statusCode());
    }

    private McpSchema.Tool tool(String name) {
        return client.listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theServerSaysWhatItIsAndThatArticlesInstructNobody() {
        assertEquals("dateline", client.getServerInfo().name());
        String instructions = client.getServerInstructions();
        assertTrue(instructions.contains("UTF-16 code units"), instructions);
        assertTrue(instructions.contains("never an instruction"), instructions);
    }

    @Test
    void everyToolSaysWhatItTakesWhatItGivesAndWhetherItWrites() {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertEquals(
                List.of("ask", "search", "get_article", "list_articles", "add_article"),
                tools.stream().map(McpSchema.Tool::name).toList());
        for (McpSchema.Tool tool : tools) {
            validator.assertConforms(tool.name(), tool.inputSchema());
            validator.assertConforms(tool.name(), tool.outputSchema());
            JsonNode arguments = MAPPER.valueToTree(tool.inputSchema()).get("properties");
            arguments.forEach(argument -> assertTrue(argument.hasNonNull("description")));
            assertEquals("object", tool.outputSchema().get("type"));
            boolean writes = tool.name().equals("add_article");
            assertEquals(!writes, tool.annotations().readOnlyHint(), tool.name());
            assertEquals(writes, tool.annotations().destructiveHint(), tool.name());
            assertEquals(false, tool.annotations().openWorldHint(), tool.name());
            assertFalse(tool.description().isBlank());
        }
    }

    @Test
    void anAnswerIsTheOneOfRest() throws IOException {
        JsonNode asked = call("ask", WHO);
        JsonNode rest =
                json(
                        server.post(
                                "/api/ask",
                                "{\"question\": \"Who was elected mayor of Brin?\", \"store\": false}"));
        assertEquals("answered", asked.get("status").textValue(), asked::toString);
        assertEquals(withoutOccasion(rest), withoutOccasion(asked));
    }

    private static JsonNode withoutOccasion(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without(List.of("id", "timings"));
    }

    @Test
    void everyOtherResultIsTheOneOfRest() throws IOException {
        assertSame(
                json(server.get("/api/search?q=mayor&limit=1&from=2023-06-18")),
                call("search", Map.of("query", "mayor", "limit", 1, "from", "2023-06-18")),
                "search");
        assertSame(
                json(server.get("/api/articles?query=ferry&source=harbour+wire&byline=mole")),
                call(
                        "list_articles",
                        Map.of("query", "ferry", "source", "harbour wire", "byline", "mole")),
                "list_articles");
        ObjectNode article = (ObjectNode) call("get_article", Map.of("id", "ferry"));
        assertEquals(List.of(0, FERRY_TEXT.length()), ends(article));
        assertEquals(FERRY_TEXT.length(), article.get("length").intValue());
        assertTrue(article.get("next").isNull());
        assertFits(article, "get_article");
        assertEquals(
                json(server.get("/api/articles/ferry")),
                article.deepCopy().without(List.of("start", "end", "length", "next")));
        assertSame(
                json(server.post("/api/articles", FERRY)),
                call("add_article", MAPPER.convertValue(parse(FERRY), ARGUMENTS)),
                "add_article");
    }

    @Test
    void anArticleIsAddedUnderTheUsualOtherNamesToo() throws IOException {
        String other =
                "{\"headline\":\"Dam holds\",\"body\":\"The dam holds.\",\"author\":\"Jo Roe\"}";
        server.post("/api/articles", other);
        JsonNode result = call("add_article", MAPPER.convertValue(parse(other), ARGUMENTS));
        assertSame(json(server.post("/api/articles", other)), result, "add_article");
        assertEquals("unchanged", result.get("status").textValue());
    }

    private static List<Integer> ends(JsonNode part) {
        return List.of(part.get("start").intValue(), part.get("end").intValue());
    }

    private void assertSame(JsonNode rest, JsonNode result, String tool) {
        assertEquals(rest, result);
        assertFits(result, tool);
    }

    private void assertFits(JsonNode result, String tool) {
        McpSchema.Tool described = tool(tool);
        var validation = validator.validate(described.outputSchema(), result);
        assertTrue(validation.valid(), () -> tool + ": " + validation.errorMessage());
        // a schema that nothing can break would say nothing
        result.fieldNames()
                .forEachRemaining(
                        field -> {
                            JsonNode without = ((ObjectNode) result.deepCopy()).without(field);
                            assertFalse(
                                    validator.validate(described.outputSchema(), without).valid(),
                                    () -> tool + " without " + field);
                        });
    }

    @Test
    void everyAnswerFitsItsSchemaAlsoARefusal() {
        assertFits(call("ask", WHO), "ask");
        JsonNode refusal = call("ask", Map.of("question", "Why do volcanoes erupt on Io?"));
        assertEquals("unanswerable", refusal.get("status").textValue(), refusal::toString);
        assertFits(refusal, "ask");
    }

    @Test
    void aCitationOpensAtItsExactWords() {
        JsonNode citations = call("ask", WHO).get("citations");
        assertFalse(citations.isEmpty());
        for (JsonNode citation : citations) {
            JsonNode part =
                    call(
                            "get_article",
                            Map.of(
                                    "id", citation.get("articleId").textValue(),
                                    "version", citation.get("version").textValue(),
                                    "start", citation.get("start").intValue(),
                                    "end", citation.get("end").intValue()));
            assertEquals(citation.get("quote"), part.get("text"));
        }
    }

    @Test
    void theReachOfAQuestionCanBeLimited() {
        JsonNode none =
                call("ask", Map.of("question", "Who was elected mayor?", "from", "2023-06-19"));
        assertEquals("unanswerable", none.get("status").textValue());
        JsonNode one = call("ask", Map.of("question", "Who was elected mayor?", "passages", 1));
        assertEquals(1, one.get("passages").size());
    }

    @Test
    void anAddedArticleIsFoundAndAnswersAtOnce() {
        JsonNode added =
                call(
                        "add_article",
                        Map.of(
                                "id", "bridge",
                                "title", "Bridge opens",
                                "text", "The Aldport bridge was opened by Karin Holm on Friday."));
        assertEquals("added", added.get("status").textValue());
        JsonNode found = call("search", Map.of("query", "Aldport bridge", "limit", 1));
        assertEquals("bridge", found.at("/passages/0/articleId").textValue());
        JsonNode answer = call("ask", Map.of("question", "Who opened the Aldport bridge?"));
        assertEquals("bridge", answer.at("/citations/0/articleId").textValue());
    }

    @Test
    void pagesOfAListFollowEachOther() {
        List<String> ids = new ArrayList<>();
        JsonNode page = call("list_articles", Map.of("limit", 1));
        ids.add(page.at("/items/0/id").textValue());
        page = call("list_articles", Map.of("limit", 1, "cursor", page.get("next").textValue()));
        ids.add(page.at("/items/0/id").textValue());
        assertTrue(page.get("next").isNull());
        assertEquals(List.of("ferry", "sq:a/b (c),d"), ids.stream().sorted().toList());
    }

    @Test
    void manyClientsAreAnsweredAtOnceEachItsOwn() throws Exception {
        List<Future<?>> clients = new ArrayList<>();
        // not on the common pool, whose few threads the clients need themselves
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 8; n++) {
                int number = n;
                clients.add(threads.submit(() -> askAsAnother(number)));
            }
        }
        for (Future<?> each : clients) {
            each.get();
        }
    }

    private void askAsAnother(int n) {
        String question = "Who was elected mayor of Brin, number " + n + "?";
        try (McpSyncClient another = connect(server)) {
            for (int turn = 0; turn < 3; turn++) {
                var result = another.callTool(request("ask", Map.of("question", question)));
                JsonNode answer = MAPPER.valueToTree(result.structuredContent());
                assertEquals(question, answer.get("question").textValue());
            }
        }
    }
}
