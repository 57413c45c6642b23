package io.dateline.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.server.EngineServerTest;
import io.dateline.server.TestServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// What tests with the SDK's own client over HTTP have in common.
abstract class McpTest extends EngineServerTest {

    static final ObjectMapper MAPPER = new ObjectMapper();

    McpSyncClient client;

    /// A client that has greeted the server.
    static McpSyncClient connect(TestServer server) {
        McpSyncClient client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(
                                                server.server.url().toString())
                                        .endpoint("/mcp")
                                        .build())
                        .initializationTimeout(TestServer.PATIENCE)
                        .requestTimeout(TestServer.PATIENCE)
                        .build();
        client.initialize();
        return client;
    }

    @BeforeEach
    void connect() {
        client = connect(server);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /// The structured result of a call that must succeed.
    JsonNode call(String tool, Map<String, Object> arguments) {
        CallToolResult result = result(tool, arguments);
        assertEquals(false, result.isError(), () -> texts(result).toString());
        return MAPPER.valueToTree(result.structuredContent());
    }

    /// What a call that must fail is told.
    String error(String tool, Map<String, Object> arguments) {
        CallToolResult result = result(tool, arguments);
        assertEquals(true, result.isError(), result::toString);
        return String.join("\n", texts(result));
    }

    CallToolResult result(String tool, Map<String, Object> arguments) {
        return client.callTool(request(tool, arguments));
    }

    static CallToolRequest request(String tool, Map<String, Object> arguments) {
        return CallToolRequest.builder(tool).arguments(arguments).build();
    }

    static List<String> texts(CallToolResult result) {
        return result.content().stream().map(content -> ((TextContent) content).text()).toList();
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
