package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

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

    /// The oldest of the articles that [#list] would give and whose date is known, oldest first.
    ///
    /// @param limit the most articles wanted, at least 1
    default List<ArticleMetadata> oldest(@Nullable String query, ArticleFilter filter, int limit) {
        List<ArticleMetadata> dated = new ArrayList<>();
        each(
                query,
                filter,
                article -> {
                    if (article.publishedAt() != null) {
                        dated.add(article);
                    }
                });
        dated.sort(
                Comparator.comparing(
                                (ArticleMetadata one) ->
                                        Objects.requireNonNull(one.publishedAt()).day())
                        .thenComparing(ArticleMetadata::id));
        return List.copyOf(dated.subList(0, Math.min(limit, dated.size())));
    }

    /// The articles that pass the filter and have no date, in the order of [#list].
    ///
    /// @param limit the most articles wanted, at least 1
    default ArticlePage undated(ArticleFilter filter, int limit) {
        List<ArticlePage.Item> undated = new ArrayList<>();
        each(
                null,
                filter,
                article -> {
                    if (article.publishedAt() == null) {
                        undated.add(new ArticlePage.Item(article, null));
                    }
                });
        int named = Math.min(limit, undated.size());
        return new ArticlePage(undated.subList(0, named), null, undated.size());
    }

    /// Each source of the articles that pass the filter, in the order of [NamedCount#ORDER]; names
    /// that differ in case alone are one.
    default List<NamedCount> sources(ArticleFilter filter) {
        NamedCounts counts = new NamedCounts();
        each(null, filter, article -> counts.addSource(article.source(), 1));
        return counts.inOrder();
    }

    /// Each of the [Byline#authors()] of the articles that pass the filter, in the order of
    /// [NamedCount#ORDER]; names that differ in case alone are one.
    default List<NamedCount> authors(ArticleFilter filter) {
        NamedCounts counts = new NamedCounts();
        each(null, filter, article -> counts.addAuthors(article.byline(), 1));
        return counts.inOrder();
    }

    /// Each article that [#list] gives.
    private void each(
            @Nullable String query, ArticleFilter filter, Consumer<ArticleMetadata> consumer) {
        String cursor = null;
        do {
            ArticlePage page = list(query, filter, cursor, 100);
            page.items().forEach(item -> consumer.accept(item.article()));
            cursor = page.next();
        } while (cursor != null);
    }
}
