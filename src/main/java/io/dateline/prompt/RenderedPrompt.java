package io.dateline.prompt;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

import java.util.List;

/// What a chat model is sent.
///
/// @param system who it is and how it shall work
/// @param user what is asked this time
public record RenderedPrompt(String system, String user) {

    /// The same as LangChain4j has it.
    public List<ChatMessage> messages() {
        return List.of(SystemMessage.from(system), UserMessage.from(user));
    }
}
