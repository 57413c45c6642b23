package io.dateline.answer.extractive;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a question asks what is so now, which may have changed since an article told of it.
///
/// @param isPresent whether it is put in the present tense
/// @param asksForChange whether it asks if that is as it was
/// @param asksForDeed whether it asks if something has been done
record AskedState(boolean isPresent, boolean asksForChange, boolean asksForDeed) {

    private static final Pattern DONE =
            Pattern.compile(
                    "(?:^|[\\s,])(?:has|have|hasn[’']t|haven[’']t|did|didn[’']t|was|were)"
                            + "(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE);

    /// Of what is planned it is told as done that it is planned.
    private static final Pattern PLANNED =
            Pattern.compile(
                    "\\b(?:said|say|promised?|announced?|warned?|planned|offered|decided?"
                            + "|agreed?|ordered|told|due|going|meant|supposed)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_COME =
            Pattern.compile(
                    "\\b(?:will|shall|would)(?!\\s(?:have|not have)\\b)(?![\\p{L}])"
                            + "|\\b(?:is|are|was|were)\\s(?:due|expected|set|likely|going|scheduled|planned"
                            + "|about) to\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Where another clause begins, which may tell of another time.
    private static final Pattern CLAUSE =
            Pattern.compile("[;:–—]|,? (?:but|while|whereas|after|before|and then)\\b");

    private static final Pattern PRESENT =
            Pattern.compile(
                    "(?:^|[\\s,])(?:is|are|isn[’']t|aren[’']t|has|have|does|do|still|now"
                            + "|currently|today"
                            + "|yet|any ?more|these days)(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE);

    /// What ends a state, or begins another.
    private static final Pattern CHANGE =
            Pattern.compile(
                    "\\b(?:removed|dismissed|sacked|fired|ousted|replaced|succeed(?:ed|s)"
                            + "|resigned|stepped"
                            + " down|stood down|quit|retired|died|no longer|former|formerly|ended"
                            + "|abolished"
                            + "|scrapped|lost (?:his|her|its|their|the)|left (?:office|the post"
                            + "|the job)"
                            + "|gave up|took over|new|reopen(?:ed|s)?|closed|lifted|suspended"
                            + "|resumed"
                            + "|restored|sold|again|remains?|stays?|kept)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SOMEBODY =
            Pattern.compile(
                    "\\b(?:anybody|anyone|somebody|someone|anything|something|any|ever|really"
                            + "|actually)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LASTING =
            Pattern.compile(
                    "\\b(?:still|again|yet|already|any ?more|now|currently|nowadays|today)\\b",
                    Pattern.CASE_INSENSITIVE);

    static AskedState of(String question) {
        return new AskedState(
                PRESENT.matcher(question).find(),
                LASTING.matcher(question).find(),
                DONE.matcher(question).find() && !PLANNED.matcher(question).find());
    }

    /// `statement` without the words that ask for a change, or for anybody: what happened is told
    /// without them.
    static String withoutTime(String statement) {
        return SOMEBODY.matcher(LASTING.matcher(statement).replaceAll("")).replaceAll("");
    }

    /// Whether `said` tells of what is to come.
    static boolean isToCome(String said) {
        return TO_COME.matcher(said).find();
    }

    /// Whether the clause that ends with `said` tells of what is to come.
    static boolean leadsToPlan(String said) {
        int clause = CLAUSE.matcher(said).results().mapToInt(MatchResult::end).max().orElse(0);
        return isToCome(said.substring(clause));
    }

    /// Whether `said` tells of a change.
    static boolean changesIn(String said) {
        return CHANGE.matcher(said).find();
    }
}
