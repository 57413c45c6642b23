package io.dateline.model.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/// A chat model that says what it was told to say, a call at a time, in pieces of a few letters.
public final class ScriptedWriter implements ChatWriter {

    private static final int PIECE = 3;

    private record Line(
            String text, boolean complete, ChatFailure failure, @Nullable String thought) {}

    private final Deque<Line> script = new ArrayDeque<>();
    private ChatLimits limits = ChatLimits.defaults();

    /// What it was asked, a call at a time.
    public final List<List<ChatMessage>> asked = new ArrayList<>();

    public ScriptedWriter says(String text) {
        script.add(new Line(text, true, ChatFailure.OTHER, null));
        return this;
    }

    /// @param thought comes as if it were text, and is taken back
    public ScriptedWriter saysAfterThought(String thought, String text) {
        script.add(new Line(text, true, ChatFailure.OTHER, thought));
        return this;
    }

    public ScriptedWriter isStoppedAfter(String text) {
        script.add(new Line(text, false, ChatFailure.OTHER, null));
        return this;
    }

    /// @param text what it says before
    public ScriptedWriter fails(ChatFailure failure, String text) {
        script.add(new Line("\0" + text, false, failure, null));
        return this;
    }

    public ScriptedWriter within(int contextTokens) {
        limits = limits.withContextTokens(contextTokens);
        return this;
    }

    /// All that the model was sent with its `call`-th call, from 0.
    public String prompt(int call) {
        StringBuilder all = new StringBuilder();
        asked.get(call)
                .forEach(
                        message ->
                                all.append(
                                        message instanceof UserMessage user
                                                ? user.singleText()
                                                : message.toString()));
        return all.toString();
    }

    @Override
    public String provider() {
        return "java";
    }

    @Override
    public String model() {
        return "script";
    }

    @Override
    public TokenBudget budget() {
        return TokenBudget.of(limits);
    }

    @Override
    public ChatOutcome write(List<ChatMessage> messages, TextListener listener) {
        asked.add(messages);
        Line line = script.remove();
        boolean fails = line.text().startsWith("\0");
        String text = fails ? line.text().substring(1) : line.text();
        if (line.thought() != null) {
            listener.piece(line.thought());
            listener.withdrawn();
        }
        for (int at = 0; at < text.length() && !listener.hasEnough(); at += PIECE) {
            listener.piece(text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return fails
                ? new ChatOutcome.Failed(line.failure(), null, 1)
                : new ChatOutcome.Written(
                        text,
                        line.complete(),
                        new ChatUsage(
                                OptionalInt.of(100),
                                OptionalInt.of(10),
                                1,
                                Duration.ofMillis(5),
                                Duration.ofMillis(9)));
    }
}
