package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The articles there are, to be looked up and listed.
public interface ArticleCollection {

    /// How many articles there are, copies among them.
    int size();

    /// A number that another takes the place of whenever the articles change.
    long revision();

    /// The article as it was in `version`: the current one, or one of the last few before.
    Optional<Article> find(String id, String version);

    /// A page of articles, newest first and undated ones last; with `query`, only those whose
    /// title or text holds all of its words.
    ///
    /// @param cursor `next` of the page before, or `null` for the first
    /// @param limit the most articles wanted, at least 1
    /// @throws IllegalArgumentException when the cursor is none of this list
    ArticlePage list(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit);
}
