package io.dateline.answer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an evaluation sees beside the answer.
///
/// @param answer what a user would get
/// @param span the best span even where the answer is a refusal; `null` when nothing was read
/// @param retrieved distinct ids of articles in final order, more than were read
public record Examination(Answer answer, @Nullable String span, List<String> retrieved) {

    /// Ids wanted in [#retrieved] where the collection has as many.
    public static final int RETRIEVED = 20;

    public Examination {
        retrieved = List.copyOf(retrieved);
    }
}
