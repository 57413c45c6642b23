package io.dateline.answer.understanding;

import io.dateline.answer.Form;

import java.util.regex.Pattern;

/// Tells by its first words what kind of answer a question wants.
public final class FormRules {

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

    private FormRules() {}

    /// The form of a question about what articles tell.
    public static Form of(String question) {
        if (EXPLAINED.matcher(question).matches()) {
            return Form.EXPLANATION;
        }
        return YES_OR_NO.matcher(question).matches() ? Form.YESNO : Form.FACT;
    }
}
