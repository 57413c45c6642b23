package io.dateline.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.exception.ToolExecutionException;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import dev.langchain4j.service.tool.ToolExecutionResult;

import io.dateline.server.EngineServerTest;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/// The tools as an agent of LangChain4j has them.
class LangChain4jClientTest extends EngineServerTest {

    private static final String QUOTE = "Anna Lindqvist was elected mayor of Brin on Sunday.";
    private static final String MAYOR =
            "{\"id\": \"mayor\", \"title\": \"Brin elects a mayor\", \"text\": \"🚢 Brin has voted.\\n\\n"
                    + QUOTE
                    + "\"}";

    private McpClient client;

    @BeforeEach
    void connect() {
        assertEquals(200, server.post("/api/articles", MAYOR).statusCode());
        client =
                DefaultMcpClient.builder()
                        .transport(
                                StreamableHttpMcpTransport.builder()
                                        .url(server.server.url() + "/mcp")
                                        .timeout(TestServer.PATIENCE)
                                        .build())
                        .initializationTimeout(TestServer.PATIENCE)
                        .toolExecutionTimeout(TestServer.PATIENCE)
                        .build();
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
    }

    private ToolExecutionResult call(String tool, String arguments) {
        return client.executeTool(
                ToolExecutionRequest.builder().name(tool).arguments(arguments).build());
    }

    @Test
    void findsTheToolsWithTheirArguments() {
        List<ToolSpecification> tools = client.listTools();
        assertEquals(
                List.of("ask", "search", "get_article", "list_articles", "add_article"),
                tools.stream().map(ToolSpecification::name).toList());
        assertEquals(
                Set.of(
                        "question",
                        "from",
                        "to",
                        "undated",
                        "source",
                        "sources",
                        "byline",
                        "passages"),
                tools.getFirst().parameters().properties().keySet());
        assertEquals(List.of("question"), tools.getFirst().parameters().required());
        assertEquals(ToolServer.INSTRUCTIONS, client.instructions());
    }

    @Test
    void getsACitedAnswer() {
        ToolExecutionResult result =
                call("ask", "{\"question\": \"Who was elected mayor of Brin?\"}");
        assertFalse(result.isError(), result::toString);
        JsonNode answer = new ObjectMapper().valueToTree(result.result());
        assertEquals(QUOTE, answer.at("/citations/0/quote").textValue(), result::toString);
    }

    @Test
    void readsTheSameArticleAsText() {
        ToolExecutionResult result = call("get_article", "{\"id\": \"mayor\", \"end\": 18}");
        assertTrue(result.resultText().contains("🚢 Brin has voted."), result::toString);
    }

    @Test
    void isToldOfAWrongArgument() {
        assertEquals(
                "search takes no limits; it takes query, from, to, undated, source, sources, byline,"
                        + " limit",
                assertThrows(
                                ToolExecutionException.class,
                                () -> call("search", "{\"query\": \"a\", \"limits\": 3}"))
                        .getMessage());
    }
}
