package io.dateline.prompt.text;

import java.util.List;
import java.util.stream.Collectors;

/// A question and the answer it was given.
public record Turn(String question, String answer) {

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
