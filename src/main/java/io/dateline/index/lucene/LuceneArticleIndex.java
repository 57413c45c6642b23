package io.dateline.index.lucene;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.DateRange;
import io.dateline.article.NamedCount;
import io.dateline.article.Passage;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.CitedVersions;
import io.dateline.index.StoredArticle;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An [ArticleIndex] by Lucene: keywords, vectors and stored text of an article in one block of
/// documents, and every change in one commit. [LuceneFolder] opens it.
///
/// Readers see commits only, so what can be found has survived a crash already.
final class LuceneArticleIndex implements ArticleIndex {

    /// The graph's search is approximate: among fewer neighbours than these it misses more.
    private static final int LEAST_NEIGHBOURS = 50;

    private final Directory directory;
    private final @Nullable LuceneWriter writer;
    private final CitedVersions cited;
    private final Searchers searchers;
    private final Bylines bylines = new Bylines();
    private final ArticleLists lists = new ArticleLists(bylines);

    /// @param writer `null` for an index that is only read
    LuceneArticleIndex(Directory directory, @Nullable LuceneWriter writer, CitedVersions cited)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.cited = cited;
        this.searchers = new Searchers(directory);
    }

    @Override
    public synchronized void write(List<Change> changes) {
        if (writer == null) {
            throw new IllegalStateException("this index is open for reading only");
        }
        writer.commit(
                open -> {
                    for (Change change : changes) {
                        write(open, change);
                    }
                    if (changes.stream().anyMatch(Change.Remove.class::isInstance)) {
                        LuceneWriter.expunge(open);
                    }
                });
        searchers.refresh();
    }

    static void write(IndexWriter writer, Change change) throws IOException {
        Term block = new Term(Fields.ARTICLE, change.id());
        switch (change) {
            case Change.Put put -> writer.updateDocuments(block, ArticleDocuments.block(put));
            case Change.PutCopy put -> writer.updateDocuments(block, ArticleDocuments.block(put));
            case Change.Remove remove -> writer.deleteDocuments(block);
        }
    }

    @Override
    public CitedVersions cited() {
        return cited;
    }

    @Override
    public Optional<StoredArticle> find(String id) {
        return searchers.articles(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Article> earlier(String id) {
        return searchers.earlier(id);
    }

    @Override
    public Optional<Article> find(String id, String version) {
        return Stream.of(Fields.CURRENT, Fields.SUPERSEDED)
                .flatMap(
                        kind ->
                                searchers
                                        .documents(Queries.exactly(kind, Fields.ARTICLE, id))
                                        .stream())
                .filter(document -> version.equals(document.get(Fields.VERSION)))
                .map(ArticleDocuments::article)
                .findFirst();
    }

    @Override
    public List<String> withVersion(String version) {
        return searchers
                .documents(Queries.exactly(Fields.CURRENT, Fields.VERSION, version))
                .stream()
                .sorted(PassingTexts.ORIGINAL_FIRST)
                .map(found -> found.get(Fields.ARTICLE))
                .toList();
    }

    @Override
    public List<Hit> byKeywords(String text, ArticleFilter filter, int limit) {
        Set<Keyword> words = Keyword.of(text);
        return words.isEmpty()
                ? List.of()
                : hits(passages -> Queries.keywords(words, passages), filter, limit);
    }

    @Override
    public List<Hit> byVector(float[] vector, ArticleFilter filter, int limit) {
        int neighbours = Math.max(limit, LEAST_NEIGHBOURS);
        return hits(
                passages -> new KnnFloatVectorQuery(Fields.VECTOR, vector, neighbours, passages),
                filter,
                limit);
    }

    /// A search of the passages that a query lets pass, or of all where it is `null`.
    private interface Limited {
        Query to(@Nullable Query passages);
    }

    private List<Hit> hits(Limited query, ArticleFilter filter, int limit) {
        return searchers.search(
                searcher -> {
                    PassingTexts texts = new PassingTexts(searcher, filter, bylines);
                    Query limited = query.to(texts.passages());
                    StoredFields stored = searcher.storedFields();
                    List<Hit> hits = new ArrayList<>(limit);
                    for (ScoreDoc found : searcher.search(limited, limit).scoreDocs) {
                        Passage passage = ArticleDocuments.passage(stored.document(found.doc));
                        hits.add(new Hit(texts.shown(passage), found.score));
                    }
                    return hits;
                });
    }

    @Override
    public List<Passage> passages(String id) {
        String original =
                find(id).map(found -> found.copyOf() == null ? id : found.copyOf()).orElse(id);
        return searchers
                .documents(Queries.exactly(Fields.PASSAGE, Fields.ARTICLE, original))
                .stream()
                .map(ArticleDocuments::passage)
                .sorted(Comparator.comparing(Passage::span))
                .toList();
    }

    @Override
    public ArticlePage list(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
        return searchers.search(
                searcher ->
                        ArticleLists.newest(
                                searcher,
                                Queries.articles(searcher, query, filter, bylines),
                                cursor,
                                limit));
    }

    @Override
    public ArticlePage list(ArticleListing listing) {
        return searchers.search(searcher -> lists.page(searcher, listing));
    }

    @Override
    public List<ArticleMetadata> oldest(@Nullable String query, ArticleFilter filter, int limit) {
        DateRange dated = filter.dates().within(new DateRange(LocalDate.MIN, null));
        ArticleFilter known = filter.withDates(dated).withUndated(false);
        return searchers.search(
                searcher -> {
                    Query articles = Queries.articles(searcher, query, known, bylines);
                    StoredFields stored = searcher.storedFields();
                    List<ArticleMetadata> oldest = new ArrayList<>(limit);
                    for (ScoreDoc hit :
                            searcher.search(articles, limit, ArticleLists.oldestFirst())
                                    .scoreDocs) {
                        Document found = stored.document(hit.doc, ArticleDocuments.METADATA);
                        oldest.add(ArticleDocuments.metadata(found));
                    }
                    return oldest;
                });
    }

    @Override
    public ArticlePage undated(ArticleFilter filter, int limit) {
        return searchers.search(
                searcher ->
                        ArticleLists.newest(
                                searcher,
                                Queries.undated(Queries.articles(searcher, null, filter, bylines)),
                                null,
                                limit));
    }

    @Override
    public List<NamedCount> sources(ArticleFilter filter) {
        return searchers.search(
                searcher ->
                        Counts.ofSources(
                                searcher, Queries.articles(searcher, null, filter, bylines)));
    }

    @Override
    public List<NamedCount> authors(ArticleFilter filter) {
        return searchers.search(
                searcher ->
                        Counts.ofAuthors(
                                searcher,
                                Queries.articles(searcher, null, filter, bylines),
                                bylines));
    }

    @Override
    public int size() {
        return searchers.search(searcher -> searcher.count(Queries.kind(Fields.CURRENT)));
    }

    @Override
    public long revision() {
        return searchers.revision();
    }

    @Override
    public void refresh() {
        searchers.refresh();
    }

    @Override
    public synchronized void close() {
        try (directory) {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be closed: " + e.getMessage(), e);
        }
    }
}
