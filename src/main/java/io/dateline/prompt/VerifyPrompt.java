package io.dateline.prompt;

import io.dateline.prompt.text.Fence;
import io.dateline.prompt.text.Reply;
import io.dateline.prompt.text.VisibleText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks of claims whether the words quoted for each say what it says, all in one call.
public record VerifyPrompt(Prompt prompt) {

    static final String NAME = "verify";

    static final Prompt.Given INPUTS = new Prompt.Given(Set.of("claims"), Set.of());

    /// In code points; a reason is a few words.
    static final int MOST_OF_REASON = 200;

    private static final Pattern JUDGEMENT =
            Pattern.compile(
                    "(?i)[\\s*_`\"#>-]*(?:claim\\s*)?(?:(\\d{1,3})[\\s*_`\".:)–—-]+)?"
                            + "(un)?supported\\b[\\s*_`\"]*(?:[:.,;–—-]+\\s*(.*))?");

    /// @param text a sentence of an answer
    /// @param quote the words of the articles that are cited for it
    public record Claim(String text, String quote) {}

    /// @param supported whether the quote says all that the claim says
    /// @param reason short and on one line; empty when none was given
    public record Judgement(boolean supported, String reason) {}

    /// @param fence goes around all texts, none of which is ours
    public RenderedPrompt render(List<Claim> claims, Fence fence) {
        return prompt.render(
                Map.of(
                        "claims",
                        IntStream.rangeClosed(1, claims.size())
                                .mapToObj(number -> block(number, claims.get(number - 1), fence))
                                .collect(Collectors.joining("\n\n"))));
    }

    private static String block(int number, Claim claim, Fence fence) {
        LinkedHashMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("number", String.valueOf(number));
        return fence.around("quote", attributes, claim.quote())
                + "\n"
                + fence.around("claim", attributes, claim.text());
    }

    /// What a model's reply decides, by the claims' numbers, from 1; a claim on which it decides
    /// nothing is left out, and one on which it decides twice is supported if it is both times.
    ///
    /// @param claims how many it was asked about; of one the number may be missing
    public static Map<Integer, Judgement> read(String reply, int claims) {
        Map<Integer, Judgement> judgements = new TreeMap<>();
        for (String line : Reply.rawLines(reply)) {
            Matcher found = JUDGEMENT.matcher(line);
            if (!found.matches() || (found.group(1) == null && claims != 1)) {
                continue;
            }
            int number = found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
            if (number >= 1 && number <= claims) {
                String reason = found.group(3) == null ? "" : Reply.undecorated(found.group(3));
                Judgement judgement =
                        new Judgement(
                                found.group(2) == null, VisibleText.line(reason, MOST_OF_REASON));
                judgements.merge(
                        number, judgement, (first, next) -> first.supported() ? next : first);
            }
        }
        return judgements;
    }
}
