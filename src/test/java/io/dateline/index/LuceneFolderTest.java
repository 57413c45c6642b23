package io.dateline.index;

import static io.dateline.index.Embedded.byKeywords;
import static io.dateline.index.Embedded.byVector;
import static io.dateline.index.Embedded.listed;
import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class LuceneFolderTest {

    private static final IndexFormat OTHER_MODEL = new IndexFormat("another", 64);

    @TempDir private Path parent;

    private LuceneFolder folder(IndexFormat format) {
        return new LuceneFolder(parent.resolve("index"), format);
    }

    private ArticleIndex open() {
        return folder(Embedded.FORMAT).open();
    }

    private static List<Change> articles(int count) {
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            changes.add(put("article-%04d".formatted(n), "Heron number " + n + "."));
        }
        return changes;
    }

    @Test
    void whatWasAppliedIsThereWhenOpenedAgain() {
        Change.Put put = put("a", "Heron over the harbour.");
        try (ArticleIndex index = open()) {
            index.apply(List.of(put));
        }
        try (ArticleIndex index = open()) {
            assertEquals(put.article(), index.find("a").orElseThrow().article());
            assertEquals(List.of("a"), byVector(index, "heron"));
        }
    }

    @Test
    void whatWasAppliedIsOnTheDiskBeforeItIsClosed() {
        try (ArticleIndex index = open()) {
            index.apply(articles(3));
            try (ArticleIndex reader = folder(Embedded.FORMAT).openForReading()) {
                assertEquals(3, reader.size());
                index.apply(List.of(put("later", "Later.")));
                assertEquals(3, reader.size());
            }
        }
    }

    @Test
    void onlyOneMayWrite() {
        try (ArticleIndex index = open()) {
            UncheckedIOException held = assertThrows(UncheckedIOException.class, this::open);
            assertTrue(held.toString().contains(parent.toString()), held.toString());
            index.apply(articles(1));
        }
        open().close();
    }

    @Test
    void aReaderReadsAndDoesNotWrite() {
        open().close();
        try (ArticleIndex reader = folder(Embedded.FORMAT).openForReading()) {
            assertThrows(IllegalStateException.class, () -> reader.apply(articles(1)));
            assertEquals(0, reader.size());
        }
    }

    @Test
    void whereThereIsNoIndexAReaderFindsNothingAndMakesNothing() {
        try (ArticleIndex reader = folder(Embedded.FORMAT).openForReading()) {
            assertEquals(List.of(), listed(reader));
            assertEquals(List.of(), byVector(reader, "heron"));
        }
        assertFalse(Files.exists(parent.resolve("index")));
    }

    @Test
    void readersOpenAtAnyMomentOfAWritersWork() throws IOException {
        try (ArticleIndex index = open()) {
            index.apply(articles(1));
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(
                            () -> {
                                for (Change change : articles(60)) {
                                    index.apply(List.of(change));
                                }
                            });
            int before = 0;
            while (!writing.isDone()) {
                try (ArticleIndex reader = folder(Embedded.FORMAT).openForReading()) {
                    int size = reader.size();
                    assertTrue(size >= before, size + " after " + before);
                    assertEquals(size, reader.list("heron", ArticleFilter.NONE, null, 1).total());
                    before = size;
                }
            }
            writing.join();
        }
    }

    @Test
    void anIndexOfAnotherModelSaysToReindex() {
        try (ArticleIndex index = open()) {
            index.apply(articles(1));
        }
        for (boolean writing : new boolean[] {true, false}) {
            LuceneFolder other = folder(OTHER_MODEL);
            IndexUnusableException unusable =
                    assertThrows(
                            IndexUnusableException.class,
                            () -> (writing ? other.open() : other.openForReading()).close());
            String message = String.valueOf(unusable.getMessage());
            assertTrue(message.contains("dateline reindex"), message);
            assertTrue(message.contains("hashing") && message.contains("another"), message);
        }
        try (ArticleIndex index = open()) {
            assertEquals(1, index.size());
        }
    }

    @Test
    void soDoesOneOfAnotherSchemaOrOfNone() throws IOException {
        for (Map<String, String> data :
                List.of(
                        Map.<String, String>of(),
                        Map.of("schema", "0", "model", "hashing", "dimension", "128"))) {
            Path path = Files.createTempDirectory(parent, "index");
            try (IndexWriter writer =
                    new IndexWriter(FSDirectory.open(path), new IndexWriterConfig())) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
            IndexUnusableException unusable =
                    assertThrows(
                            IndexUnusableException.class,
                            () -> new LuceneFolder(path, Embedded.FORMAT).open().close());
            assertTrue(unusable.toString().contains("dateline reindex"), unusable.toString());
        }
    }

    private void fillForRebuild() {
        try (ArticleIndex index = open()) {
            index.apply(articles(150));
            Change.Put replaced = put("article-0007", "Otter now.");
            index.apply(List.of(replaced, Embedded.copy("copy", replaced)));
            index.apply(List.of(new Change.Remove("article-0003")));
        }
    }

    /// The same articles, with vectors of 64 dimensions that point one way.
    private static List<Change> ofOtherModel(List<StoredArticle> stored) {
        List<Change> changes = new ArrayList<>();
        for (StoredArticle found : stored) {
            Article article = found.article();
            String original = found.copyOf();
            float[] vector = new float[64];
            vector[0] = 1;
            changes.add(
                    original != null
                            ? new Change.PutCopy(article, original)
                            : new Change.Put(
                                    article,
                                    put(article).passages().stream()
                                            .map(
                                                    passage ->
                                                            new Change.EmbeddedPassage(
                                                                    passage.span(), vector))
                                            .toList()));
        }
        return changes;
    }

    private static void assertAllIsThere(ArticleIndex index) {
        assertEquals(150, index.size());
        assertEquals(List.of("article-0149"), byKeywords(index, "149"));
        assertEquals(List.of("article-0007"), byKeywords(index, "otter"));
        assertEquals("article-0007", index.find("copy").orElseThrow().copyOf());
        assertTrue(index.find("article-0007", Article.versionOf("Heron number 7.")).isPresent());
        assertTrue(index.find("article-0003").isEmpty());
    }

    @Test
    void rebuildingForAnotherModelKeepsArticlesCopiesAndVersions() {
        fillForRebuild();
        List<Integer> progress = new ArrayList<>();
        int done = folder(OTHER_MODEL).rebuild(LuceneFolderTest::ofOtherModel, progress::add);
        assertEquals(150, done);
        assertEquals(150, progress.getLast());
        assertTrue(progress.size() > 1);
        try (ArticleIndex index = folder(OTHER_MODEL).open()) {
            assertAllIsThere(index);
            float[] vector = new float[64];
            vector[0] = 1;
            assertEquals(100, index.byVector(vector, ArticleFilter.NONE, 100).size());
        }
        assertThrows(IndexUnusableException.class, this::open);
    }

    @Test
    void aRebuildThatFailsMidwayLeavesTheOldIndex() {
        fillForRebuild();
        List<Integer> progress = new ArrayList<>();
        assertThrows(
                UncheckedIOException.class,
                () ->
                        folder(OTHER_MODEL)
                                .rebuild(
                                        stored -> {
                                            if (!progress.isEmpty()) {
                                                throw new UncheckedIOException(
                                                        new IOException("interrupted"));
                                            }
                                            return ofOtherModel(stored);
                                        },
                                        progress::add));
        assertEquals(1, progress.size());
        try (ArticleIndex index = open()) {
            assertAllIsThere(index);
            assertEquals(20, byVector(index, "heron").size());
        }
    }

    @Test
    void thereIsNothingToRebuildWhereThereIsNoIndex() {
        assertThrows(
                IndexUnusableException.class,
                () -> folder(OTHER_MODEL).rebuild(LuceneFolderTest::ofOtherModel, n -> {}));
    }
}
