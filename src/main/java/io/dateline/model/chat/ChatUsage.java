package io.dateline.model.chat;

import java.time.Duration;
import java.util.OptionalInt;

/// What a text of a chat model took.
///
/// @param inputTokens as the provider counts them; empty when it does not say
/// @param outputTokens likewise
/// @param calls how many calls were made, with those that failed before
/// @param toFirstToken from the asking to the first piece of the text
/// @param total from the asking to the end of the text
public record ChatUsage(
        OptionalInt inputTokens,
        OptionalInt outputTokens,
        int calls,
        Duration toFirstToken,
        Duration total) {

    public ChatUsage {
        if (calls < 1) {
            throw new IllegalArgumentException("calls must be 1 or more, not " + calls);
        }
    }
}
