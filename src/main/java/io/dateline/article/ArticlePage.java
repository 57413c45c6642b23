package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some articles of a list.
///
/// @param next where the next page begins, or `null` after the last
/// @param total how many articles the whole list has
public record ArticlePage(List<Item> items, @Nullable String next, int total) {

    /// One article of a list, without its text.
    public record Item(ArticleMetadata article, @Nullable String copyOf) {}
}
