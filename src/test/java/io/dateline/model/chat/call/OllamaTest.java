package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;

import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.Test;

import java.util.Map;

class OllamaTest extends ProviderContract {

    @Override
    ChatProvider provider() {
        return ChatProvider.OLLAMA;
    }

    @Override
    ChatModel wholeModel(String url, String key) {
        return OllamaChatModel.builder()
                .baseUrl(url)
                .customHeaders(Map.of("Authorization", "Bearer " + key))
                .modelName("a-model")
                .maxRetries(0)
                .build();
    }

    @Test
    void asksAsTheInterfaceWants() {
        server.then("ollama/streamed");
        writer(server.url()).write(MESSAGES, told::add);
        WireServer.Request request = server.requests().getFirst();
        assertEquals("/base/api/chat", request.path());
        assertEquals("Bearer " + WireServer.KEY.reveal(), request.headers().get("authorization"));
        String body = request.body().replace(" ", "");
        assertTrue(body.contains("\"num_ctx\":8192"), body);
        assertTrue(body.contains("\"num_predict\":2048"), body);
        assertTrue(body.contains("\"think\":false"), body);
    }
}
