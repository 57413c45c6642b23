package io.dateline.prompt;

import io.dateline.prompt.text.Fence;
import io.dateline.prompt.text.Reply;
import io.dateline.prompt.text.VisibleText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks whether the quoted words say what a claim says.
public record VerifyPrompt(Prompt prompt) {

    static final String NAME = "verify";

    static final Prompt.Given INPUTS = new Prompt.Given(Set.of("claim", "quote"), Set.of());

    /// In code points; a reason is a few words.
    static final int MOST_OF_REASON = 200;

    private static final Pattern VERDICT =
            Pattern.compile("(?i)(un)?supported\\b[\\s*_`\"]*(?:[:.,;–—-]+\\s*(.*))?");

    /// @param supported whether the quote says all that the claim says
    /// @param reason short and on one line; empty when none was given
    public record Verdict(boolean supported, String reason) {}

    /// @param fence goes around both texts, neither of which is ours
    public RenderedPrompt render(String claim, String quote, Fence fence) {
        return prompt.render(
                Map.of(
                        "claim", fence.around("claim", new LinkedHashMap<>(), claim),
                        "quote", fence.around("quote", new LinkedHashMap<>(), quote)));
    }

    /// What a model's reply decides; nothing when it decides nothing.
    public static Optional<Verdict> read(String reply) {
        List<String> lines = Reply.lines(reply);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Matcher verdict = VERDICT.matcher(lines.getFirst());
        if (!verdict.matches()) {
            return Optional.empty();
        }
        String reason = verdict.group(2) == null ? "" : verdict.group(2);
        return Optional.of(
                new Verdict(verdict.group(1) == null, VisibleText.line(reason, MOST_OF_REASON)));
    }
}
