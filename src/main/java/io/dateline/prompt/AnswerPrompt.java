package io.dateline.prompt;

import io.dateline.prompt.text.VisibleText;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Asks for an answer from numbered passages, each sentence cited.
public record AnswerPrompt(Prompt prompt) {

    static final String NAME = "answer";

    /// The same in a few lines.
    static final String SHORT_NAME = "answer-short";

    static final Prompt.Given INPUTS =
            new Prompt.Given(
                    Set.of("question", "today", "passages"), Set.of("conversation", "form"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, uuuu-MM-dd", Locale.ENGLISH);

    /// @param passages numbered blocks inside a [io.dateline.prompt.text.Fence]
    /// @param conversation what was said before this question; empty for a first question
    /// @param form the shape of the answer that the question wants, in a sentence; empty where any
    ///     is as good
    public RenderedPrompt render(
            String question, LocalDate today, String passages, String conversation, String form) {
        Map<String, String> values = new HashMap<>();
        values.put("question", VisibleText.of(question).strip());
        values.put("today", DAY.format(today));
        values.put("passages", passages);
        if (!conversation.isEmpty()) {
            values.put("conversation", conversation);
        }
        if (!form.isEmpty()) {
            values.put("form", form);
        }
        return prompt.render(values);
    }
}
