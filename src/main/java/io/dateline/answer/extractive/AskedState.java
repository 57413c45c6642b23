package io.dateline.answer.extractive;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a question asks what is so now, which may have changed since an article told of it.
///
/// @param isPresent whether it is put in the present tense
/// @param asksForChange whether it asks if that is as it was
/// @param asksForDeed whether it asks if something has been done
/// @param asksForLeave whether it asks if something is allowed
record AskedState(
        boolean isPresent, boolean asksForChange, boolean asksForDeed, boolean asksForLeave) {

    private static final Pattern LEAVE =
            Pattern.compile(
                    "^\\W*(?:(?:can|may|could|must) (?:i|we|you|one|people|children|kids|dogs|visitors)"
                            + "|(?:am i|are (?:we|you)|is it|is one) (?:allowed|permitted|able))\\b"
                            + "|^\\W*(?:is|are)\\b.*\\b(?:allowed|permitted|banned|forbidden)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LEAVE_TOLD =
            Pattern.compile(
                    "\\b(?:allowed|permitted|banned|forbidden|prohibited|welcome|admitted|not permitted"
                            + "|must (?:not )?be)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DONE =
            Pattern.compile(
                    "(?:^|[\\s,])(?:has|have|hasn[’']t|haven[’']t|did|didn[’']t|was|were)"
                            + "(?![\\p{L}])"
                            + "|^\\W*(?:who|what|which \\p{L}{1,30})\\s(?:\\p{L}{2,20}ed|bought|sold|won"
                            + "|lost|built|paid|left|made|took|gave|led|met|wrote|stole|became|got"
                            + "|sent)\\b",
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

    /// What is to be done, with the verb that tells it.
    private static final Pattern TO_DO =
            Pattern.compile(
                    "\\b(?:(?:will|shall|would)|(?:is|are|was|were)\\s(?:(?:still|due|expected|set"
                            + "|likely|going|scheduled|planned|about)\\s)?to"
                            + "|(?:plans?|planned|hopes?|hoped|wants?|wanted)\\sto)"
                            + "(?:\\s(?:not|now|soon|be|have))*+\\s\\p{L}++",
                    Pattern.CASE_INSENSITIVE);

    /// Where another clause begins, which may tell of another time.
    private static final Pattern CLAUSE =
            Pattern.compile("[;:–—”]|[,.!?]\"|,? (?:but|while|whereas|after|before|and then)\\b");

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
                DONE.matcher(question).find() && !PLANNED.matcher(question).find(),
                LEAVE.matcher(question).find());
    }

    /// `statement` without the words that ask for a change, or for anybody: what happened is told
    /// without them.
    static String withoutTime(String statement) {
        return SOMEBODY.matcher(LASTING.matcher(statement).replaceAll("")).replaceAll("");
    }

    /// `said` without what it tells to be done later.
    static String withoutPlans(String said) {
        return TO_DO.matcher(said).replaceAll(" ");
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

    /// Whether `said` tells what is allowed.
    static boolean isLeaveTold(String said) {
        return LEAVE_TOLD.matcher(said).find();
    }

    /// Whether `said` tells of a change.
    static boolean changesIn(String said) {
        return CHANGE.matcher(said).find();
    }
}
