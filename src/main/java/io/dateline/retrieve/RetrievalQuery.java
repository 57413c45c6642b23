package io.dateline.retrieve;

import io.dateline.article.ArticleFilter;

/// What to look for.
///
/// @param text a question or some words, as a person typed them, at most [#MAX_LENGTH] UTF-16
///     units; never read as query syntax
/// @param filter which articles to look at
/// @param limit the most passages wanted, 1 to [#MAX_LIMIT]
public record RetrievalQuery(String text, ArticleFilter filter, int limit) {

    public static final int MAX_LIMIT = 100;

    /// Room for a paragraph or two whose like is looked for.
    public static final int MAX_LENGTH = 10_000;

    public RetrievalQuery {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a query has at most " + MAX_LENGTH + " characters, this one " + text.length());
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be from 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }
}
