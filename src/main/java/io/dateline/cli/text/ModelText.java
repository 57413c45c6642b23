package io.dateline.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatUsage;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What came of checking the chat model.
public final class ModelText {

    private static final String WITHOUT_MODEL =
            """
            No chat model is set: the built-in reader answers, and nothing leaves this machine.
            To add one, set DATELINE_MODEL to openai:NAME, anthropic:NAME or ollama:NAME, and
            DATELINE_MODEL_KEY to its key; DATELINE_MODEL_URL where it is not its maker's.
            """;

    private ModelText() {}

    public static String withoutModel() {
        return WITHOUT_MODEL;
    }

    public static JsonNode jsonWithoutModel() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", "none")
                .put("message", WITHOUT_MODEL.replace('\n', ' ').strip());
    }

    public static String of(ChatConfig chat, ChatOutcome outcome) {
        String name =
                chat.provider().key() + " at " + chat.url() + ", model " + chat.model() + ": ";
        return switch (outcome) {
            case ChatOutcome.Written written -> name + "it answers\n" + written(written);
            case ChatOutcome.Failed failed -> name + "it does not answer\n" + failed(failed);
        };
    }

    private static String written(ChatOutcome.Written written) {
        ChatUsage usage = written.usage();
        return "first words after "
                + usage.toFirstToken().toMillis()
                + " ms, all after "
                + usage.total().toMillis()
                + " ms; tokens: "
                + count(usage.inputTokens())
                + " in, "
                + count(usage.outputTokens())
                + " out\n"
                + (written.complete() ? "" : "It was stopped before it was done.\n");
    }

    private static String count(OptionalInt tokens) {
        return tokens.isPresent() ? String.valueOf(tokens.getAsInt()) : "not told";
    }

    private static String failed(ChatOutcome.Failed failed) {
        return message(failed)
                + "\n"
                + (failed.detail() == null ? "" : "What was said: " + failed.detail() + "\n");
    }

    private static String message(ChatOutcome.Failed failed) {
        return failed.message() + remedy(failed.failure()).map(remedy -> " " + remedy).orElse("");
    }

    /// What a user of the commands can do about it, where the sentence does not say.
    public static Optional<String> remedy(ChatFailure failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case KEY_REFUSED ->
                            "DATELINE_MODEL_KEY, or DATELINE_MODEL_KEY_FILE, sets the key.";
                    case HOST_NOT_FOUND, UNREACHABLE, WRONG_ADDRESS, MALFORMED ->
                            "DATELINE_MODEL_URL sets the address.";
                    case MODEL_UNKNOWN -> "DATELINE_MODEL sets the name.";
                    case TOO_LONG -> "DATELINE_MODEL_CONTEXT sets the number of tokens.";
                    case TIMED_OUT -> "DATELINE_MODEL_TIMEOUT sets how long it is waited for.";
                    case OTHER -> "\"dateline models check\" shows what it says.";
                    case QUOTA, RATE_LIMITED, BUSY, CUT_OFF, UNAVAILABLE, FILTERED, EMPTY -> null;
                });
    }

    public static JsonNode json(ChatConfig chat, ChatOutcome outcome) {
        ObjectNode document =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "")
                        .put("provider", chat.provider().key())
                        .put("url", chat.url().toString())
                        .put("model", chat.model());
        switch (outcome) {
            case ChatOutcome.Written written -> {
                ChatUsage usage = written.usage();
                document.put("status", "answers")
                        .put("complete", written.complete())
                        .put("firstTokenMs", usage.toFirstToken().toMillis())
                        .put("totalMs", usage.total().toMillis())
                        .put("inputTokens", boxed(usage.inputTokens()))
                        .put("outputTokens", boxed(usage.outputTokens()));
            }
            case ChatOutcome.Failed failed ->
                    document.put("status", "fails")
                            .put("failure", failed.failure().name().toLowerCase(Locale.ROOT))
                            .put("message", message(failed))
                            .put("detail", failed.detail());
        }
        return document;
    }

    private static @Nullable Integer boxed(OptionalInt tokens) {
        return tokens.isPresent() ? tokens.getAsInt() : null;
    }
}
