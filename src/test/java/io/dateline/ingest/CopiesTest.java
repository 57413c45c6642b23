package io.dateline.ingest;

import static io.dateline.ingest.TestCollection.article;
import static io.dateline.ingest.TestCollection.statuses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class CopiesTest {

    private static final String TEXT = "Heron over the harbour.";

    @TempDir private Path folder;
    private TestCollection collection;

    @BeforeEach
    void open() {
        collection = new TestCollection(folder);
    }

    @AfterEach
    void close() {
        collection.assertConsistent();
        collection.close();
    }

    private void takeOriginalAndCopies() {
        assertEquals(
                List.of("ADDED", "COPY", "COPY"),
                statuses(
                        collection.take(
                                article("m", "Original", TEXT),
                                article("z", "Zulu", TEXT),
                                article("a", "Alpha", TEXT))));
    }

    @Test
    void aCopyIsLinkedListedAndNotEmbedded() {
        takeOriginalAndCopies();
        assertEquals("m", collection.copyOf("a"));
        assertEquals("m", collection.copyOf("z"));
        assertEquals(1, collection.model.embedded());
        assertEquals(List.of("m"), collection.found("heron"));
        assertEquals(3, collection.index.list(null, ArticleFilter.NONE, null, 9).total());
    }

    @Test
    void aCopyAgainIsUnchangedAndWithAnotherTitleUpdated() {
        takeOriginalAndCopies();
        assertEquals(
                List.of("UNCHANGED", "UPDATED"),
                statuses(
                        collection.take(
                                article("a", "Alpha", TEXT), article("z", "Zulu Two", TEXT))));
        assertEquals(1, collection.model.embedded());
        assertEquals("m", collection.copyOf("z"));
    }

    @Test
    void theFirstCopyThatStaysTakesOverWhenSeveralAreDeletedTogether() {
        takeOriginalAndCopies();
        collection.take(article("other", "Other", "A plover."));
        assertEquals(
                Set.of("m", "a", "other"),
                collection.ingestion.removeAll(List.of("a", "none", "m", "other", "a")));
        assertNull(collection.copyOf("z"));
        assertEquals(List.of("z"), collection.found("heron"));
        assertEquals(1, collection.index.size());
    }

    @Test
    void theFirstCopyTakesOverWhenTheOriginalIsDeleted() {
        takeOriginalAndCopies();
        assertTrue(collection.ingestion.remove("m"));
        assertNull(collection.copyOf("a"));
        assertEquals("a", collection.copyOf("z"));
        assertEquals(List.of("a"), collection.found("heron"));
        assertEquals(List.of("a"), collection.found("alpha"));
        assertEquals(List.of(), collection.found("original"));
        assertTrue(collection.ingestion.remove("a"));
        assertNull(collection.copyOf("z"));
        assertTrue(collection.ingestion.remove("z"));
        assertEquals(0, collection.index.size());
        assertFalse(collection.ingestion.remove("z"));
    }

    @Test
    void aDeletedCopyLeavesTheOriginal() {
        takeOriginalAndCopies();
        assertTrue(collection.ingestion.remove("a"));
        assertNull(collection.copyOf("m"));
        assertEquals("m", collection.copyOf("z"));
        assertEquals(List.of("m"), collection.found("heron"));
    }

    @Test
    void theFirstCopyTakesOverWhenTheOriginalsTextChanges() {
        takeOriginalAndCopies();
        collection.take(article("m", "Original", "Otter under the bridge."));
        assertNull(collection.copyOf("m"));
        assertNull(collection.copyOf("a"));
        assertEquals("a", collection.copyOf("z"));
        assertEquals(List.of("a"), collection.found("heron"));
        assertEquals(List.of("m"), collection.found("otter"));
    }

    @Test
    void aChangeOfTheOriginalsTitleAloneLeavesItTheOriginal() {
        takeOriginalAndCopies();
        collection.take(article("m", "Kittiwake", TEXT));
        assertNull(collection.copyOf("m"));
        assertEquals("m", collection.copyOf("a"));
        assertEquals(List.of("m"), collection.found("kittiwake"));
    }

    @Test
    void anArticleWhoseTextChangesToAnothersBecomesItsCopy() {
        collection.take(article("a", "Title", "Otter."), article("m", "Original", TEXT));
        assertEquals(List.of("COPY"), statuses(collection.take(article("a", "Title", TEXT))));
        assertEquals("m", collection.copyOf("a"));
        assertEquals(List.of(), collection.found("otter"));
        assertEquals(List.of("m"), collection.found("heron"));
    }

    @Test
    void aCopyWhoseTextChangesStandsForItself() {
        takeOriginalAndCopies();
        assertEquals(
                List.of("UPDATED"),
                statuses(collection.take(article("a", "Alpha", "Otter under the bridge."))));
        assertNull(collection.copyOf("a"));
        assertEquals(List.of("a"), collection.found("otter"));
        assertEquals(List.of("m"), collection.found("heron"));
    }

    @Test
    void inOneBatchTheOriginalChangesAndIsCopied() {
        takeOriginalAndCopies();
        assertEquals(
                List.of("UPDATED", "COPY", "UPDATED", "COPY"),
                statuses(
                        collection.take(
                                article("m", "Original", "Otter under the bridge."),
                                article("n", "New", "Otter under the bridge."),
                                article("z", "Zulu Two", TEXT),
                                article("o", "Old", TEXT))));
        assertEquals("m", collection.copyOf("n"));
        assertNull(collection.copyOf("a"));
        assertEquals("a", collection.copyOf("z"));
        assertEquals("a", collection.copyOf("o"));
    }

    @Test
    void inOneBatchTwoArticlesSwapTheirTexts() {
        collection.take(article("a", "Title", "Otter."), article("b", "Title", "Heron."));
        collection.take(article("a", "Title", "Heron."), article("b", "Title", "Otter."));
        assertEquals("Heron.", collection.textOf("a"));
        assertEquals("Otter.", collection.textOf("b"));
        assertEquals(List.of("a"), collection.found("heron"));
        assertEquals(List.of("b"), collection.found("otter"));
    }
}
