package io.dateline.model;

import java.util.List;

/// What a passage says to a question.
///
/// @param relevance how likely it is about what is asked, whether or not it answers, from 0 to 1
/// @param spans its possible answers, best first, none overlapping another; may be empty
public record PassageReading(double relevance, List<ScoredSpan> spans) {

    public PassageReading {
        if (!(relevance >= 0 && relevance <= 1)) {
            throw new IllegalArgumentException("relevance is from 0 to 1, not " + relevance);
        }
        spans = List.copyOf(spans);
    }
}
