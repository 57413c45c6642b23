package io.dateline.slack.bot;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a posting says in plain words. Slack escapes three signs, and puts mentions and links in
/// between `<` and `>`.
final class MessageText {

    /// `<@U1>`, `<#C1|news>`, `<!here>`, `<https://a.example|here>`,
    /// `<mailto:a@b.example|a@b.example>`.
    private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

    private MessageText() {}

    /// @param bot the id of our user, whose mentions are left out
    static String of(String text, String bot) {
        String words =
                REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(word(found, bot)));
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                // last, or what was escaped twice would be read twice
                .replace("&amp;", "&")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    private static String word(MatchResult found, String bot) {
        String target = found.group(2);
        String label = found.group(3);
        return switch (found.group(1)) {
            case "@" -> target.equals(bot) ? " " : label == null ? "" : label;
            case "#" -> label == null || label.isEmpty() ? "" : "#" + label;
            case "!" -> label == null ? "" : label;
            default -> label == null || label.isEmpty() ? target : label;
        };
    }
}
