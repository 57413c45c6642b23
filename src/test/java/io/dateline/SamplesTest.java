package io.dateline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

import io.dateline.article.ArticleFilter;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.model.HashingEmbeddingModel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

class SamplesTest {

    @TempDir private Path folder;

    private Dateline open() {
        return Unasked.open(config());
    }

    private DatelineConfig config() {
        return DatelineConfig.of(folder.resolve("data"))
                .withSamples(true)
                .withEmbeddingModel(new HashingEmbeddingModel());
    }

    private static SourceItem own(String text) {
        return new SourceItem.Found("own", RawArticle.of("Title", text));
    }

    @Test
    void anEmptyCollectionBeginsWithAllOfThem() {
        try (Dateline dateline = open()) {
            assertEquals(0, dateline.size());
            int loaded = dateline.loadSamples();
            assertEquals(Samples.ids().size(), loaded);
            assertEquals(loaded, dateline.size());
            assertTrue(dateline.holdsSamples());
            assertEquals(0, dateline.loadSamples());
        }
        try (Dateline dateline = open()) {
            assertTrue(dateline.holdsSamples());
            assertEquals(0, dateline.loadSamples());
            assertEquals(Samples.ids().size(), dateline.size());
        }
    }

    @Test
    void theyLeaveWithTheFirstArticleOfOnesOwnAndNeverComeBack() throws IOException {
        try (Dateline dateline = open()) {
            dateline.loadSamples();
            dateline.add(List.of(own("Heron."), own("Otter.")));
            assertEquals(2, dateline.size());
            assertFalse(dateline.holdsSamples());
            assertEquals(0, dateline.loadSamples());
        }
        assertFalse(bytesOfTheFolder().contains("AIM-9X"), "the words of a sample are left");
        try (Dateline dateline = open()) {
            assertEquals(0, dateline.loadSamples());
            for (String id :
                    dateline.articles(null, ArticleFilter.NONE, null, 9).items().stream()
                            .map(item -> item.article().id())
                            .toList()) {
                assertTrue(dateline.delete(id));
            }
            assertEquals(0, dateline.size());
            assertEquals(0, dateline.loadSamples());
        }
        try (Dateline dateline = open()) {
            assertEquals(0, dateline.loadSamples());
            assertFalse(dateline.holdsSamples());
        }
    }

    private String bytesOfTheFolder() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    @Test
    void whatIsRefusedDoesNotDriveThemOut() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"text\": ");
        Path blank = Files.writeString(folder.resolve("blank.txt"), " \n ");
        try (Dateline dateline = open()) {
            int loaded = dateline.loadSamples();
            assertEquals(2, dateline.ingest(broken, blank).failed().size());
            assertEquals(1, dateline.ingest(folder.resolve("missing.txt")).failed().size());
            List<Outcome> outcomes = dateline.add(List.of(own(" \n ")));
            assertTrue(outcomes.getFirst() instanceof Outcome.Failed);
            assertEquals(loaded, dateline.size());
            assertTrue(dateline.holdsSamples());
        }
    }

    @Test
    void anArticleWithTheTextOfASampleIsNoCopy() {
        try (Dateline dateline = open()) {
            dateline.loadSamples();
            String text = dateline.article("sample-balloon-shot-down").orElseThrow().text();
            Outcome outcome = dateline.add(List.of(own(text))).getFirst();
            assertEquals(Outcome.Status.ADDED, ((Outcome.Acknowledged) outcome).status());
            assertEquals(1, dateline.size());
        }
    }

    @Test
    void theyDoNotComeIntoACollectionThatHadArticles() {
        try (Dateline dateline = open()) {
            dateline.add(List.of(own("Heron.")));
            assertEquals(0, dateline.loadSamples());
        }
        try (Dateline dateline = open()) {
            dateline.articles("heron", ArticleFilter.NONE, null, 1)
                    .items()
                    .forEach(item -> dateline.delete(item.article().id()));
            assertEquals(0, dateline.size());
            assertEquals(0, dateline.loadSamples());
        }
    }

    @Test
    void theyStayAwayWhenTheyWereDeletedOneByOne() {
        try (Dateline dateline = open()) {
            dateline.loadSamples();
            Samples.ids().forEach(dateline::delete);
            assertEquals(0, dateline.size());
        }
        try (Dateline dateline = open()) {
            assertEquals(0, dateline.loadSamples());
        }
    }

    @Test
    void theyAreLoadedOnlyWhereTheyAreWanted() {
        try (Dateline dateline =
                Unasked.open(
                        DatelineConfig.of(folder)
                                .withEmbeddingModel(new HashingEmbeddingModel()))) {
            assertEquals(0, dateline.loadSamples());
        }
    }

    @Test
    void aDeletionWhileTheyAreLoadedDoesNotMakeThemStay() {
        AtomicReference<@Nullable Dateline> opened = new AtomicReference<>();
        AtomicReference<@Nullable Thread> deleting = new AtomicReference<>();
        EmbeddingModel hashing = new HashingEmbeddingModel();
        EmbeddingModel interrupted =
                new EmbeddingModel() {
                    @Override
                    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
                        if (opened.get() != null && deleting.get() == null) {
                            deleting.set(startDeleting(opened.get()));
                        }
                        return hashing.embedAll(segments);
                    }
                };
        try (Dateline dateline = Unasked.open(config().withEmbeddingModel(interrupted))) {
            opened.set(dateline);
            assertEquals(Samples.ids().size(), dateline.loadSamples());
            assertDoesNotThrow(() -> requireNonNull(deleting.get()).join());
            assertTrue(dateline.holdsSamples());
            dateline.add(List.of(own("Heron.")));
            assertEquals(1, dateline.size());
        }
    }

    /// Returns when the deletion is over, or waits for what holds it up.
    private static Thread startDeleting(Dateline dateline) {
        Thread thread = Thread.ofPlatform().start(() -> dateline.delete("no-such-article"));
        while (thread.getState() != Thread.State.TERMINATED
                && thread.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void toDeleteWhatIsNotThereDoesNotKeepThemOut() {
        try (Dateline dateline = open()) {
            assertFalse(dateline.delete("no-such-article"));
            assertEquals(Samples.ids().size(), dateline.loadSamples());
        }
    }

    @Test
    void whoReadsWhichThereAreNeverSeesHalfOfThem() throws IOException {
        Path remembered = folder.resolve("data/samples");
        try (Dateline dateline = open()) {
            dateline.loadSamples();
            try (BufferedReader reader = Files.newBufferedReader(remembered)) {
                dateline.add(List.of(own("Heron.")));
                assertEquals(Samples.ids(), reader.lines().toList());
            }
            assertEquals(List.of(), Files.readAllLines(remembered));
            assertFalse(Files.exists(folder.resolve("data/samples.new")));
        }
    }

    @Test
    void aReaderWritesNothing() throws IOException {
        try (Dateline dateline = open()) {
            dateline.loadSamples();
        }
        Map<Path, FileTime> before = times();
        try (Dateline reading = Dateline.openForReading(config())) {
            assertTrue(reading.holdsSamples());
            assertThrows(IllegalStateException.class, () -> reading.delete("sample-no"));
            assertThrows(IllegalStateException.class, reading::loadSamples);
            assertThrows(IllegalStateException.class, () -> reading.add(List.of(own("Heron."))));
        }
        assertEquals(before, times());
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
