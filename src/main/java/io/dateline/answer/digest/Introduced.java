package io.dateline.answer.digest;

import io.dateline.article.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Sentences with the one before them, where that says whom or what they are about.
final class Introduced {

    /// Two sentences that are longer together tell too much else.
    private static final int LONGEST = 400;

    /// "The meeting lasted", "The price was"
    private static final Pattern OF_THE_SAME = Pattern.compile("^The [a-z].*", Pattern.DOTALL);

    private Introduced() {}

    /// `statements` of one article, and those that need the one before them together with it.
    ///
    /// @param measure what is looked for: a sentence that tells it needs none after it
    static List<Statement> of(List<Statement> statements, Aspect.Measure measure) {
        List<Statement> all = new ArrayList<>(statements);
        for (int i = 1; i < statements.size(); i++) {
            Statement before = statements.get(i - 1);
            Statement statement = statements.get(i);
            boolean needs =
                    !measure.isIn(before.text())
                            && (statement.leans()
                                    || OF_THE_SAME.matcher(statement.text()).matches());
            if (needs && !statement.opens() && statement.order() == before.order() + 1) {
                TextSpan both = before.place().through(statement.place());
                if (both.length() <= LONGEST) {
                    all.add(before.through(statement));
                }
            }
        }
        return all;
    }
}
