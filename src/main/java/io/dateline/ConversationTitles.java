package io.dateline;

import io.dateline.answer.Question;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.prompt.TitlePrompt;

import java.util.Optional;

/// Has a chat model name conversations.
record ConversationTitles(ChatWriter writer, TitlePrompt prompt) {

    /// The title of a conversation that begins with this question; nothing where the model
    /// fails, or says something else.
    Optional<String> title(Question question) {
        return switch (writer.write(prompt.render(question.text()).messages(), piece -> {})) {
            case ChatOutcome.Written written -> TitlePrompt.read(written.text());
            case ChatOutcome.Failed _ -> Optional.empty();
        };
    }
}
