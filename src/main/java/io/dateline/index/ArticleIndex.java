package io.dateline.index;

import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Passage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The one place where articles are kept and found. Safe for use by many threads at once.
///
/// Faults of the disk are thrown as [java.io.UncheckedIOException], a full one as
/// [io.dateline.article.DiskFullException]; damage to the index as
/// [IndexUnusableException].
public interface ArticleIndex extends ArticleCollection, AutoCloseable {

    /// Applies all changes, or none; when it returns they survive a crash and are found. The words
    /// of an article that was removed are gone from the disk too. The version that a change
    /// replaces is kept with the last ones before it, [#KEPT_VERSIONS] in all, and with those
    /// before that are [cited][#cited]; whoever applies two changes of an article waits with the
    /// second for the first.
    ///
    /// @param changes at most one for each id
    default void apply(List<Change> changes) {
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            if (!ids.add(change.id())) {
                throw new IllegalArgumentException("two changes of article " + change.id());
            }
        }
        write(changes.stream().map(change -> change.keeping(this::versionsBehind)).toList());
    }

    /// The versions to keep behind `article`: newest first, none twice, nor the current one.
    private List<Article> versionsBehind(Article article) {
        Stream<Article> current = find(article.id()).map(StoredArticle::article).stream();
        List<Article> behind =
                Stream.concat(current, earlier(article.id()).stream())
                        .filter(version -> !version.version().equals(article.version()))
                        .toList();
        if (behind.size() <= KEPT_VERSIONS) {
            return behind;
        }
        Set<String> cited = cited().of(article.id());
        return Stream.concat(
                        behind.stream().limit(KEPT_VERSIONS),
                        behind.stream()
                                .skip(KEPT_VERSIONS)
                                .filter(version -> cited.contains(version.version())))
                .toList();
    }

    /// Which versions are kept beyond the last ones.
    default CitedVersions cited() {
        return CitedVersions.NONE;
    }

    /// Does what [#apply] promises, with the earlier versions that the changes bring and no others.
    ///
    /// @param changes at most one for each id
    void write(List<Change> changes);

    /// The article as it is now.
    Optional<StoredArticle> find(String id);

    /// The versions of an article that are kept beside the current one, the newest first.
    List<Article> earlier(String id);

    /// Ids of articles with the text of this version, the one whose passages are searched first,
    /// then its copies in the order of their ids.
    List<String> withVersion(String version);

    /// The best passages by BM25 over title and text, best first. A text that several articles have
    /// is found once: in the first of [#withVersion] that passes the filter.
    List<Hit> byKeywords(String text, ArticleFilter filter, int limit);

    /// The passages whose vectors are nearest, nearest first; of copies as [#byKeywords]. The score
    /// is (1 + cosine) / 2, as near as the index keeps vectors.
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
    /// to them and that nobody keeps.
    int KEPT_VERSIONS = 5;

    /// A passage that was found.
    ///
    /// @param score of the search that found it: comparable within one result only
    record Hit(Passage passage, double score) {}
}
