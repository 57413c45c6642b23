package io.dateline.answer.chain;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Metadata;

import io.dateline.prompt.text.Turn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A conversation as LangChain4j keeps it, and as prompts show it.
public final class Conversation {

    private Conversation() {}

    /// As the messages of a chat memory.
    public static List<ChatMessage> messages(List<io.dateline.answer.Turn> turns) {
        List<ChatMessage> messages = new ArrayList<>();
        for (io.dateline.answer.Turn turn : turns) {
            messages.add(UserMessage.from(turn.question()));
            messages.add(AiMessage.from(turn.answer()));
        }
        return messages;
    }

    /// The questions in a query's chat memory, each with the answer that follows it; others'
    /// messages, and questions without an answer, are left out.
    static List<Turn> turns(@Nullable Metadata metadata) {
        List<ChatMessage> memory =
                metadata == null || metadata.chatMemory() == null
                        ? List.of()
                        : metadata.chatMemory();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i + 1 < memory.size(); i++) {
            if (memory.get(i) instanceof UserMessage asked
                    && asked.hasSingleText()
                    && memory.get(i + 1) instanceof AiMessage answered) {
                turns.add(
                        new Turn(
                                asked.singleText(),
                                Objects.requireNonNullElse(answered.text(), "")));
            }
        }
        return turns;
    }
}
