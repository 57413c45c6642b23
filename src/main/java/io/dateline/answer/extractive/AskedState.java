package io.dateline.answer.extractive;

import java.util.regex.Pattern;

/// Whether a question asks what is so now, which may have changed since an article told of it.
///
/// @param isPresent whether it is put in the present tense
/// @param asksForChange whether it asks if that is as it was
record AskedState(boolean isPresent, boolean asksForChange) {

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

    private static final Pattern LASTING =
            Pattern.compile(
                    "\\b(?:still|again|yet|already|any ?more|now|currently|nowadays|today)\\b",
                    Pattern.CASE_INSENSITIVE);

    static AskedState of(String question) {
        return new AskedState(PRESENT.matcher(question).find(), LASTING.matcher(question).find());
    }

    /// `statement` without the words that ask for a change: what changed is told without them.
    static String withoutTime(String statement) {
        return LASTING.matcher(statement).replaceAll("");
    }

    /// Whether `said` tells of a change.
    static boolean changesIn(String said) {
        return CHANGE.matcher(said).find();
    }
}
