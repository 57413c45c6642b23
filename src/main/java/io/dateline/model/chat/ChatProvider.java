package io.dateline.model.chat;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of interfaces by which a chat model is reached.
public enum ChatProvider {
    /// OpenAI, and all that speak as it does: vLLM, llama.cpp, LM Studio, OpenRouter.
    OPENAI("openai", "https://api.openai.com/v1"),
    ANTHROPIC("anthropic", "https://api.anthropic.com/v1"),
    OLLAMA("ollama", "http://127.0.0.1:11434");

    private final String key;
    private final URI defaultUrl;

    ChatProvider(String key, String defaultUrl) {
        this.key = key;
        this.defaultUrl = URI.create(defaultUrl);
    }

    /// Its name in settings and results.
    public String key() {
        return key;
    }

    public URI defaultUrl() {
        return defaultUrl;
    }

    /// Whether it answers nobody without a key.
    ///
    /// @param url where it is, or `null` for where its maker has it
    public boolean needsKey(@Nullable URI url) {
        return switch (this) {
            case OPENAI -> url == null;
            case ANTHROPIC -> true;
            case OLLAMA -> false;
        };
    }

    public static Optional<ChatProvider> of(String key) {
        return Arrays.stream(values()).filter(provider -> provider.key.equals(key)).findFirst();
    }
}
