package io.dateline.ingest;

import static io.dateline.ingest.TestCollection.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.dateline.index.Change;
import io.dateline.index.StoredArticle;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.WorkerPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ReembeddingTest {

    @TempDir private Path folder;

    @Test
    void originalsAreEmbeddedAndCopiesStayCopiesInTheOrderGiven() {
        HashingEmbeddingModel other = new HashingEmbeddingModel("other");
        try (TestCollection collection = new TestCollection(folder);
                WorkerPool workers = new WorkerPool(1)) {
            collection.take(
                    article("a", "Title", "Heron."),
                    article("b", "Title", "Heron."),
                    article("c", "Title", "Otter."));
            List<StoredArticle> stored =
                    List.of(
                            collection.index.find("c").orElseThrow(),
                            collection.index.find("b").orElseThrow(),
                            collection.index.find("a").orElseThrow());
            List<Change> changes =
                    new Reembedding(TestCollection.SENTENCES, new LangChainEmbedder(other, workers))
                            .apply(stored);
            assertEquals(List.of("c", "b", "a"), changes.stream().map(Change::id).toList());
            assertEquals(2, other.embedded());
            assertEquals(new Change.PutCopy(stored.get(1).article(), "a"), changes.get(1));
            Change.Put put = assertInstanceOf(Change.Put.class, changes.getFirst());
            assertEquals(stored.getFirst().article(), put.article());
            assertEquals(1, put.passages().size());
        }
    }
}
