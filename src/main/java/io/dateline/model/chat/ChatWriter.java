package io.dateline.model.chat;

import dev.langchain4j.data.message.ChatMessage;

import java.util.List;

/// A chat model that is asked to write, within limits of time, of parallel calls and of tokens.
/// Safe for use by many threads at once.
public interface ChatWriter {

    /// Who runs the model, as `openai`.
    String provider();

    /// The model's name at the provider.
    String model();

    /// How much may be asked, so that a caller can cut what it asks with.
    TokenBudget budget();

    /// Asks the model and waits for all that it writes; what it thinks in `<think>` is no part of
    /// it. Where the messages are over the budget, no call is made.
    ///
    /// @param listener what it throws ends the call and is thrown on
    /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted;
    ///     the call is ended then, and the thread stays interrupted
    ChatOutcome write(List<ChatMessage> messages, TextListener listener);
}
