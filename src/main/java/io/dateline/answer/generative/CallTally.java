package io.dateline.answer.generative;

import io.dateline.answer.Answer;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatUsage;
import io.dateline.model.chat.ChatWriter;
import io.dateline.prompt.Prompt;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the calls for one answer took, together.
final class CallTally {

    private final ChatWriter writer;
    private final Map<String, String> prompts = new HashMap<>();
    private int calls;
    private @Nullable Integer inputTokens;
    private @Nullable Integer outputTokens;
    private @Nullable Long firstTokenMs;

    CallTally(ChatWriter writer) {
        this.writer = writer;
    }

    /// Of the call that follows.
    void uses(Prompt prompt) {
        prompts.put(prompt.name(), prompt.sha256());
    }

    void add(ChatOutcome outcome) {
        switch (outcome) {
            case ChatOutcome.Written written -> {
                ChatUsage usage = written.usage();
                calls += usage.calls();
                inputTokens = sum(inputTokens, usage.inputTokens());
                outputTokens = sum(outputTokens, usage.outputTokens());
                firstTokenMs = usage.toFirstToken().toMillis();
            }
            case ChatOutcome.Failed failed -> calls += failed.calls();
        }
    }

    private static @Nullable Integer sum(@Nullable Integer known, OptionalInt more) {
        if (more.isEmpty()) {
            return known;
        }
        return known == null ? more.getAsInt() : known + more.getAsInt();
    }

    /// Empty where no model was asked.
    Optional<Answer.Generation> generation() {
        return calls == 0
                ? Optional.empty()
                : Optional.of(
                        new Answer.Generation(
                                writer.provider(),
                                writer.model(),
                                prompts,
                                calls,
                                inputTokens,
                                outputTokens,
                                firstTokenMs));
    }
}
