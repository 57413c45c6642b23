package io.dateline.model.chat.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.Secret;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// LangChain4j's models of the providers. They do not retry, log nothing of what is said, and do
/// their work on the thread that calls them, so that an interrupt ends it.
public final class ProviderModels {

    /// Within a JSON string the quotation marks would be escaped, so that no text of a model looks
    /// like these.
    private static final Pattern REASON_OF_OPENAI = Pattern.compile("\"finish_reason\"\\s*:\\s*\"");

    private static final Pattern DONE_OF_OLLAMA = Pattern.compile("\"done\"\\s*:\\s*true");

    private ProviderModels() {}

    public static StreamingChatModel open(ChatConfig config) {
        Secret secret = config.secret();
        HttpClientBuilder http =
                ProviderHttpClient.builder(
                        secret, isLast(config.provider()), InstantSource.system());
        String key = secret == null ? null : secret.reveal();
        return switch (config.provider()) {
            case OPENAI -> openAi(config, key, http);
            case ANTHROPIC -> anthropic(config, key, http);
            case OLLAMA -> ollama(config, key, http);
        };
    }

    private static StreamingChatModel openAi(
            ChatConfig config, @Nullable String key, HttpClientBuilder http) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(config.url().toString())
                        .modelName(config.model());
        if (key != null) {
            builder.apiKey(key);
        }
        int output = config.limits().outputTokens();
        // OpenAI's newer models refuse the old name, and not all others know the new one.
        return config.ownUrl() == null
                ? builder.maxCompletionTokens(output).build()
                : builder.maxTokens(output).build();
    }

    private static StreamingChatModel anthropic(
            ChatConfig config, @Nullable String key, HttpClientBuilder http) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(config.url().toString())
                .apiKey(key)
                .modelName(config.model())
                .maxTokens(config.limits().outputTokens())
                // The instructions are the same in every call: they are read, and paid for, once.
                .cacheSystemMessages(true)
                .build();
    }

    private static StreamingChatModel ollama(
            ChatConfig config, @Nullable String key, HttpClientBuilder http) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(config.url().toString())
                .customHeaders(key == null ? Map.of() : Map.of("Authorization", "Bearer " + key))
                .modelName(config.model())
                // Without it Ollama cuts what is too long for its own default, and says nothing.
                .numCtx(config.limits().contextTokens())
                .numPredict(config.limits().outputTokens())
                // Thoughts would stand before the answer, within its text.
                .think(false)
                .build();
    }

    /// Whether an event ends an answer as this provider ends one. Without such an event the stream
    /// broke, however well the connection was closed.
    private static Predicate<ServerSentEvent> isLast(ChatProvider provider) {
        return switch (provider) {
            case OPENAI ->
                    event ->
                            event.data().equals("[DONE]")
                                    || REASON_OF_OPENAI.matcher(event.data()).find();
            case ANTHROPIC -> event -> "message_stop".equals(event.event());
            case OLLAMA -> event -> DONE_OF_OLLAMA.matcher(event.data()).find();
        };
    }
}
