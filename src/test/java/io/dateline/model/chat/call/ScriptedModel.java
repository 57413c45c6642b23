package io.dateline.model.chat.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A model of a Java program that does what a test says.
///
/// @param calls counts how often it was asked
record ScriptedModel(Consumer<StreamingChatResponseHandler> script, AtomicInteger calls)
        implements StreamingChatModel {

    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
        calls.incrementAndGet();
        script.accept(handler);
    }

    static ChatResponse response(String text) {
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }
}
