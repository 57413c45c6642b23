package io.dateline.model;

import io.dateline.article.TextSpan;

/// A possible answer.
///
/// @param passage which of the passages that were read, from 0
/// @param span the answer's place in that passage: a few words, or a whole sentence where no
///     words of it stand out
/// @param score how well it answers, from 0 to 1
public record ScoredSpan(int passage, TextSpan span, double score) {

    public ScoredSpan {
        if (passage < 0) {
            throw new IllegalArgumentException("not a passage: " + passage);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }
}
