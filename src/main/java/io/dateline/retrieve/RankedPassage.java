package io.dateline.retrieve;

import io.dateline.article.Passage;

import org.jspecify.annotations.Nullable;

/// A passage that was found, and why.
///
/// @param score from 0 to 1, comparable within one result only
/// @param keywordRank its place among the passages found by keywords, from 1; `null` if not there
/// @param vectorRank its place among the nearest vectors, from 1; `null` if not there
public record RankedPassage(
        Passage passage,
        double score,
        @Nullable Integer keywordRank,
        @Nullable Integer vectorRank) {

    public RankedPassage withScore(double other) {
        return new RankedPassage(passage, other, keywordRank, vectorRank);
    }
}
