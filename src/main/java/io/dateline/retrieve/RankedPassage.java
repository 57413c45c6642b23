package io.dateline.retrieve;

import io.dateline.article.Passage;

import org.jspecify.annotations.Nullable;

/// A passage that was found, and why.
///
/// @param score from 0 to 1, comparable within one result only
/// @param keywordRank its place among the passages found by keywords, from 1; `null` if not there
/// @param vectorRank its place among the nearest vectors, from 1; `null` if not there
/// @param similarity the cosine of its vector and that of what was looked for, as near as the
///     search tells it; `null` if not there
public record RankedPassage(
        Passage passage,
        double score,
        @Nullable Integer keywordRank,
        @Nullable Integer vectorRank,
        @Nullable Double similarity) {

    /// One of which is not known how near its vector is.
    public RankedPassage(
            Passage passage,
            double score,
            @Nullable Integer keywordRank,
            @Nullable Integer vectorRank) {
        this(passage, score, keywordRank, vectorRank, null);
    }

    public RankedPassage withScore(double other) {
        return new RankedPassage(passage, other, keywordRank, vectorRank, similarity);
    }
}
