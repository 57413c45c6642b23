package io.dateline.index;

import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Passage;

import java.util.List;
import java.util.Optional;

/// The one place where articles are kept and found. Safe for use by many threads at once.
///
/// Faults of the disk are thrown as [java.io.UncheckedIOException], a full one as
/// [io.dateline.article.DiskFullException]; damage to the index as
/// [IndexUnusableException].
public interface ArticleIndex extends ArticleCollection, AutoCloseable {

    /// Applies all changes, or none; when it returns they survive a crash and are found. The words
    /// of an article that was removed are gone from the disk too.
    ///
    /// @param changes at most one for each id
    void apply(List<Change> changes);

    /// The article as it is now.
    Optional<StoredArticle> find(String id);

    /// Ids of articles with the text of this version, the one whose passages are searched first,
    /// then its copies in the order of their ids.
    List<String> withVersion(String version);

    /// The best passages by BM25 over title and text, best first. A text that several articles have
    /// is found once: in the first of [#withVersion] that passes the filter.
    List<Hit> byKeywords(String text, ArticleFilter filter, int limit);

    /// The passages whose vectors are nearest, nearest first; of copies as [#byKeywords].
    ///
    /// @param vector of unit length
    List<Hit> byVector(float[] vector, ArticleFilter filter, int limit);

    /// The passages of an article in the order of its text; for a copy those of its original.
    List<Passage> passages(String id);

    /// Lets what is found from now on be what another process that writes has applied by now.
    void refresh();

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
