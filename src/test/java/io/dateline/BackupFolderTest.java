package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.KeptAnswer;
import io.dateline.conversation.SqlConversationStore;
import io.dateline.index.IndexUnusableException;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.job.JobCounts;
import io.dateline.ingest.job.JobItem;
import io.dateline.ingest.job.JobSource;
import io.dateline.ingest.job.JobStore;
import io.dateline.ingest.job.JobsInTests;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.store.Database;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What is a whole backup, what is none, and what becomes of the folders where it fails.
class BackupFolderTest {

    @TempDir Path folder;

    private Path data = Path.of("");
    private Path backup = Path.of("");
    private Path restored = Path.of("");

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        backup = folder.resolve("backup");
        restored = folder.resolve("restored");
        try (Dateline dateline = open(data)) {
            dateline.add(List.of(item("heron"), item("otter")));
        }
    }

    private static Dateline open(Path data) {
        return Unasked.open(
                DatelineConfig.of(data).withEmbeddingModel(new HashingEmbeddingModel()));
    }

    private static SourceItem item(String animal) {
        return new SourceItem.Found(
                animal, RawArticle.of(animal, "An " + animal + " lives here.").withId(animal));
    }

    @Test
    void whatWasBackedUpWhileTheFolderIsOpenIsRestored() throws IOException {
        try (Dateline dateline = open(data)) {
            assertTrue(dateline.delete("heron"));
            Backup made = Dateline.backup(data, backup);
            assertEquals(1, made.articles());
            dateline.add(List.of(item("badger")));
            Files.createDirectories(restored);
            Files.writeString(restored.resolve("dateline.properties"), "DATELINE_PORT=7071\n");
            Backup read = restore(restored);
            assertEquals(
                    List.of(made.madeAt(), made.articles(), made.conversations(), made.bytes()),
                    List.of(read.madeAt(), read.articles(), read.conversations(), read.bytes()));
        }
        try (Dateline dateline = open(restored)) {
            assertEquals("An otter lives here.", dateline.article("otter").orElseThrow().text());
            assertEquals(1, dateline.size());
            dateline.add(List.of(item("weasel")));
            assertEquals(2, dateline.size());
        }
    }

    @Test
    void sourcesAndTheFilesOfJobsThatWaitAreRestored() throws IOException {
        String sources = "sources:\n";
        Files.writeString(data.resolve(SourcesFile.NAME), sources);
        JobItem item =
                new JobItem(
                        0,
                        new JobSource.UploadedFile("ü (1).txt", 2),
                        JobItem.State.WAITING,
                        true,
                        0,
                        JobCounts.NONE,
                        Map.of(),
                        List.of(),
                        true);
        try (Database database = Database.open(data.resolve(DataFolder.DATABASE))) {
            new JobStore(database, "").insert("waits", "", List.of(item), Instant.now());
        }
        String waiting = "jobs/waits/0/ü (1).txt";
        for (String file : List.of(waiting, "jobs/taken-in/0/b.txt", "jobs/incoming/c")) {
            Path path = data.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "A.");
        }
        Dateline.backup(data, backup);
        restore(restored);
        assertEquals(sources, Files.readString(restored.resolve(SourcesFile.NAME)));
        assertEquals(List.of(restored.resolve(waiting)), DurableFiles.in(restored.resolve("jobs")));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve(SourcesFile.NAME), "# mine");
        restore(other);
        assertEquals("# mine", Files.readString(other.resolve(SourcesFile.NAME)));
        try (Dateline dateline = open(restored)) {
            dateline.jobs().begin();
            assertEquals(
                    1,
                    JobsInTests.await(dateline.jobs(), "waits", job -> job.state().isOver())
                            .heading()
                            .counts()
                            .added());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /// As if an article had been deleted when the database was copied already, and the index not
    /// yet.
    @Test
    void whatIsInNoArticleOfTheBackupIsInNoAnswerOfItEither() throws IOException {
        Article heron = article("heron");
        Article ghost = article("ghost");
        try (Database database = Database.open(data.resolve(DataFolder.DATABASE))) {
            keep(database, "stays", heron);
            keep(database, "goes", ghost);
        }
        assertEquals(2, Dateline.backup(data, backup).conversations());
        for (Path file : DurableFiles.in(backup)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(ghost.text()), file + " has words that are gone");
        }
        restore(restored);
        try (Database database = Database.open(restored.resolve(DataFolder.DATABASE))) {
            ConversationStore kept = new SqlConversationStore(database, (_, _) -> true);
            assertEquals(heron.text(), citation(kept, "stays").quote());
            assertTrue(citation(kept, "goes").isOfDeleted());
        }
    }

    private static Article article(String animal) {
        return Article.of(
                animal, animal, "An " + animal + " lives here.", null, null, null, null, null);
    }

    private static void keep(Database database, String conversation, Article article) {
        Answer answer =
                new Answer(
                        conversation + "-1",
                        conversation,
                        "Who lives here?",
                        "Who lives here?",
                        Form.FACT,
                        Answer.Status.ANSWERED,
                        article.text() + " [1]",
                        null,
                        0.5,
                        List.of(
                                new Answer.Sentence(
                                        article.text(), List.of(1), Answer.Support.VERIFIED)),
                        List.of(Citation.of(article, TextSpan.all(article.text()))),
                        List.of(),
                        List.of(),
                        "reader",
                        new Answer.Timings(1, 1, 2),
                        null,
                        null);
        KeptAnswer kept = new KeptAnswer(answer, Instant.EPOCH, ArticleFilter.NONE, null);
        new SqlConversationStore(database, (_, _) -> true)
                .keep("", kept, new ConversationStore.Placed.Anew());
    }

    private static Citation citation(ConversationStore kept, String conversation) {
        return kept.find(conversation, "")
                .orElseThrow()
                .answers()
                .getFirst()
                .answer()
                .citations()
                .getFirst();
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("letters"), "mine");
        FolderNotEmptyException refused =
                assertThrows(FolderNotEmptyException.class, () -> Dateline.backup(data, backup));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("letters"));
        assertEquals(List.of("letters"), names(backup));
        Path whole = folder.resolve("whole");
        Dateline.backup(data, whole);
        assertThrows(FolderNotEmptyException.class, () -> Dateline.restore(whole, data, Set.of()));
        try (Dateline dateline = open(data)) {
            assertEquals(2, dateline.size());
        }
    }

    /// Every file cut short, changed, or gone: each is told, and nothing is left of the attempt.
    @Test
    void aBackupThatIsNotWholeIsRefusedAndLeavesNothing() throws IOException {
        Dateline.backup(data, backup);
        for (Path file : DurableFiles.in(backup)) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                byte[] changed = bytes.clone();
                changed[bytes.length / 2] ^= 4;
                Files.write(file, changed);
                assertRefused();
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                assertRefused();
            }
            Files.delete(file);
            assertRefused();
            Files.write(file, bytes);
        }
        assertEquals(2, restore(restored).articles());
    }

    private Backup restore(Path into) {
        return Dateline.restore(backup, into, Set.of("dateline.properties", SourcesFile.NAME));
    }

    private void assertRefused() throws IOException {
        assertThrows(BackupUnusableException.class, () -> restore(restored));
        assertEquals(
                List.of(),
                DurableFiles.entries(restored, Set.of(DataFolder.LOCK)),
                "something is left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "/etc/evil",
                "index/../../evil",
                "index/a/b",
                "",
                ".",
                "index/..",
                "jobs/a/0/../b",
                "jobs/a/0/.b",
                "jobs/../0/b",
                "a\\b"
            })
    void aBackupWritesNoFileElsewhere(String path) throws IOException {
        Dateline.backup(data, backup);
        Path manifest = backup.resolve(BackupManifest.FILE);
        Files.writeString(
                manifest,
                """
                {"version": "1", "madeAt": "2026-01-01T00:00:00Z", "articles": 1, "conversations": 0, "files": [
                  {"path": "%s", "bytes": 1, "sha256": "0"}]}
                """
                        .formatted(path.replace("\\", "\\\\")));
        BackupUnusableException refused =
                assertThrows(BackupUnusableException.class, () -> restore(restored));
        assertTrue(
                Objects.requireNonNull(refused.getMessage()).contains("is no file of a backup"),
                refused.getMessage());
    }

    @Test
    void whatAKilledBackupOrRestoreLeavesIsNeverTakenForAWholeOne() throws IOException {
        Dateline.backup(data, backup);
        try (DataFolder held = DataFolder.hold(restored)) {
            held.restoring(true);
        }
        assertThrows(BackupUnusableException.class, () -> open(restored));
        assertThrows(BackupUnusableException.class, () -> restore(restored));
        assertThrows(
                BackupUnusableException.class,
                () -> Dateline.openForReading(DatelineConfig.of(restored)));
        Files.delete(backup.resolve(BackupManifest.FILE));
        assertThrows(BackupUnusableException.class, () -> restore(folder.resolve("another")));
    }

    @Test
    void aDamagedIndexIsNotBackedUpAsIfItWereWhole() throws IOException {
        for (Path file : DurableFiles.in(data.resolve(DataFolder.INDEX))) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                byte[] changed = bytes.clone();
                changed[bytes.length / 2] ^= 4;
                Files.write(file, changed);
                assertThrows(IndexUnusableException.class, () -> Dateline.backup(data, backup));
                assertEquals(List.of(), names(backup));
                Files.write(file, bytes);
            }
        }
        assertEquals(2, Dateline.backup(data, backup).articles());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
