package io.dateline.conversation;

import io.dateline.answer.Answer;
import io.dateline.article.ArticleFilter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An answer in its conversation.
///
/// @param askedAt in whole milliseconds
/// @param filter which articles were asked
/// @param feedback `null` where none was given
public record KeptAnswer(
        Answer answer, Instant askedAt, ArticleFilter filter, @Nullable Feedback feedback) {

    public KeptAnswer {
        askedAt = askedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
