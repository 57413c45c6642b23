package io.dateline.answer.extractive;

import java.util.regex.Pattern;

/// Whether a question asks for the first of many in something: the best, the oldest. What tells of
/// no rank does not answer it.
///
/// @param isAsked whether it does
record AskedRank(boolean isAsked) {

    /// Words that end so and rank nothing.
    private static final String NO_RANK =
            "(?!(?:latest|newest|interest|west|east|forest|guest|test|request|arrest|protest|contest"
                    + "|harvest|honest|rest|quest|chest|manifest|invest|nearest|next)\\b)";

    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(?:the|world[’']s) (?:(?:\\p{L}+ly )?"
                            + NO_RANK
                            + "\\p{L}{2,20}est|best|worst|most \\p{L}{3,30})\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOLD =
            Pattern.compile(
                    "\\b(?:"
                            + NO_RANK
                            + "\\p{L}{2,20}est|best|worst|most|least|top|topped|leading|leads?|first|last"
                            + "|only|record|records|peak|peaked|maximum|up to|number one|no other"
                            + "|more [^.]{1,80} than|winner|won|wins|ahead|outstanding|unrivalled|never"
                            + "|favou?rite|main|chief|ranked|rank|second|third)\\b",
                    Pattern.CASE_INSENSITIVE);

    static AskedRank in(String question) {
        return new AskedRank(ASKED.matcher(question).find());
    }

    /// Whether it is asked for, and nothing in `near` tells of one.
    boolean isMissingIn(String near) {
        return isAsked && !TOLD.matcher(near).find();
    }
}
