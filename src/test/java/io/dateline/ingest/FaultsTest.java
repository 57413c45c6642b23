package io.dateline.ingest;

import static io.dateline.ingest.TestCollection.article;
import static io.dateline.ingest.TestCollection.statuses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.DiskFullException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The disk or the model fails, and then works again.
class FaultsTest {

    @TempDir private Path folder;
    private TestCollection collection;
    private FailingIndex disk;

    @BeforeEach
    void open() {
        AtomicReference<FailingIndex> failing = new AtomicReference<>();
        collection =
                new TestCollection(
                        folder,
                        index -> {
                            failing.set(new FailingIndex(index));
                            return failing.get();
                        });
        disk = failing.get();
    }

    @AfterEach
    void close() {
        collection.assertConsistent();
        collection.close();
    }

    @Test
    void aFullDiskMakesFailuresWithReasonsAndTheNextIngestionWorks() {
        collection.take(article("a", "Title", "Heron."));
        disk.failWhen(changes -> true);
        List<Outcome> outcomes =
                collection.take(
                        article("a", "Title", "Otter."),
                        article("b", "Title", "Badger."),
                        article("c", "Title", "Badger."));
        assertEquals(3, outcomes.size());
        for (Outcome outcome : outcomes) {
            Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
            assertTrue(failed.reason().contains("No space left"), failed.reason());
            assertInstanceOf(DiskFullException.class, failed.fault());
        }
        assertEquals("Heron.", collection.textOf("a"));
        assertEquals(1, collection.index.size());
        disk.failWhen(changes -> false);
        assertEquals(
                List.of("UPDATED", "ADDED", "COPY"),
                statuses(
                        collection.take(
                                article("a", "Title", "Otter."),
                                article("b", "Title", "Badger."),
                                article("c", "Title", "Badger."))));
    }

    @Test
    void onlyTheCommitThatFailsIsLost() {
        AtomicInteger commits = new AtomicInteger();
        disk.failWhen(changes -> commits.incrementAndGet() == 2);
        List<SourceItem> items = new ArrayList<>();
        for (int n = 0; n < 256 * 3; n++) {
            items.add(article("article " + n, "Title", "Heron number " + n + "."));
        }
        List<String> statuses = statuses(collection.take(items));
        for (int n = 0; n < items.size(); n++) {
            assertEquals(n / 256 == 1 ? "FAILED" : "ADDED", statuses.get(n), "article " + n);
        }
        assertEquals(512, collection.index.size());
    }

    @Test
    void aDeletionThatFailsIsThrownAndNothingIsDone() {
        collection.take(article("a", "Title", "Heron."), article("b", "Title", "Heron."));
        disk.failWhen(changes -> true);
        assertThrows(UncheckedIOException.class, () -> collection.ingestion.remove("a"));
        assertEquals("a", collection.copyOf("b"));
        disk.failWhen(changes -> false);
        assertTrue(collection.ingestion.remove("a"));
        assertNull(collection.copyOf("b"));
    }

    @Test
    void aModelThatFailsMakesFailuresWithReasonsAndTheNextIngestionWorks() {
        collection.take(article("a", "Title", "Heron."));
        collection.model.failWith(new IllegalStateException("the model is away"));
        List<Outcome> outcomes =
                collection.take(
                        article("b", "Title", "Badger."),
                        new SourceItem.Refused("c", "not an article"),
                        article("a", "Title", "Otter."));
        assertEquals(List.of("FAILED", "FAILED", "FAILED"), statuses(outcomes));
        String reason = assertInstanceOf(Outcome.Failed.class, outcomes.getFirst()).reason();
        assertTrue(reason.contains("the model is away"), reason);
        assertEquals(new Outcome.Failed("c", "not an article"), outcomes.get(1));
        assertEquals("Heron.", collection.textOf("a"));
        collection.model.failWith(null);
        assertEquals(List.of("ADDED"), statuses(collection.take(article("b", "T", "Badger."))));
    }

    @Test
    void aSuccessorThatCannotBeEmbeddedKeepsTheOriginalAsItIs() {
        collection.take(article("a", "Title", "Heron."), article("b", "Title", "Heron."));
        collection.take(article("c", "Title", "Otter."));
        collection.model.failWith(new IllegalStateException("the model is away"));
        // The new text is another article's, so that only the copy left behind needs a vector.
        assertEquals(
                List.of("FAILED", "COPY"),
                statuses(
                        collection.take(
                                article("a", "Title", "Otter."), article("d", "Title", "Otter."))));
        assertEquals("Heron.", collection.textOf("a"));
        assertEquals("a", collection.copyOf("b"));
        assertThrows(IllegalStateException.class, () -> collection.ingestion.remove("a"));
        assertEquals("a", collection.copyOf("b"));
        collection.model.failWith(null);
    }

    @Test
    void unchangedArticlesNeedNoModel() {
        collection.take(article("a", "Title", "Heron."));
        collection.model.failWith(new IllegalStateException("the model is away"));
        assertEquals(
                List.of("UNCHANGED"), statuses(collection.take(article("a", "Title", "Heron."))));
        collection.model.failWith(null);
    }
}
