package io.dateline.answer;

import io.dateline.article.TextCut;
import io.dateline.prompt.text.VisibleText;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// A question that was asked earlier in a conversation, and what it was answered; of both as much
/// as a follow-up refers to: whoever made them, no prompt gets too long by what was said before.
///
/// @param question not blank; its first [#MOST_OF_TEXT] UTF-16 units
/// @param answer likewise; empty where none came
public record Turn(String question, String answer) {

    /// Of a question, and of an answer. What a follow-up takes up stands at the beginning.
    public static final int MOST_OF_TEXT = 1_000;

    /// Of all turns of a conversation together. A chat model reads them beside the passages, and
    /// the smallest ones hold little more.
    public static final int MOST_CHARACTERS = 6_000;

    public Turn {
        question = TextCut.beginning(question.strip(), MOST_OF_TEXT);
        answer = TextCut.beginning(answer, MOST_OF_TEXT);
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question of a turn is empty");
        }
    }

    /// What was said, by the user or to the user.
    public record Message(boolean ofUser, String text) {}

    /// Each question of `messages`, earliest first, with all that was said to it, a line each;
    /// nothing that stands before the first.
    public static List<Turn> of(List<Message> messages) {
        List<Turn> turns = new ArrayList<>();
        String asked = "";
        StringJoiner said = new StringJoiner("\n");
        for (Message message : messages) {
            if (message.ofUser()) {
                add(turns, asked, said);
                asked = message.text();
                said = new StringJoiner("\n");
            } else if (!message.text().isEmpty()) {
                said.add(message.text());
            }
        }
        add(turns, asked, said);
        return turns;
    }

    private static void add(List<Turn> turns, String asked, StringJoiner said) {
        if (!asked.isBlank()) {
            turns.add(new Turn(asked, said.toString()));
        }
    }

    /// The last of `turns`, [#MOST_CHARACTERS] together at most.
    public static List<Turn> last(List<Turn> turns) {
        int characters = 0;
        int first = turns.size();
        while (first > 0) {
            Turn turn = turns.get(first - 1);
            characters += turn.question.length() + turn.answer.length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            first--;
        }
        return turns.subList(first, turns.size());
    }

    /// The [#last] of `turns` as a prompt shows them, in this order. A line of a text never stands
    /// where a `Question:` or `Answer:` of ours would.
    public static String conversation(List<Turn> turns) {
        return last(turns).stream()
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
