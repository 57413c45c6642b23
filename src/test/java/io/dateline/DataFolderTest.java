package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.index.IndexUnusableException;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.model.HashingEmbeddingModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DataFolderTest {

    @TempDir private Path folder;

    private DatelineConfig config() {
        return DatelineConfig.of(folder).withEmbeddingModel(new HashingEmbeddingModel());
    }

    /// Holds the folder that it is given, or says why it cannot, and ends with its input.
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (DataFolder held = DataFolder.hold(Path.of(arguments[0]))) {
                held.announce(URI.create("http://127.0.0.1:7070/"));
                System.out.println("held");
                System.in.transferTo(System.err);
            } catch (FolderHeldException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private Process holder() throws IOException {
        return ChildJvm.start(Holder.class, ChildJvm.SHORT_LIVED, folder.toString());
    }

    @Test
    void anotherProcessIsToldWhoHoldsTheFolderAndReadsBesideIt() throws IOException {
        Process other = holder();
        try (BufferedReader output = ChildJvm.output(other)) {
            assertEquals("held", output.readLine());
            FolderHeldException held =
                    assertThrows(FolderHeldException.class, () -> Unasked.open(config()));
            assertTrue(
                    held.toString()
                            .contains(
                                    "process "
                                            + other.pid()
                                            + ", which serves http://127.0.0.1:7070/"),
                    held.toString());
            assertTrue(held.toString().endsWith("; end that one first, or use its page or API"));
            assertTrue(held.isTransient());
            Dateline.openForReading(config()).close();
        } finally {
            other.destroyForcibly().onExit().join();
        }
        Unasked.open(config()).close();
    }

    @Test
    void aSecondTryInThisProcessDoesNotLoseTheLock() throws IOException {
        try (Dateline dateline = Unasked.open(config())) {
            assertThrows(FolderHeldException.class, () -> Unasked.open(config()));
            assertThrows(FolderHeldException.class, () -> Dateline.reindex(config(), n -> {}));
            Process other = holder();
            try (BufferedReader output = ChildJvm.output(other)) {
                String said = String.valueOf(output.readLine());
                assertTrue(said.contains("is held by process "), said);
                assertTrue(said.contains(" " + ProcessHandle.current().pid()), said);
            } finally {
                other.destroyForcibly().onExit().join();
            }
            assertEquals(0, dateline.size());
        }
        Unasked.open(config()).close();
    }

    @Test
    void aFolderThatCannotBeMadeSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        UncheckedIOException failed =
                assertThrows(UncheckedIOException.class, () -> Dateline.open(file.resolve("data")));
        assertTrue(failed.toString().contains(file.toString()), failed.toString());
    }

    @Test
    void aFolderThatCouldNotBeOpenedIsFreeAgain() throws IOException {
        Unasked.open(config()).close();
        DatelineConfig other =
                config().withEmbeddingModel(new HashingEmbeddingModel("another model"));
        assertThrows(IndexUnusableException.class, () -> Unasked.open(other));
        Files.createDirectory(folder.resolve("holder"));
        assertThrows(UncheckedIOException.class, () -> Unasked.open(config()));
        Files.delete(folder.resolve("holder"));
        Unasked.open(config()).close();
    }

    @Test
    void reindexingForAnotherModelKeepsTheArticles() {
        try (Dateline dateline = Unasked.open(config())) {
            dateline.add(
                    List.of(
                            new SourceItem.Found(
                                    "o", RawArticle.of("Title", "Heron.").withId("a"))));
        }
        DatelineConfig other =
                config().withEmbeddingModel(new HashingEmbeddingModel("another model"));
        assertThrows(IndexUnusableException.class, () -> Dateline.openForReading(other));
        assertEquals(1, Dateline.reindex(other, n -> {}));
        try (Dateline dateline = Unasked.open(other)) {
            assertEquals("Heron.", dateline.article("a").orElseThrow().text());
        }
    }

    @Test
    void whoReadsCannotWrite() {
        Unasked.open(config()).close();
        try (Dateline reader = Dateline.openForReading(config())) {
            assertThrows(IllegalStateException.class, () -> reader.delete("a"));
            assertThrows(IllegalStateException.class, () -> reader.add(List.of()));
            assertThrows(IllegalStateException.class, reader::loadSamples);
        }
    }
}
