package io.dateline;

import dev.langchain4j.data.message.ChatMessage;

import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.model.chat.TextListener;
import io.dateline.model.chat.TokenBudget;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// A chat model that counts what it is asked.
final class CountedChat implements ChatWriter {

    private final ChatWriter writer;
    private ChatCounts counts;

    CountedChat(ChatWriter writer) {
        this.writer = writer;
        counts = ChatCounts.none(writer.provider(), writer.model());
    }

    synchronized ChatCounts counts() {
        return counts;
    }

    private synchronized void count(@Nullable ChatOutcome outcome, Duration took) {
        counts = counts.with(outcome, took);
    }

    @Override
    public String provider() {
        return writer.provider();
    }

    @Override
    public String model() {
        return writer.model();
    }

    @Override
    public TokenBudget budget() {
        return writer.budget();
    }

    @Override
    public ChatOutcome write(List<ChatMessage> messages, TextListener listener) {
        WriteEvent event = new WriteEvent();
        event.begin();
        long started = System.nanoTime();
        ChatOutcome outcome = null;
        try {
            outcome = writer.write(messages, listener);
            return outcome;
        } finally {
            count(outcome, Duration.ofNanos(System.nanoTime() - started));
            commit(event, outcome);
        }
    }

    private void commit(WriteEvent event, @Nullable ChatOutcome outcome) {
        event.provider = provider();
        event.model = model();
        event.outcome = ChatCounts.outcome(outcome);
        switch (outcome) {
            case null -> {}
            case ChatOutcome.Written written -> {
                event.requests = written.usage().calls();
                event.inputTokens = written.usage().inputTokens().orElse(0);
                event.outputTokens = written.usage().outputTokens().orElse(0);
            }
            case ChatOutcome.Failed failed -> event.requests = failed.calls();
        }
        event.commit();
    }
}
