package io.dateline.index.lucene;

import io.dateline.article.Article;
import io.dateline.index.StoredArticle;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Snapshots of the last commit for many readers.
final class Searchers implements AutoCloseable {

    private final SearcherManager searchers;

    Searchers(Directory directory) throws IOException {
        searchers = new SearcherManager(directory, new Bm25SearcherFactory());
    }

    /// A search over one snapshot.
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (CorruptIndexException e) {
            throw LuceneFolder.damaged(e.getResourceDescription(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read: " + e.getMessage(), e);
        }
    }

    /// All documents that match, in the order they were added.
    List<Document> documents(Query query) {
        return search(
                searcher -> {
                    int matching = searcher.count(query);
                    List<Document> documents = new ArrayList<>(matching);
                    if (matching > 0) {
                        StoredFields stored = searcher.storedFields();
                        ScoreDoc[] hits =
                                searcher.search(query, matching, Sort.INDEXORDER).scoreDocs;
                        for (ScoreDoc hit : hits) {
                            documents.add(stored.document(hit.doc));
                        }
                    }
                    return documents;
                });
    }

    /// The ids of all articles.
    List<String> ids() {
        return search(
                searcher -> {
                    Query current = Queries.kind(Fields.CURRENT);
                    List<String> ids = new ArrayList<>();
                    StoredFields stored = searcher.storedFields();
                    int most = Math.max(1, searcher.count(current));
                    for (ScoreDoc hit : searcher.search(current, most, Sort.INDEXORDER).scoreDocs) {
                        ids.add(
                                stored.document(hit.doc, Set.of(Fields.ARTICLE))
                                        .get(Fields.ARTICLE));
                    }
                    return ids;
                });
    }

    /// The articles with these ids that there are, in their order.
    List<StoredArticle> articles(List<String> ids) {
        return ids.stream()
                .flatMap(
                        id ->
                                documents(Queries.exactly(Fields.CURRENT, Fields.ARTICLE, id))
                                        .stream())
                .map(ArticleDocuments::stored)
                .toList();
    }

    /// The versions of an article before the current one, the newest first.
    List<Article> earlier(String id) {
        return documents(Queries.exactly(Fields.SUPERSEDED, Fields.ARTICLE, id)).stream()
                .map(ArticleDocuments::article)
                .toList();
    }

    /// The commit that searches see, as Lucene counts them.
    long revision() {
        return search(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    /// Lets searches that begin from now on see the last commit.
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
    }

    private static final class Bm25SearcherFactory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(LuceneWriter.SIMILARITY);
            return searcher;
        }
    }
}
