package io.dateline.ingest.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.ingest.watch.WatchedListing.FailedItem;
import io.dateline.ingest.watch.WatchedListing.Watched;
import io.dateline.ingest.web.WebSources;
import io.dateline.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// A folder is watched by a clock that the test drives; each run is done when `look` returns.
class WatchedFolderTest {

    @TempDir Path data;

    private final WebSources web = new WebSources(FetchConfig.DEFAULT);
    private final Shelf shelf = new Shelf();
    private Instant now = Instant.parse("2024-05-01T08:00:00Z");
    private Path inbox;
    private Database database;
    private WatchedSources watched;

    @BeforeEach
    void watch() throws IOException {
        inbox = Files.createDirectory(data.resolve("inbox"));
        write("sources:\n  - {name: Inbox, folder: inbox, every: 10m, source: Desk}\n");
        open();
    }

    private void open() {
        database = Database.open(data.resolve("test.db"));
        watched =
                new WatchedSources(
                        new SourcesFile(data),
                        new WatchStore(database, "here"),
                        new SourceReader(web),
                        shelf,
                        () -> now,
                        Runnable::run,
                        new Random(7));
    }

    @AfterEach
    void closeAll() {
        close();
        web.close();
    }

    private void close() {
        watched.close();
        database.close();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(data.resolve(SourcesFile.NAME), yaml);
    }

    /// A file that was written a minute ago.
    private void file(String name, String text) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(60)));
    }

    private List<String> after(Duration time) {
        now = now.plus(time);
        shelf.told.clear();
        watched.look();
        return List.copyOf(shelf.told);
    }

    private Watched inbox() {
        return watched.list().sources().getFirst();
    }

    private SourceState state() {
        return Objects.requireNonNull(inbox().state());
    }

    @Test
    void newAndChangedFilesAreTakenInOnceAndAtTheirTime() throws IOException {
        file("a.txt", "Harbour opens.");
        file(
                "two.jsonl",
                "{\"id\": \"1\", \"text\": \"One.\"}\n{\"id\": \"2\", \"text\": \"Two.\"}");
        file("a.part", "passed over");
        assertEquals(
                List.of("added Harbour opens. Desk", "added One. Desk", "added Two. Desk"),
                after(Duration.ZERO));
        assertEquals(new RunCounts(3, 0, 0, 0, 0), state().counts());
        assertEquals(now, state().lastSuccess());
        assertTrue(
                state().nextRun().isAfter(now.plusSeconds(9 * 60 - 1))
                        && state().nextRun().isBefore(now.plusSeconds(11 * 60 + 1)),
                state().toString());
        file("b.txt", "Ferry sails.");
        assertEquals(List.of(), after(Duration.ofMinutes(8)));
        assertEquals(List.of("added Ferry sails. Desk"), after(Duration.ofMinutes(4)));
        close();
        open();
        // touched, but the same; and one that is a new version of its article
        file("b.txt", "Ferry sails.");
        file("a.txt", "Harbour opens at last.");
        Files.delete(inbox.resolve("two.jsonl"));
        assertEquals(List.of("updated Harbour opens at last. Desk"), after(Duration.ofMinutes(12)));
        assertEquals(4, state().takenIn());
        assertEquals(4, shelf.texts.size());
        assertEquals(List.of(), after(Duration.ofMinutes(12)));
    }

    @Test
    void aFileThatIsBeingWrittenIsLeftForAMoment() throws IOException {
        file("a.txt", "Half of");
        Files.setLastModifiedTime(inbox.resolve("a.txt"), FileTime.from(now));
        assertEquals(List.of(), after(Duration.ZERO));
        assertEquals(List.of("added Half of Desk"), after(Duration.ofSeconds(5)));
    }

    @Test
    void whatCannotBeReadIsToldAndTriedLessAndLessOften() throws IOException {
        file("bad.json", "{");
        file("good.txt", "Harbour opens.");
        assertEquals(List.of("added Harbour opens. Desk"), after(Duration.ZERO));
        assertEquals(new RunCounts(1, 0, 0, 0, 1), state().counts());
        assertEquals(0, state().failures());
        List<FailedItem> failed = inbox().failed();
        assertEquals(inbox.resolve("bad.json").toString(), failed.getFirst().origin());
        assertTrue(failed.getFirst().reason().contains("JSON"), failed.toString());
        after(Duration.ofMinutes(12));
        assertEquals(1, state().counts().failed());
        after(Duration.ofMinutes(12));
        assertEquals(0, state().counts().failed());
        assertEquals(failed, inbox().failed());
        file("bad.json", "{\"id\": \"b\", \"text\": \"Mended.\"}");
        assertEquals(List.of("added Mended. Desk"), after(Duration.ofMinutes(12)));
        assertEquals(List.of(), inbox().failed());
    }

    @Test
    void aFolderThatIsAwayFailsLaterAndLaterAndComesBack() throws IOException {
        file("a.txt", "Harbour opens.");
        after(Duration.ZERO);
        Instant success = now;
        Path away = Files.move(inbox, data.resolve("away"));
        for (int failures = 1; failures <= 3; failures++) {
            after(Duration.between(now, state().nextRun()));
            assertEquals(failures, state().failures());
            assertEquals(failures == 3, state().isPersistent());
        }
        assertEquals("there is no folder " + inbox, state().reason());
        assertEquals(success, state().lastSuccess());
        assertTrue(Duration.between(now, state().nextRun()).toMinutes() >= 36, state().toString());
        close();
        open();
        assertTrue(state().isPersistent());
        Files.move(away, inbox);
        assertEquals(List.of(), after(Duration.ofHours(1)));
        assertEquals(0, state().failures());
        assertEquals(null, state().reason());
    }

    @Test
    void aFaultOfTheEngineIsNoFaultOfTheFiles() throws IOException {
        file("a.txt", "Harbour opens.");
        shelf.broken = new IllegalStateException("no space left");
        after(Duration.ZERO);
        assertEquals("no space left", state().reason());
        assertEquals(List.of(), inbox().failed());
        shelf.broken = null;
        assertEquals(List.of("added Harbour opens. Desk"), after(Duration.ofMinutes(12)));
    }

    @Test
    void aBrokenFileIsToldAndChangesNothingUntilItIsMended() throws IOException {
        after(Duration.ZERO);
        write("sources:\n  - name: Inbox\n");
        file("a.txt", "Harbour opens.");
        assertEquals(List.of("added Harbour opens. Desk"), after(Duration.ofMinutes(12)));
        assertEquals(
                List.of(
                        data.resolve(SourcesFile.NAME)
                                + ", line 2: expected one of feed, sitemap and folder, not none"),
                watched.list().problems());
        // also after a restart
        close();
        open();
        assertTrue(watched.runSoon("Inbox"));
        assertEquals(1, watched.list().problems().size());
        write("sources:\n  - {name: Other, folder: other, every: 10m}\n");
        assertEquals(List.of(), watched.list().problems());
        assertEquals("Other", inbox().source().name());
        assertFalse(watched.runSoon("Inbox"));
        assertTrue(watched.runSoon("Other"));
        assertEquals("there is no folder " + data.resolve("other"), state().reason());
        // under the name of another
        write("sources:\n  - {name: Other, folder: inbox, every: 10m}\n");
        assertEquals(null, inbox().state());
        assertEquals(List.of("unchanged Harbour opens. null"), after(Duration.ofSeconds(1)));
        assertEquals(0, state().failures());
    }
}
