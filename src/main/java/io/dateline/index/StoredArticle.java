package io.dateline.index;

import io.dateline.article.Article;

import org.jspecify.annotations.Nullable;

/// An article in the index.
///
/// @param copyOf the id of the article with the same text whose passages stand for both; `null`
///     when this one has its own
/// @param passages how many passages it has of its own
public record StoredArticle(Article article, @Nullable String copyOf, int passages) {}
