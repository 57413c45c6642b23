package io.dateline.model.chat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;

/// Where a chat model comes from.
public sealed interface ChatSource permits ChatConfig, ChatSource.Streaming, ChatSource.Whole {

    ChatLimits limits();

    /// A model that a program brings along. Retries of its own should be off: they multiply.
    record Streaming(StreamingChatModel model, ChatLimits limits) implements ChatSource {}

    /// A model that a program brings along and that gives its text in one piece.
    record Whole(ChatModel model, ChatLimits limits) implements ChatSource {}
}
