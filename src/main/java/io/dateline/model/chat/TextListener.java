package io.dateline.model.chat;

/// Hears what a chat model writes, on the thread that asked.
@FunctionalInterface
public interface TextListener {

    /// A piece of the text, as it comes.
    void piece(String text);

    /// All pieces so far were no text but a thought, which nobody could tell before its end: the
    /// text begins with the next one.
    default void withdrawn() {}

    /// Whether the rest is not wanted: the model is stopped then, and what it has written counts as
    /// all that it wanted to write.
    default boolean hasEnough() {
        return false;
    }
}
