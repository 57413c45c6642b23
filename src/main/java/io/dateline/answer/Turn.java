package io.dateline.answer;

/// A question that was asked earlier in a conversation, and what it was answered.
///
/// @param question not blank
/// @param answer empty where none came
public record Turn(String question, String answer) {
    public Turn {
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question of a turn is empty");
        }
    }
}
