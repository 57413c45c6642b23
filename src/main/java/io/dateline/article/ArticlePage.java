package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some articles of a list.
///
/// @param next where the next page begins, or `null` after the last
/// @param total how many articles the whole list has
/// @param undated how many undated articles the whole list would have beside these if its filter
///     let them in
public record ArticlePage(List<Item> items, @Nullable String next, int total, int undated) {

    /// Of a list whose filter leaves no undated article out, or where nobody counts them.
    public ArticlePage(List<Item> items, @Nullable String next, int total) {
        this(items, next, total, 0);
    }

    /// One article of a list, without its text.
    ///
    /// @param snippet some words of the text, around those that were searched, on one line; `null`
    ///     where nobody asked for it
    public record Item(ArticleMetadata article, @Nullable String copyOf, @Nullable String snippet) {

        /// Without a snippet.
        public Item(ArticleMetadata article, @Nullable String copyOf) {
            this(article, copyOf, null);
        }
    }
}
