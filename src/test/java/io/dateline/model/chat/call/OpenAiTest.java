package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiTest extends ProviderContract {

    @Override
    ChatProvider provider() {
        return ChatProvider.OPENAI;
    }

    @Override
    ChatModel wholeModel(String url, String key) {
        return OpenAiChatModel.builder()
                .baseUrl(url)
                .apiKey(key)
                .modelName("a-model")
                .maxRetries(0)
                .build();
    }

    @Test
    void asksAsTheInterfaceWants() {
        server.then("openai/streamed");
        writer(server.url()).write(MESSAGES, told::add);
        WireServer.Request request = server.requests().getFirst();
        assertEquals("/base/chat/completions", request.path());
        assertEquals("Bearer " + WireServer.KEY.reveal(), request.headers().get("authorization"));
        assertTrue(request.body().contains("\"max_tokens\" : 2048"), request.body());
        assertFalse(request.body().contains("temperature"), request.body());
        assertFalse(request.headers().containsKey("upgrade"), request.headers().toString());
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        server.then("others/vllm-stream");
        ChatConfig config =
                new ChatConfig(provider(), "m", server.url(), null, ChatLimits.defaults());
        ChatOutcome outcome =
                LangChainChatWriter.open(config, time, new Backoff(() -> 1))
                        .write(MESSAGES, told::add);
        ChatOutcome.Written written = assertInstanceOf(ChatOutcome.Written.class, outcome);
        assertEquals(WireServer.TOKENS, told);
        assertTrue(written.usage().inputTokens().isEmpty());
        assertTrue(written.complete(), "without [DONE], its reason to end tells that it ended");
        assertFalse(server.requests().getFirst().headers().containsKey("authorization"));
    }

    @ParameterizedTest
    @CsvSource({
        "openai/filtered,                 FILTERED",
        "openai/unsupported,              OTHER",
        "others/vllm-unknown-model,       MODEL_UNKNOWN",
        "others/openrouter-failed-stream, RATE_LIMITED",
        "others/fastapi-not-found,        WRONG_ADDRESS",
        "others/credits,                  QUOTA",
        "others/rate-limited-long,        RATE_LIMITED",
        "others/forbidden,                KEY_REFUSED",
    })
    void whatOthersWithThisInterfaceSayIsUnderstood(String file, ChatFailure failure) {
        server.then(file);
        ChatOutcome outcome = writer(server.url()).write(MESSAGES, told::add);
        ChatOutcome.Failed failed = assertInstanceOf(ChatOutcome.Failed.class, outcome);
        assertEquals(failure, failed.failure(), failed.toString());
        assertEquals(1, failed.calls());
    }

    @Test
    void whatTheProviderSaysOfABadRequestIsKept() {
        server.then("openai/unsupported");
        ChatOutcome outcome = writer(server.url()).write(MESSAGES, told::add);
        assertEquals(
                new ChatOutcome.Failed(
                        ChatFailure.OTHER,
                        "Unsupported parameter: 'max_tokens' is not supported with this model.",
                        1),
                outcome);
    }
}
