package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;

import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.Test;

class AnthropicTest extends ProviderContract {

    @Override
    ChatProvider provider() {
        return ChatProvider.ANTHROPIC;
    }

    @Override
    ChatModel wholeModel(String url, String key) {
        return AnthropicChatModel.builder()
                .baseUrl(url)
                .apiKey(key)
                .modelName("a-model")
                .maxRetries(0)
                .build();
    }

    @Test
    void asksAsTheInterfaceWants() {
        server.then("anthropic/streamed");
        writer(server.url()).write(MESSAGES, told::add);
        WireServer.Request request = server.requests().getFirst();
        assertEquals("/base/messages", request.path());
        assertEquals(WireServer.KEY.reveal(), request.headers().get("x-api-key"));
        assertEquals("2023-06-01", request.headers().get("anthropic-version"));
        assertTrue(request.body().contains("\"max_tokens\" : 2048"), request.body());
    }
}
