package io.dateline.ingest;

import static io.dateline.ingest.TestCollection.article;
import static io.dateline.ingest.TestCollection.statuses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.DateCertainty;
import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateVerdict;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.source.date.DateClaim;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class IngestionTest {

    @TempDir private Path folder;
    private TestCollection collection;

    @BeforeEach
    void open() {
        collection = new TestCollection(folder);
    }

    @AfterEach
    void close() {
        collection.close();
    }

    @Test
    void theSameArticleAgainCostsNoEmbedding() {
        SourceItem item = article("a", "Title", "Heron over the harbour.");
        assertEquals(List.of("ADDED"), statuses(collection.take(item)));
        int embedded = collection.model.embedded();
        assertEquals(1, embedded);
        assertEquals(List.of("UNCHANGED"), statuses(collection.take(item)));
        assertEquals(List.of("UNCHANGED", "UNCHANGED"), statuses(collection.take(item, item)));
        assertEquals(embedded, collection.model.embedded());
    }

    @Test
    void aSmallArticleDoesNotWaitForALargeOne() {
        CountDownLatch goOn = new CountDownLatch(1);
        collection.model.hold("dirge", new CountDownLatch(1), goOn);
        CompletableFuture<List<Outcome>> large =
                CompletableFuture.supplyAsync(
                        () -> collection.take(article("large", "Large", "A dirge. ".repeat(900))));
        assertEquals(
                List.of("ADDED"), statuses(collection.take(article("small", "Small", "Heron."))));
        assertEquals(List.of("small"), collection.found("heron"));
        assertEquals(List.of(), collection.found("dirge"));
        goOn.countDown();
        assertEquals(List.of("ADDED"), statuses(large.join()));
        assertEquals(List.of("large"), collection.found("dirge"));
    }

    @Test
    void anInterruptEndsWhatIsNotInYetAndNothingOfItGoesIn() throws Exception {
        collection.take(article("a", "Title", "Heron."));
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch embedding = new CountDownLatch(1);
        collection.model.hold("dirge", embedding, never);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        List<Outcome> told = new ArrayList<>();
        Thread caller =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                Stream<SourceItem> items =
                                        Stream.of(article("a", "Title", "A dirge."));
                                collection.ingestion.run(items, told::add);
                            } catch (RuntimeException e) {
                                ended.complete(e);
                            }
                        });
        embedding.await();
        caller.interrupt();
        assertInstanceOf(CancellationException.class, ended.get(1, TimeUnit.MINUTES));
        assertEquals(List.of("FAILED"), statuses(told));
        assertEquals("Heron.", collection.textOf("a"));
        never.countDown();
        assertEquals(List.of("UPDATED"), statuses(collection.take(article("a", "T", "Otter."))));
    }

    @Test
    void aTextBombIsCutShortWithAWarningAndItsWordsAreFound() {
        String dots = ".".repeat(150_000);
        String endless = Integer.toString(Integer.MAX_VALUE, 36).repeat(20_000);
        List<Outcome> outcomes =
                collection.take(
                        article("dots", "Dots", "Heron. " + dots + " Otter."),
                        article("endless", "Endless", "Badger. " + endless),
                        article("again", "Again", "It rains, it pours. ".repeat(5_000)));
        for (Outcome outcome : outcomes) {
            Outcome.Acknowledged done = assertInstanceOf(Outcome.Acknowledged.class, outcome);
            assertTrue(done.passages() <= 5, done::toString);
            assertEquals(1, done.warnings().size());
            String warning = done.warnings().getFirst();
            assertTrue(warning.endsWith("only repeat others; they are not searched"), warning);
        }
        assertTrue(collection.model.embedded() <= 15);
        assertEquals(List.of("dots"), collection.found("otter"));
        assertEquals(List.of("endless"), collection.found("badger"));
        assertEquals("Heron. " + dots + " Otter.", collection.textOf("dots"));
    }

    @Test
    void anArticleWithoutAnIdIsTheSameOneTheSecondTime() {
        SourceItem item = new SourceItem.Found("o", RawArticle.of("Title", "Heron."));
        collection.take(item);
        assertEquals(List.of("UNCHANGED"), statuses(collection.take(item)));
        assertEquals(1, collection.index.size());
    }

    @Test
    void aChangedTitleIsEmbeddedAgain() {
        collection.take(article("a", "Title", "Heron over the harbour."));
        assertEquals(
                List.of("UPDATED"),
                statuses(collection.take(article("a", "Kittiwake", "Heron over the harbour."))));
        assertEquals(2, collection.model.embedded());
        assertEquals(List.of("a"), collection.found("kittiwake"));
        assertEquals(List.of(), collection.found("title"));
    }

    @Test
    void aChangedBylineIsAnUpdateOfTheMetadata() {
        collection.take(article("a", "Title", "Heron.", "By One"));
        assertEquals(
                List.of("UPDATED"),
                statuses(collection.take(article("a", "Title", "Heron.", "By Two"))));
        Article stored = collection.index.find("a").orElseThrow().article();
        assertEquals("By Two", stored.metadata().byline());
        assertEquals("By Two", collection.index.passages("a").getFirst().article().byline());
    }

    @Test
    void aChangedTextReplacesAndTheVersionBeforeIsKept() {
        collection.take(article("a", "Title", "Heron."));
        collection.take(article("a", "Title", "Otter."));
        assertEquals(List.of(), collection.found("heron"));
        assertEquals(List.of("a"), collection.found("otter"));
        assertTrue(collection.index.find("a", Article.versionOf("Heron.")).isPresent());
    }

    @Test
    void outcomesComeInTheOrderOfTheItemsWithRefusalsAmongThem() {
        List<SourceItem> items = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            if (n % 7 == 3) {
                items.add(new SourceItem.Refused("refused " + n, "not an article"));
                expected.add("refused " + n + ": not an article");
            } else if (n % 7 == 5) {
                items.add(article("empty " + n, "Title", " \n "));
                expected.add("origin of empty " + n + ": the text is empty");
            } else {
                items.add(article("article " + n, "Title", "Heron number " + n + "."));
                expected.add("article " + n);
            }
        }
        List<String> told =
                collection.take(items).stream()
                        .map(
                                outcome ->
                                        switch (outcome) {
                                            case Outcome.Acknowledged done -> done.id();
                                            case Outcome.Failed(
                                                            String origin,
                                                            String reason,
                                                            _,
                                                            _) ->
                                                    origin + ": " + reason;
                                        })
                        .toList();
        assertEquals(expected, told);
    }

    @Test
    void theReportCountsEveryOutcome() {
        collection.take(article("b", "Title", "Otter."), article("c", "Title", "Badger."));
        IngestReport report =
                collection.ingestion.run(
                        Stream.of(
                                article("a", "Title", "Heron."),
                                article("b", "Title", "Otter again."),
                                article("c", "Title", "Badger."),
                                article("d", "Title", "Badger."),
                                new SourceItem.Refused("e", "broken")),
                        outcome -> {});
        for (Outcome.Status status : Outcome.Status.values()) {
            assertEquals(1, report.count(status), status.key());
        }
        assertEquals(List.of(new Outcome.Failed("e", "broken")), report.failed());
    }

    @Test
    void ofVeryManyFailuresAndWarningsTheFirstAreKeptAndAllAreCounted() {
        int many = 2 * IngestReport.MOST_KEPT;
        List<String> warnings = IntStream.range(0, many).mapToObj(Integer::toString).toList();
        AtomicInteger told = new AtomicInteger();
        IngestReport report =
                collection.ingestion.run(
                        Stream.concat(
                                IntStream.range(0, many)
                                        .mapToObj(n -> new SourceItem.Refused("r" + n, "broken")),
                                Stream.of(new SourceItem.Found("odd", odd(warnings)))),
                        _ -> told.incrementAndGet());
        assertEquals(many + 1, told.get());
        assertEquals(many, report.failures());
        assertEquals(IngestReport.MOST_KEPT, report.failed().size());
        assertEquals("r0", report.failed().getFirst().origin());
        assertEquals(many, report.oddities());
        assertEquals(IngestReport.MOST_KEPT, report.warnings().size());
    }

    private static RawArticle odd(List<String> warnings) {
        return new RawArticle(
                "a", "Title", "Heron.", null, null, null, List.of(), null, null, warnings);
    }

    @Test
    void ofTwoArticlesWithOneIdTheSecondIsAnUpdate() {
        assertEquals(
                List.of("ADDED", "UPDATED", "UPDATED"),
                statuses(
                        collection.take(
                                article("a", "Title", "Heron."),
                                article("a", "Title", "Otter."),
                                article("a", "Other title", "Otter."))));
        assertEquals("Otter.", collection.textOf("a"));
        assertEquals(1, collection.index.size());
        assertEquals(List.of(), collection.found("heron"));
        assertEquals(List.of("a"), collection.found("other"));
        assertTrue(collection.index.find("a", Article.versionOf("Heron.")).isPresent());
    }

    @Test
    void howTheDateWasComeByIsKeptAndAGuessIsNoDate() {
        RawArticle raw =
                new RawArticle(
                        "a",
                        "Title",
                        "Heron.",
                        null,
                        "https://a.example/heron-2024-05-17",
                        null,
                        List.of(DateClaim.published(DateOrigin.FIELD, "Monday, 17 May 2024")),
                        null,
                        null,
                        List.of());
        collection.take(new SourceItem.Found("o", raw));
        Article stored = collection.index.find("a").orElseThrow().article();
        Dating dating = Objects.requireNonNull(stored.dating());
        assertEquals(
                List.of(DateVerdict.CHOSEN, DateVerdict.DOUBTFUL),
                dating.candidates().stream().map(DateCandidate::verdict).toList());
        assertEquals(DateCertainty.GUESSED, Objects.requireNonNull(dating.published()).certainty());
        assertNull(stored.metadata().publishedAt());
        assertEquals(
                List.of("UNCHANGED"), statuses(collection.take(new SourceItem.Found("o", raw))));
    }

    @Test
    void anArticleWhoseSectionOrCaptionsAloneChangedIsUpdated() {
        RawArticle raw = RawArticle.of("Title", "Heron.").withId("a");
        List<RawArticle> versions =
                List.of(
                        raw.captioned(List.of("A heron")),
                        raw.captioned(List.of("A heron")),
                        raw.captioned(List.of("A heron. Photo: B. Ek")),
                        raw.inSection("Nature"));
        assertEquals(
                List.of("ADDED", "UNCHANGED", "UPDATED", "UPDATED"),
                versions.stream()
                        .map(it -> statuses(collection.take(new SourceItem.Found("o", it))))
                        .map(List::getFirst)
                        .toList());
        Article stored = collection.index.find("a").orElseThrow().article();
        assertEquals("Nature", stored.metadata().section());
        assertEquals(List.of(), stored.captions());
    }

    @Test
    void metadataOfAnyLengthIsTakenIn() {
        String longLine = "Very long ".repeat(20_000).strip();
        RawArticle raw =
                new RawArticle(
                        "a", longLine, "Heron.", longLine, longLine, longLine, List.of(), longLine,
                        longLine, List.of());
        assertEquals(List.of("ADDED"), statuses(collection.take(new SourceItem.Found("o", raw))));
        Article stored = collection.index.find("a").orElseThrow().article();
        assertEquals(longLine, stored.metadata().source());
        ArticleFilter bySource = new ArticleFilter(DateRange.ALL, longLine, null);
        assertEquals(1, collection.index.byKeywords("heron", bySource, 5).size());
    }

    @Test
    void aSourceThatBreaksMidwayLeavesInWhatWasAcknowledged() {
        AtomicInteger told = new AtomicInteger();
        Stream<SourceItem> items =
                IntStream.range(0, 1_000)
                        .mapToObj(
                                n -> {
                                    if (n == 700) {
                                        throw new IllegalStateException("unplugged");
                                    }
                                    return article("article " + n, "Title", "Heron " + n);
                                });
        IllegalStateException broken =
                assertThrows(
                        IllegalStateException.class,
                        () -> collection.ingestion.run(items, outcome -> told.incrementAndGet()));
        assertEquals("unplugged", broken.getMessage());
        assertTrue(told.get() >= 256, told + " told");
        assertEquals(told.get(), collection.index.size());
    }

    @Test
    void manyThreadsAddAtOnce() {
        int threads = 8;
        try (ExecutorService callers = Executors.newFixedThreadPool(threads)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int caller = thread;
                all.add(CompletableFuture.runAsync(() -> addSome(caller), callers));
            }
            all.forEach(CompletableFuture::join);
        }
        assertEquals(8 * 6 + 6 + 8, collection.index.size());
        collection.assertConsistent();
        assertEquals(1, collection.found("shared").size());
    }

    private void addSome(int caller) {
        for (int n = 0; n < 6; n++) {
            List<Outcome> outcomes =
                    collection.take(
                            article(
                                    "own " + caller + " " + n,
                                    "Title",
                                    "Heron " + caller + "x" + n),
                            article("contended " + n, "Title", "Otter of caller " + caller),
                            article("copy " + caller, "Title", "A shared badger."));
            outcomes.forEach(outcome -> assertInstanceOf(Outcome.Acknowledged.class, outcome));
        }
    }
}
