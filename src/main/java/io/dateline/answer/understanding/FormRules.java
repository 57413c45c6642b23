package io.dateline.answer.understanding;

import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its words what kind of answer a question wants.
final class FormRules {

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

    /// What `question`, which stands alone, wants.
    static Intent of(String question) {
        Optional<CollectionQuestion> about = CollectionQuestion.of(question);
        if (about.isPresent()) {
            return new Intent.AboutCollection(about.get());
        }
        if (EXPLAINED.matcher(question).matches()) {
            return new Intent.Explanation();
        }
        return YES_OR_NO.matcher(question).matches() ? new Intent.YesNo() : new Intent.Fact();
    }
}
