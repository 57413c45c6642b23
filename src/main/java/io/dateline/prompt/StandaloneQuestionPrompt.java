package io.dateline.prompt;

import io.dateline.prompt.text.Reply;
import io.dateline.prompt.text.VisibleText;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks for a question that can be understood without the conversation it stands in.
public record StandaloneQuestionPrompt(Prompt prompt) {

    static final String NAME = "standalone-question";

    static final Prompt.Given INPUTS =
            new Prompt.Given(Set.of("question", "conversation"), Set.of());

    /// In code points; what is longer is no question but something else the model had to say.
    private static final int MOST = 1_000;

    /// @param conversation what was said before the question
    public RenderedPrompt render(String question, String conversation) {
        return prompt.render(
                Map.of("question", VisibleText.of(question).strip(), "conversation", conversation));
    }

    /// The question that a model's reply holds; `question` itself when it holds none.
    public static String read(String reply, String question) {
        List<String> lines = Reply.lines(reply);
        if (lines.size() != 1) {
            return question;
        }
        String line = lines.getFirst();
        boolean usable = line.codePointCount(0, line.length()) <= MOST && !Reply.links(line);
        return usable ? line : question;
    }
}
