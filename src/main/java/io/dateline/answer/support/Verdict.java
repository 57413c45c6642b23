package io.dateline.answer.support;

import io.dateline.article.Passage;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What came of checking a claim.
///
/// @param score how likely the evidence says all that is claimed, from 0 to 1; 0 where a number or
///     a name of the claim stands nowhere in what is cited
/// @param objection why it is not supported, for people; `null` where it is
/// @param evidence the words that come nearest to saying it, at most one stretch of each passage,
///     in the order of the passages
public record Verdict(double score, @Nullable String objection, List<Evidence> evidence) {

    /// Whole sentences of a passage.
    ///
    /// @param span their place in the article's text
    public record Evidence(Passage passage, TextSpan span) {

        /// The words as they stand in the article.
        public String text() {
            return span.shifted(-passage.span().start()).of(passage.text());
        }
    }

    public Verdict {
        evidence = List.copyOf(evidence);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }

    public boolean isSupported() {
        return objection == null;
    }
}
