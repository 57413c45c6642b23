package io.dateline.server;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A chat model that says what it is told to say to each kind of prompt, and remembers what it was
/// asked.
public final class Columnist implements ChatModel {

    /// As an answer names it.
    public static final String NAME = "other:Columnist";

    public volatile String answer = "";
    public volatile String standalone = "";
    public volatile String suggestions = "";

    /// What it calls a conversation; nothing leaves its first question as its title.
    public volatile String title = "";

    /// What it was to name.
    public final List<String> named = new CopyOnWriteArrayList<>();

    /// All else that it was sent, without the rules.
    public final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String prompt = ((UserMessage) request.messages().getLast()).singleText();
        if (prompt.startsWith("The question to name:")) {
            // asked whenever it suits the server
            named.add(prompt);
            return ChatResponse.builder().aiMessage(AiMessage.from(title)).build();
        }
        asked.add(prompt);
        return ChatResponse.builder().aiMessage(AiMessage.from(reply(prompt))).build();
    }

    private String reply(String prompt) {
        if (prompt.contains("The reader asked:")) {
            return suggestions;
        }
        return prompt.contains("The question to rewrite:") ? standalone : answer;
    }
}
