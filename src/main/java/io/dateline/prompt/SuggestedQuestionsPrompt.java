package io.dateline.prompt;

import io.dateline.prompt.text.Reply;
import io.dateline.prompt.text.VisibleText;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks what else could be asked that the passages answer.
public record SuggestedQuestionsPrompt(Prompt prompt) {

    static final String NAME = "suggested-questions";

    static final Prompt.Given INPUTS = new Prompt.Given(Set.of("question", "passages"), Set.of());

    /// More are not read by anybody.
    public static final int MOST_QUESTIONS = 3;

    /// In code points, so that it fits a button.
    public static final int LONGEST = 150;

    private static final String QUESTION_MARKS = "?？؟;";

    /// @param question what was asked
    /// @param passages numbered blocks inside a [io.dateline.prompt.text.Fence]
    public RenderedPrompt render(String question, String passages) {
        return prompt.render(
                Map.of("question", VisibleText.of(question).strip(), "passages", passages));
    }

    /// The questions of a model's reply, [#MOST_QUESTIONS] at most. What is no question, too long
    /// or has a link is left out.
    public static List<String> read(String reply) {
        return Reply.lines(reply).stream()
                .filter(line -> QUESTION_MARKS.indexOf(line.charAt(line.length() - 1)) >= 0)
                .filter(line -> line.codePointCount(0, line.length()) <= LONGEST)
                .filter(line -> !Reply.links(line))
                .distinct()
                .limit(MOST_QUESTIONS)
                .toList();
    }
}
