package io.dateline.answer;

import io.dateline.article.ArticleFilter;

import org.jspecify.annotations.Nullable;

/// What is asked, of which articles.
///
/// @param text 1 to [#MAX_LENGTH] UTF-16 units, not blank
/// @param conversationId the conversation it belongs to, or `null`
/// @param filter which articles may answer
/// @param passages the most passages to read, 1 to [#MAX_PASSAGES]
public record Question(
        String text, @Nullable String conversationId, ArticleFilter filter, int passages) {

    /// Longer than any question a person types, shorter than an article pasted by mistake.
    public static final int MAX_LENGTH = 5_000;

    /// Enough for the answer to be among them 97 times in 100 (`dateline eval`, SQuAD 1.1).
    public static final int DEFAULT_PASSAGES = 8;

    public static final int MAX_PASSAGES = 50;

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a question has at most "
                            + MAX_LENGTH
                            + " characters, this one "
                            + text.length());
        }
        if (passages < 1 || passages > MAX_PASSAGES) {
            throw new IllegalArgumentException(
                    "passages must be from 1 to " + MAX_PASSAGES + ", not " + passages);
        }
    }

    /// A question to all articles.
    public static Question of(String text) {
        return new Question(text, null, ArticleFilter.NONE, DEFAULT_PASSAGES);
    }
}
