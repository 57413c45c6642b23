package io.dateline.answer.digest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One side of a comparison in words of its own: "the final one" beside "Vantage's first offer" is
/// "Vantage's final offer".
///
/// @param stage when in the course of things it is
public record Side(String words, Stage stage) {

    /// At which end of a course of things that changed a side stands.
    public enum Stage {
        EARLY,
        LATE,
        ANY
    }

    private static final Pattern EARLY =
            Pattern.compile(
                    "(?i)\\b(?:first|original(?:ly)?|initial(?:ly)?|start|started|began|beginning|early|earlier"
                            + "|earliest|opening|planned|estimated|forecast|before|then|old)\\b");

    private static final Pattern LATE =
            Pattern.compile(
                    "(?i)\\b(?:now|final(?:ly)?|last|latest|current(?:ly)?|today|end|ended|revised|later"
                            + "|eventual(?:ly)?|really|actual(?:ly)?|after|present|new|improved|raised)\\b");

    private static final Pattern ONE =
            Pattern.compile(
                    "(?i)(?:(?:the|a|an|his|her|its|their) )?(?<kind>[\\p{L}\\p{N}’'-]{1,30}+"
                            + "(?: (?!(?:ones?|figures?|numbers?|totals?|counts?|tally|amount)\\b)[\\p{L}\\p{N}’'-]{1,30}+)?) (?:ones?|figures?|numbers?|totals?|counts?|tally|amount)\\b(?<rest>.*+)");

    private static final Pattern SAME_THING = Pattern.compile("(?i)\\bones?\\b");

    /// "the second", without what it is a second one of.
    private static final Pattern BARE =
            Pattern.compile(
                    "(?i)(?:the )?(?<kind>second|third|other|last|final|latest|later|new|newer|revised|current)");

    private static final Pattern ORDERING =
            Pattern.compile(
                    "(?i)\\b(?:first|second|last|original|initial|old|older|early|earlier|earliest|previous"
                            + "|former|final|latest|new|newer|later)\\b");

    private static final Pattern THAT = Pattern.compile("(?i)(?:that|those) (?<rest>.++)");

    private static final Pattern ITS = Pattern.compile("(?i)(?:its|their|his|her) (?<rest>.++)");

    private static final Pattern OWNER =
            Pattern.compile(
                    "(?<owner>(?:[^\\s’']{1,40}+ ){0,4}?[^\\s’']{1,40}+(?:['’]s|s['’])) .*+");

    private static final Pattern AFTER_THE_HEAD =
            Pattern.compile(
                    " (?:of|at|in|on|for|from|to|by|with|before|after|during|that|which|made|given)\\b.*+");

    private static final Set<String> ASKING =
            Set.of("what", "how", "who", "when", "where", "which");

    /// The sides, each in words of its own where those of the first tell them.
    public static List<Side> of(List<String> written) {
        String first = written.getFirst();
        return written.stream()
                .map(side -> of(side.equals(first) ? side : own(side, first)))
                .toList();
    }

    private static Side of(String words) {
        boolean late = LATE.matcher(words).find();
        boolean early = EARLY.matcher(words).find();
        return new Side(words, early == late ? Stage.ANY : early ? Stage.EARLY : Stage.LATE);
    }

    private static String own(String side, String first) {
        Matcher owned = OWNER.matcher(first);
        String owner = owned.matches() ? owned.group("owner") : "";
        Matcher bare = BARE.matcher(side);
        Matcher one = ONE.matcher(side);
        Matcher ordering = ORDERING.matcher(first);
        if (bare.matches() && ordering.find()) {
            return ordering.replaceFirst(Matcher.quoteReplacement(bare.group("kind")));
        }
        if (one.matches() && ordering.reset().find() && one.group("rest").isEmpty()) {
            return ordering.replaceFirst(Matcher.quoteReplacement(one.group("kind")));
        }
        if (one.matches() && SAME_THING.matcher(side).find()) {
            String whose = owner.isEmpty() ? "the" : owner;
            return whose + " " + one.group("kind") + " " + head(first) + one.group("rest");
        }
        Matcher that = THAT.matcher(side);
        if (that.matches()) {
            return "the " + head(first) + " " + that.group("rest");
        }
        Matcher its = ITS.matcher(side);
        return its.matches() && !owner.isEmpty() ? owner + " " + its.group("rest") : side;
    }

    private static String head(String words) {
        String before = AFTER_THE_HEAD.matcher(words).replaceFirst("");
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    /// Whether one of them is from the beginning of a course of things and another from its end.
    public static boolean areStages(List<Side> sides) {
        List<Stage> stages = sides.stream().map(Side::stage).toList();
        return stages.contains(Stage.EARLY) && stages.contains(Stage.LATE);
    }

    /// Whether it is told by a clause, as "what the company offered": that clause may leave to the
    /// other side of what time or affair it speaks.
    public boolean isClause() {
        return ASKING.contains(words.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /// What to ask of it.
    String question() {
        return isClause()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + "?"
                : "What was " + words + "?";
    }
}
