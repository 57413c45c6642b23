package io.dateline.index;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Passage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The one place where articles are kept and found. Safe for use by many threads at once.
///
/// Faults of the disk are thrown as [java.io.UncheckedIOException]; damage to the index as
/// [IndexUnusableException].
public interface ArticleIndex extends AutoCloseable {

    /// Applies all changes, or none; when it returns they survive a crash and are found. The words
    /// of an article that was removed are gone from the disk too.
    ///
    /// @param changes at most one for each id
    void apply(List<Change> changes);

    /// The article as it is now.
    Optional<StoredArticle> find(String id);

    /// The article as it was in `version`: the current one, or one of the last
    /// [#KEPT_VERSIONS] before.
    Optional<Article> find(String id, String version);

    /// Ids of articles with the text of this version, the one whose passages are searched first,
    /// then its copies in the order of their ids.
    List<String> withVersion(String version);

    /// The best passages by BM25 over title and text, best first.
    List<Hit> byKeywords(String text, ArticleFilter filter, int limit);

    /// The passages whose vectors are nearest, nearest first.
    ///
    /// @param vector of unit length
    List<Hit> byVector(float[] vector, ArticleFilter filter, int limit);

    /// The passages of an article in the order of its text; for a copy those of its original.
    List<Passage> passages(String id);

    /// A page of articles, newest first and undated ones last; with `query`, only those whose
    /// title or text holds all of its words.
    ///
    /// @param cursor `next` of the page before, or `null`
    /// @throws IllegalArgumentException when the cursor is none of this index
    ArticlePage list(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit);

    /// How many articles there are, copies among them.
    int size();

    @Override
    void close();

    /// How many versions of an article are kept after the current one, for citations that point
    /// to them.
    int KEPT_VERSIONS = 5;

    /// A passage that was found.
    ///
    /// @param score of the search that found it: comparable within one result only
    record Hit(Passage passage, double score) {}
}
