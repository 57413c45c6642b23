package io.dateline.answer.understanding.followup;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions about the article that an answer came from: "When was it published?", "Who wrote
/// that?", "Which newspaper is it from?".
enum ArticleQuestions {
    WHEN(
            "when (?:was|were) " + ArticleQuestions.IT + " (?:published|posted|written|printed)",
            "When was the article about %s published?"),
    WHO(
            "who (?:wrote|authored) "
                    + ArticleQuestions.IT
                    + "|who(?: is|[’']s) (?:the|its|that article[’']?s) author|by whom (?:is|was) "
                    + ArticleQuestions.IT
                    + "(?: written)?|who (?:is|was) "
                    + ArticleQuestions.IT
                    + " (?:written )?by",
            "Who wrote the article about %s?"),
    WHERE(
            "(?:which|what) (?:newspaper|paper|source|site|website|publication|outlet|agency)"
                    + "(?: (?:is|was) "
                    + ArticleQuestions.IT
                    + " (?:from|in)|(?: has)? published "
                    + ArticleQuestions.IT
                    + "| (?:is|was) (?:it|that|this))"
                    + "|where (?:was|is) "
                    + ArticleQuestions.IT
                    + " published",
            "Which newspaper is the article about %s from?");

    private static final String IT =
            "(?:it|that|this|the (?:article|story|report|piece)|that (?:article|story|report))";

    /// As the rules for references know it, which tell what `it` is.
    private static final String PROBE = "When was it published?";

    private static final Pattern TOLD = Pattern.compile("When (?:was|were) (?<it>.+) published\\?");

    /// A question before that was about an article, too.
    private static final Pattern ALREADY =
            Pattern.compile(".*\\bthe article about (?<it>.+?)(?: published| from)?\\?");

    private final Pattern asked;
    private final String standalone;

    ArticleQuestions(String asked, String standalone) {
        this.asked = Pattern.compile("(?:" + asked + ")[?!. ]*", Pattern.CASE_INSENSITIVE);
        this.standalone = standalone;
    }

    /// What `question` asks of the article that was spoken of last; empty where it asks for
    /// something else, or nothing tells what the article is about.
    static Optional<FollowUp> read(String question, Conversation conversation) {
        return Arrays.stream(values())
                .filter(one -> one.asked.matcher(question).matches())
                .findFirst()
                .flatMap(one -> topic(conversation).map(one.standalone::formatted))
                .map(FollowUp.Rewritten::new);
    }

    private static Optional<String> topic(Conversation conversation) {
        Matcher already = ALREADY.matcher(conversation.last().question());
        if (already.matches()) {
            return Optional.of(already.group("it"));
        }
        return switch (new References(conversation).resolve(PROBE)) {
            case FollowUp.Rewritten(String text) -> {
                Matcher told = TOLD.matcher(text);
                yield told.matches() ? Optional.of(told.group("it")) : Optional.empty();
            }
            case FollowUp.StandsAlone _, FollowUp.Unclear _ -> Optional.empty();
        };
    }
}
