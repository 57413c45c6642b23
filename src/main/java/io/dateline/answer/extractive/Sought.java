package io.dateline.answer.extractive;

import java.util.regex.Pattern;

/// What kind of answer a question wants.
enum Sought {
    /// A name, a number, a date: a few words in a sentence.
    FACT,
    /// Whether something is so: the sentence that tells, from which the reader of it concludes.
    STATEMENT,
    /// How or why something came about: sentences that belong together.
    EXPLANATION;

    private static final Pattern YES_OR_NO =
            Pattern.compile(
                    "\\s*(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may"
                            + "|might|must)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern EXPLAINED =
            Pattern.compile(
                    "\\s*(?:why\\b|how come\\b"
                            + "|how\\b(?! (?:many|much|long|old|far|often|tall|big|large|high|fast|deep"
                            + "|heavy|soon|late|early|wide|close|frequently|likely)\\b)"
                            + "|what (?:happen(?:ed|s)|caused|led to|(?:was|were|is|are) the reasons?)\\b).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Sought by(String question) {
        if (EXPLAINED.matcher(question).matches()) {
            return EXPLANATION;
        }
        return YES_OR_NO.matcher(question).matches() ? STATEMENT : FACT;
    }
}
