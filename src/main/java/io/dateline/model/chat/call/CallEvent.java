package io.dateline.model.chat.call;

import dev.langchain4j.model.chat.response.ChatResponse;

import java.util.Objects;

/// What a model tells during a call.
sealed interface CallEvent {

    /// The next piece of the text.
    record Token(String text) implements CallEvent {}

    /// The end of a call. The first that is told counts.
    sealed interface End extends CallEvent {}

    record Completed(ChatResponse response) implements End {

        String wholeText() {
            return Objects.requireNonNullElse(response.aiMessage().text(), "");
        }
    }

    record Broken(Throwable cause) implements End {}

    /// Who listens has heard enough.
    record Stopped() implements End {}

    /// The model did not tell anything in time.
    record Late() implements End {}
}
