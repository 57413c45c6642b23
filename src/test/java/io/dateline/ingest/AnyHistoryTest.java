package io.dateline.ingest;

import static io.dateline.ingest.TestCollection.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.dateline.article.ArticleFilter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A collection of few ids, texts and titles, so that articles often change, copy and leave each
/// other; a map says what must be there.
class AnyHistoryTest {

    /// @param title `-` removes the article
    record Step(String id, String title, String text) {

        boolean removes() {
            return title.equals("-");
        }

        SourceItem item() {
            return article(id, title, text);
        }
    }

    @Provide
    Arbitrary<List<List<Step>>> histories() {
        Arbitrary<Step> step =
                Combinators.combine(
                                Arbitraries.of("a", "b", "c", "d", "e"),
                                Arbitraries.of("One", "One", "Two", "-"),
                                Arbitraries.of("Heron.", "Otter.", "Badger."))
                        .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(7);
    }

    @Property(tries = 40, seed = "20230618", shrinking = ShrinkingMode.BOUNDED)
    void whatWasAcknowledgedLastIsThere(@ForAll("histories") List<List<Step>> histories)
            throws IOException {
        Path folder = Files.createTempDirectory("history");
        try (TestCollection collection = new TestCollection(folder)) {
            Map<String, Step> expected = new TreeMap<>();
            for (List<Step> batch : histories) {
                for (Step step : batch) {
                    if (step.removes()) {
                        assertEquals(
                                expected.remove(step.id()) != null,
                                collection.ingestion.remove(step.id()));
                    }
                }
                take(collection, batch.stream().filter(step -> !step.removes()).toList(), expected);
                assertHolds(collection, expected);
            }
        } finally {
            delete(folder);
        }
    }

    private static void take(
            TestCollection collection, List<Step> batch, Map<String, Step> expected) {
        List<Outcome> outcomes = collection.take(batch.stream().map(Step::item).toList());
        for (int i = 0; i < batch.size(); i++) {
            Step step = batch.get(i);
            Outcome.Acknowledged done =
                    assertInstanceOf(Outcome.Acknowledged.class, outcomes.get(i));
            Step before = expected.put(step.id(), step);
            assertEquals(step.id(), done.id());
            assertEquals(
                    step.equals(before),
                    done.status() == Outcome.Status.UNCHANGED,
                    step + " after " + before + " was " + done.status());
            if (done.status() == Outcome.Status.ADDED) {
                assertEquals(null, before);
            }
        }
    }

    private static void assertHolds(TestCollection collection, Map<String, Step> expected) {
        assertEquals(
                List.copyOf(expected.keySet()),
                collection.index.list(null, ArticleFilter.NONE, null, 9).items().stream()
                        .map(item -> item.article().id())
                        .toList());
        for (Step step : expected.values()) {
            assertEquals(step.text(), collection.textOf(step.id()));
        }
        for (String word : List.of("Heron", "Otter", "Badger")) {
            boolean isThere =
                    expected.values().stream().anyMatch(step -> step.text().startsWith(word));
            assertEquals(isThere ? 1 : 0, collection.found(word).size(), word);
        }
        collection.assertConsistent();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
