package io.dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.index.ArticleIndex;
import io.dateline.index.IndexFormat;
import io.dateline.index.StoredArticle;
import io.dateline.index.lucene.LuceneFolder;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.Sentences;
import io.dateline.model.WorkerPool;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An ingestion into an index of its own, embedded by hashing.
final class TestCollection implements AutoCloseable {

    static final Sentences SENTENCES = new Sentences();

    final HashingEmbeddingModel model = new HashingEmbeddingModel();
    final ArticleIndex index;
    final Ingestion ingestion;
    private final WorkerPool workers = new WorkerPool(2);

    TestCollection(Path folder) {
        this(folder, index -> index);
    }

    /// @param around what ingestion sees in place of the index
    TestCollection(Path folder, UnaryOperator<ArticleIndex> around) {
        LangChainEmbedder embedder = new LangChainEmbedder(model, workers);
        IndexFormat format = new IndexFormat(embedder.name(), embedder.dimension());
        index = new LuceneFolder(folder, format).open();
        ingestion = new Ingestion(around.apply(index), SENTENCES, embedder);
    }

    static SourceItem article(String id, String title, String text) {
        return article(id, title, text, null);
    }

    static SourceItem article(String id, String title, String text, @Nullable String byline) {
        return new SourceItem.Found(
                "origin of " + id,
                new RawArticle(
                        id, title, text, null, null, byline, List.of(), null, null, List.of()));
    }

    List<Outcome> take(SourceItem... items) {
        return take(List.of(items));
    }

    List<Outcome> take(List<SourceItem> items) {
        List<Outcome> outcomes = new ArrayList<>();
        ingestion.run(items.stream(), outcomes::add);
        return outcomes;
    }

    /// The statuses in order, `FAILED` among them.
    static List<String> statuses(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(
                        outcome ->
                                switch (outcome) {
                                    case Outcome.Acknowledged done -> done.status().name();
                                    case Outcome.Failed failed -> "FAILED";
                                })
                .toList();
    }

    String textOf(String id) {
        return index.find(id).orElseThrow().article().text();
    }

    @Nullable String copyOf(String id) {
        return index.find(id).orElseThrow().copyOf();
    }

    /// Ids of the articles whose passages have one of `words`.
    List<String> found(String words) {
        return index.byKeywords(words, ArticleFilter.NONE, 50).stream()
                .map(hit -> hit.passage().article().id())
                .distinct()
                .sorted()
                .toList();
    }

    /// Every article has passages, or is linked to the one original of its text that has.
    void assertConsistent() {
        Set<String> originals = new HashSet<>();
        for (var item : index.list(null, ArticleFilter.NONE, null, 10_000).items()) {
            ArticleMetadata article = item.article();
            StoredArticle stored = index.find(article.id()).orElseThrow();
            assertEquals(article, stored.article().metadata());
            List<Passage> passages = index.passages(article.id());
            String original = stored.copyOf();
            if (original == null) {
                assertTrue(originals.add(article.version()), "two originals of one text");
                assertEquals(stored.passages(), passages.size());
                for (Passage passage : passages) {
                    assertEquals(article, passage.article());
                    assertEquals(passage.text(), passage.span().of(stored.article().text()));
                }
            } else {
                StoredArticle other = index.find(original).orElseThrow();
                assertNull(other.copyOf(), "a copy of a copy");
                assertEquals(article.version(), other.article().version());
            }
            assertTrue(!passages.isEmpty());
        }
    }

    @Override
    public void close() {
        ingestion.close();
        index.close();
        workers.close();
    }
}
