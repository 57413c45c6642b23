package io.dateline.article;

import org.jspecify.annotations.Nullable;

/// Which articles are listed, and in which order.
///
/// @param query words that the title or the text must all have, or `null`
/// @param order without a query, [ArticleOrder#RELEVANCE] is [ArticleOrder#NEWEST]
/// @param cursor `next` of the page before, of a list that was the same in all else; `null` for the
///     first page
/// @param limit the most articles wanted, at least 1
public record ArticleListing(
        @Nullable String query,
        ArticleFilter filter,
        ArticleOrder order,
        @Nullable String cursor,
        int limit) {

    public ArticleListing {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has 1 article at least, not " + limit);
        }
        boolean hasWords = query != null && !query.isBlank();
        order = order == ArticleOrder.RELEVANCE && !hasWords ? ArticleOrder.NEWEST : order;
    }
}
