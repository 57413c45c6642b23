package io.dateline.answer;

import io.dateline.prompt.text.VisibleText;

import java.util.List;
import java.util.stream.Collectors;

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

    /// The turns as a prompt shows them, in this order. A line of a text never stands where a
    /// `Question:` or `Answer:` of ours would.
    public static String conversation(List<Turn> turns) {
        return turns.stream()
                .map(
                        turn ->
                                "Question: %s\nAnswer: %s"
                                        .formatted(indented(turn.question), indented(turn.answer)))
                .collect(Collectors.joining("\n"));
    }

    private static String indented(String text) {
        return VisibleText.of(text)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n  "));
    }
}
