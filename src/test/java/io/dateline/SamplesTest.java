package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.model.HashingEmbeddingModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class SamplesTest {

    @TempDir private Path folder;

    private Dateline open() {
        return Dateline.open(
                DatelineConfig.of(folder.resolve("data"))
                        .withSamples(true)
                        .withEmbeddingModel(new HashingEmbeddingModel()));
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
                Dateline.open(
                        DatelineConfig.of(folder)
                                .withEmbeddingModel(new HashingEmbeddingModel()))) {
            assertEquals(0, dateline.loadSamples());
        }
    }
}
