package io.dateline.prompt;

import io.dateline.prompt.text.Reply;
import io.dateline.prompt.text.VisibleText;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks for the title of a conversation.
public record TitlePrompt(Prompt prompt) {

    static final String NAME = "title";

    static final Prompt.Given INPUTS = new Prompt.Given(Set.of("conversation"), Set.of());

    /// In code points, so that it fits a line of a list.
    public static final int LONGEST = 60;

    /// @param conversation its turns, oldest first
    public RenderedPrompt render(String conversation) {
        return prompt.render(Map.of("conversation", conversation));
    }

    /// The title that a model's reply gives, cut to [#LONGEST]; nothing when it gives none.
    public static Optional<String> read(String reply) {
        return Reply.lines(reply).stream()
                .findFirst()
                .filter(line -> !Reply.links(line))
                .map(line -> VisibleText.line(line, LONGEST));
    }
}
