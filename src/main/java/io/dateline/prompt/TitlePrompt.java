package io.dateline.prompt;

import io.dateline.prompt.text.Reply;
import io.dateline.prompt.text.VisibleText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks for the title of a conversation. It is made of the first question alone: words of articles
/// would outlive these in it.
public record TitlePrompt(Prompt prompt) {

    static final String NAME = "title";

    static final Prompt.Given INPUTS = new Prompt.Given(Set.of("question"), Set.of());

    /// In code points, so that it fits two lines of a list.
    public static final int LONGEST = 80;

    public RenderedPrompt render(String question) {
        return prompt.render(Map.of("question", VisibleText.of(question).strip()));
    }

    /// The title that a model's reply holds, if it holds one and nothing else.
    public static Optional<String> read(String reply) {
        List<String> lines = Reply.lines(reply);
        return Optional.of(lines)
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .filter(line -> line.codePointCount(0, line.length()) <= LONGEST)
                .filter(line -> !Reply.links(line));
    }
}
