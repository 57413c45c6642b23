package io.dateline.model;

import io.dateline.article.TextSpan;

/// A possible answer.
///
/// @param span the answer's place in the passage that was read: a few words, or a whole sentence
///     where no words of it stand out; never across the end of a block, as a blank line is
/// @param score how well it answers, from 0 to 1
public record ScoredSpan(TextSpan span, double score) {

    public ScoredSpan {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }
}
