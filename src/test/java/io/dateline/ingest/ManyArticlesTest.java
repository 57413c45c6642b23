package io.dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Execution(ExecutionMode.CONCURRENT)
class ManyArticlesTest {

    private static final int ARTICLES = 10_000;

    /// Three batches of 256: read, embedded, committed.
    private static final int MOST_IN_FLIGHT = 3 * 256;

    @TempDir private Path folder;

    @Test
    void tenThousandArticlesAreNeverInMemoryTogether() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (TestCollection collection = new TestCollection(folder)) {
            Stream<SourceItem> items =
                    IntStream.range(0, ARTICLES)
                            .mapToObj(
                                    n -> {
                                        most.accumulateAndGet(
                                                inFlight.incrementAndGet(), Math::max);
                                        return TestCollection.article(
                                                "article " + n, "Title", "Heron number " + n);
                                    });
            IngestReport report =
                    collection.ingestion.run(items, outcome -> inFlight.decrementAndGet());
            assertEquals(ARTICLES, report.count(Outcome.Status.ADDED));
            assertEquals(ARTICLES, collection.index.size());
            assertEquals(ARTICLES, collection.model.embedded());
        }
        assertEquals(0, inFlight.get());
        assertTrue(most.get() <= MOST_IN_FLIGHT, most + " articles at once");
    }

    @Test
    void longArticlesMakeSmallerBatches() {
        String paragraph = "Heron over the harbour, otter under the bridge. ".repeat(40);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (TestCollection collection = new TestCollection(folder)) {
            Stream<SourceItem> items =
                    IntStream.range(0, 60)
                            .mapToObj(
                                    n -> {
                                        most.accumulateAndGet(
                                                inFlight.incrementAndGet(), Math::max);
                                        return TestCollection.article(
                                                "long " + n, "Title", n + paragraph.repeat(50));
                                    });
            collection.ingestion.run(items, outcome -> inFlight.decrementAndGet());
        }
        // A batch is full with 400,000 characters: five of these articles.
        assertTrue(most.get() <= 15, most + " articles at once");
    }
}
