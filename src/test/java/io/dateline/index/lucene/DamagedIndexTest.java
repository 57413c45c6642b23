package io.dateline.index.lucene;

import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.Embedded;
import io.dateline.index.IndexUnusableException;
import io.dateline.model.HashingEmbeddingModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every file of an index is damaged in many ways, one after the other. Opening says so, unless the
/// damage changes nothing.
class DamagedIndexTest {

    private static final int FLIPS = 24;

    @TempDir private Path folder;

    @BeforeEach
    void fill() {
        try (ArticleIndex index = new LuceneFolder(folder, Embedded.FORMAT).open()) {
            for (int n = 0; n < 6; n++) {
                Change.Put put = put(article(n));
                index.apply(List.of(put, Embedded.copy("copy-" + n, put)));
            }
            index.apply(List.of(new Change.Remove("copy-1"), put("article-2", "Changed.")));
            index.apply(List.of(put("article-4", "Changed too.")));
        }
    }

    private static Article article(int n) {
        return Embedded.article(
                "article-" + n,
                "Title " + n,
                "Heron number " + n + ".\n\nOtter number " + n + ".",
                n % 2 == 0 ? "Source" : null,
                "2023-06-1" + n);
    }

    /// All that can be asked.
    private static List<Object> contents(ArticleIndex index) {
        List<Object> contents = new ArrayList<>();
        contents.add(index.list(null, ArticleFilter.NONE, null, 100));
        contents.add(index.list("otter", Embedded.source("source"), null, 100));
        contents.add(index.list(null, Embedded.dates("2023-06-11", null), null, 100));
        for (int n = 0; n < 6; n++) {
            contents.add(index.find("article-" + n));
            contents.add(index.find("article-" + n, article(n).version()));
            contents.add(index.find("copy-" + n));
            contents.add(index.passages("article-" + n));
            contents.add(index.withVersion(article(n).version()));
        }
        contents.add(index.byKeywords("heron otter changed title", ArticleFilter.NONE, 100));
        contents.add(
                index.byVector(HashingEmbeddingModel.vector("heron"), ArticleFilter.NONE, 100));
        return contents;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private ArticleIndex open(boolean writing) {
        LuceneFolder lucene = new LuceneFolder(folder, Embedded.FORMAT);
        return writing ? lucene.open() : lucene.openForReading();
    }

    private void assertSaysSoOrIsIntact(String damage, List<Object> intact) {
        for (boolean writing : List.of(false, true)) {
            try (ArticleIndex index = open(writing)) {
                assertEquals(intact, contents(index), damage);
            } catch (IndexUnusableException e) {
                String message = String.valueOf(e.getMessage());
                assertTrue(message.contains(folder.toString()), message);
                assertTrue(message.contains("ingest the articles again"), message);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(damage + ": " + e, e);
            }
        }
    }

    @Test
    void damageIsSaidWhenTheFolderIsOpened() throws IOException {
        List<Object> intact;
        try (ArticleIndex index = open(false)) {
            intact = contents(index);
        }
        Random random = new Random(42);
        Set<String> kinds = new TreeSet<>();
        for (Path file : files()) {
            kinds.add(file.getFileName().toString().replaceFirst("^.*[._]", ""));
            byte[] whole = Files.readAllBytes(file);
            for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertSaysSoOrIsIntact(file + " cut to " + length, intact);
            }
            for (int n = 0; n < FLIPS; n++) {
                int at =
                        n < FLIPS / 2
                                ? Math.min(n * 3, whole.length - 1)
                                : random.nextInt(whole.length);
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                assertSaysSoOrIsIntact(file + " with byte " + at + " flipped", intact);
            }
            Files.delete(file);
            assertSaysSoOrIsIntact(file + " deleted", intact);
            Files.write(file, whole);
        }
        assertTrue(kinds.size() > 3, kinds.toString());
        try (ArticleIndex index = open(true)) {
            assertEquals(intact, contents(index));
        }
    }

    @Test
    void aFolderWithAnythingElseInItIsNoDamage() throws IOException {
        Files.writeString(folder.resolve("README"), "not of Lucene");
        open(true).close();
    }

    @Test
    void anIndexThatLostItsListOfSegmentsIsNotBegunAnew() throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.delete(file);
            }
        }
        List<Path> left = files();
        assertThrows(IndexUnusableException.class, () -> open(false));
        assertThrows(IndexUnusableException.class, () -> open(true));
        assertEquals(left, files());
    }
}
