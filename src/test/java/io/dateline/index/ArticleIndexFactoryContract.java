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

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// What holds for every [ArticleIndexFactory].
public abstract class ArticleIndexFactoryContract {

    private static final IndexFormat OTHER_MODEL = new IndexFormat("another", 64);

    /// Of the same place each time in one test; at first there is no index.
    protected abstract ArticleIndexFactory indexes(IndexFormat format);

    private ArticleIndex open() {
        return indexes(Embedded.FORMAT).open();
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
    void versionsThatAreCitedAreKeptBeyondTheLastOnesAsLongAsTheyAre() {
        Set<String> cited = new HashSet<>();
        try (ArticleIndex index =
                indexes(Embedded.FORMAT)
                        .open(id -> id.equals("a") ? Set.copyOf(cited) : Set.of())) {
            Article second = Embedded.article("a", "Heron number 1.");
            cited.add(second.version());
            for (int n = 0; n < ArticleIndex.KEPT_VERSIONS + 5; n++) {
                index.apply(List.of(put("a", "Heron number " + n + ".")));
            }
            assertEquals(Optional.of(second), index.find("a", second.version()));
            assertEquals(ArticleIndex.KEPT_VERSIONS + 1, index.earlier("a").size());
            assertEquals(second, index.earlier("a").getLast());
            cited.clear();
            index.apply(List.of(put("a", "Heron at last.")));
            assertEquals(Optional.empty(), index.find("a", second.version()));
            assertEquals(ArticleIndex.KEPT_VERSIONS, index.earlier("a").size());
        }
    }

    @Test
    void whatWasAppliedIsOnTheDiskBeforeItIsClosed() {
        try (ArticleIndex index = open()) {
            index.apply(articles(3));
            try (ArticleIndex reader = indexes(Embedded.FORMAT).openForReading()) {
                assertEquals(3, reader.size());
                index.apply(List.of(put("later", "Later.")));
                assertEquals(3, reader.size());
            }
        }
    }

    @Test
    void aReaderReadsAndDoesNotWrite() {
        open().close();
        try (ArticleIndex reader = indexes(Embedded.FORMAT).openForReading()) {
            assertThrows(IllegalStateException.class, () -> reader.apply(articles(1)));
            assertEquals(0, reader.size());
        }
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
                try (ArticleIndex reader = indexes(Embedded.FORMAT).openForReading()) {
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
            ArticleIndexFactory other = indexes(OTHER_MODEL);
            IndexFormatException unusable =
                    assertThrows(
                            IndexFormatException.class,
                            () -> (writing ? other.open() : other.openForReading()).close());
            String message = String.valueOf(unusable.getMessage());
            assertTrue(
                    message.endsWith("; reindexing makes it anew from the stored articles"),
                    message);
            assertFalse(unusable.isTransient());
            assertTrue(message.contains("hashing") && message.contains("another"), message);
        }
        try (ArticleIndex index = open()) {
            assertEquals(1, index.size());
        }
    }

    @Test
    void onlyOneMayWrite() {
        try (ArticleIndex index = open()) {
            assertThrows(UncheckedIOException.class, this::open);
            index.apply(articles(1));
        }
        open().close();
    }

    @Test
    void whereThereIsNoIndexAReaderFindsNothing() {
        try (ArticleIndex reader = indexes(Embedded.FORMAT).openForReading()) {
            assertEquals(List.of(), listed(reader));
            assertEquals(List.of(), byVector(reader, "heron"));
            assertThrows(IllegalStateException.class, () -> reader.apply(articles(1)));
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
        int done =
                indexes(OTHER_MODEL)
                        .rebuild(ArticleIndexFactoryContract::ofOtherModel, progress::add);
        assertEquals(150, done);
        assertEquals(150, progress.getLast());
        assertTrue(progress.size() > 1);
        try (ArticleIndex index = indexes(OTHER_MODEL).open()) {
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
                        indexes(OTHER_MODEL)
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
                () ->
                        indexes(OTHER_MODEL)
                                .rebuild(ArticleIndexFactoryContract::ofOtherModel, n -> {}));
    }
}
