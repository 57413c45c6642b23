package io.dateline.model.chat;

import org.jspecify.annotations.Nullable;

/// What came of asking a chat model.
public sealed interface ChatOutcome {

    /// The model has written.
    ///
    /// @param text the pieces that were told, joined; not blank
    /// @param complete false when the model was stopped before it was done, mostly at the limit of
    ///     its output
    record Written(String text, boolean complete, ChatUsage usage) implements ChatOutcome {

        public Written {
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text is blank");
            }
        }
    }

    /// There is no text to use; of what was told of it before, nothing holds.
    ///
    /// @param detail what the provider or the system said of it, shortened, for the operator alone:
    ///     it is a stranger's text, and may tell of the account; never the key; `null` when nothing
    ///     was said
    /// @param calls how many calls were made to the provider
    record Failed(ChatFailure failure, @Nullable String detail, int calls) implements ChatOutcome {

        /// What happened and what to do, for everybody.
        public String message() {
            return failure.sentence();
        }
    }
}
