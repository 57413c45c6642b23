package io.dateline.ingest.source;

import static io.dateline.ingest.source.SourcesTest.all;
import static io.dateline.ingest.source.SourcesTest.found;
import static io.dateline.ingest.source.SourcesTest.only;
import static io.dateline.ingest.source.SourcesTest.read;
import static io.dateline.ingest.source.SourcesTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.SourceItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

class FileWalkTest {

    @TempDir private Path folder;

    @Test
    void aFileThatMayNotBeReadIsNamedAndTheOthersGoIn() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A.");
        Files.writeString(folder.resolve("b.txt"), "B.");
        Files.createDirectory(folder.resolve("locked"));
        List<SourceItem> items = walk(new Locked("a.txt", "locked"));
        assertEquals(folder.resolve("a.txt").toString(), refused(items.get(0)).origin());
        assertEquals("it may not be read: permission denied", refused(items.get(0)).reason());
        assertEquals("B.", found(items.get(1)).article().text());
        assertEquals(folder.resolve("locked").toString(), refused(items.get(2)).origin());
    }

    @Test
    void aFileThatCannotBeReadToItsEndKeepsWhatWasReadAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"A.\"}\n");
        Files.writeString(folder.resolve("b.txt"), "B.");
        List<SourceItem> items =
                walk(new Failing("a.jsonl", () -> new IOException("the disk is gone")));
        assertEquals("A.", found(items.get(0)).article().text());
        assertEquals("it could not be read: the disk is gone", refused(items.get(1)).reason());
        assertEquals("B.", found(items.get(2)).article().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.json", "a.jsonl"})
    void aFileThatTheProgramFailsToReadIsNamedAndTheOthersGoIn(String name) throws IOException {
        Path broken = Files.writeString(folder.resolve(name), "{\"text\": \"A.\"}\n");
        Files.writeString(folder.resolve("b.txt"), "B.");
        List<SourceItem> items =
                walk(new Failing(name, () -> new IllegalStateException("no such state")));
        SourceItem.Refused refused = refused(items.get(items.size() - 2));
        assertEquals(broken.toString(), refused.origin());
        assertEquals("it could not be read: no such state", refused.reason());
        assertEquals("B.", found(items.getLast()).article().text());
    }

    @Test
    void aLinkBackToItsFolderIsNamedAndNotFollowed() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A.");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("up"), folder);
        List<SourceItem> items = read(folder);
        assertEquals(2, items.size());
        assertEquals(inner.resolve("up").toString(), refused(items.get(1)).origin());
        assertEquals(
                "leads back to " + folder + ", which holds it", refused(items.get(1)).reason());
    }

    @Test
    void linksInACircleAreNamed() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one.txt"), Path.of("two.txt"));
        Path two = Files.createSymbolicLink(folder.resolve("two.txt"), Path.of("one.txt"));
        assertEquals(
                "the link leads in a circle: " + one + " → " + two + " → " + one,
                refused(only(read(one))).reason());
    }

    @Test
    void aLinkToNothingNamesWhatIsMissing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("gone.txt"));
        assertEquals(
                "the link leads to " + folder.resolve("gone.txt") + ", which cannot be reached",
                refused(only(read(link))).reason());
    }

    @Test
    void linkedFilesAndFoldersAreReadAndAFolderOnlyOnce() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.writeString(real.resolve("a.txt"), "A.");
        Files.createSymbolicLink(folder.resolve("again"), real);
        Files.createSymbolicLink(folder.resolve("file.txt"), real.resolve("a.txt"));
        assertEquals(
                List.of(
                        folder.resolve("again").resolve("a.txt").toString(),
                        folder.resolve("file.txt").toString()),
                read(folder).stream().map(SourceItem::origin).toList());
    }

    @Test
    void xmlThatHoldsNoArticlesIsPassedOverInAFolderAndRefusedByItself() throws IOException {
        Path settings = folder.resolve("settings.xml");
        Files.writeString(settings, "<?xml version='1.0'?><settings><a>1</a></settings>");
        Files.writeString(folder.resolve("a.txt"), "A.");
        assertEquals(
                List.of(folder.resolve("a.txt").toString()),
                read(folder).stream().map(SourceItem::origin).toList());
        assertTrue(refused(only(read(settings))).reason().startsWith("not XML of a kind"));
    }

    @Test
    void aFolderNamedTwiceIsReadTwice() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A.");
        assertEquals(2, read(folder, folder).size());
    }

    /// The shell writes the names, since a Java program in another locale could not.
    @Test
    void fileNamesThatTheLocaleCannotWriteAreReadAndShownPrintable() throws Exception {
        Process shell =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "printf 'One.' > \"$(printf '\\305\\275i.txt')\"; printf 'Two.' >"
                                        + " \"$(printf 'a\\033\\377.txt')\" || true; printf 'Three.'"
                                        + " > \"$(printf 'b\\nc.txt')\"")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
        assertEquals(0, shell.waitFor());
        List<SourceItem> items = read(folder);
        assertTrue(items.size() >= 2, items::toString);
        for (SourceItem item : items) {
            assertTrue(found(item).article().text().endsWith("."), item::toString);
            assertFalse(item.origin().chars().anyMatch(Character::isISOControl), item::toString);
        }
    }

    private List<SourceItem> walk(FileWalk.Disk disk) {
        FileWalk walk = new FileWalk(disk, FieldNames.USUAL, _ -> {});
        walk.add(folder);
        return all(Sources.stream(walk));
    }

    /// A disk on which some names may not be read, whoever asks: tests may run as root.
    private record Locked(List<String> names) implements FileWalk.Disk {

        Locked(String... names) {
            this(List.of(names));
        }

        @Override
        public InputStream open(Path file) throws IOException {
            requireRight(file);
            return FileWalk.LOCAL.open(file);
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            requireRight(folder);
            return FileWalk.LOCAL.list(folder);
        }

        private void requireRight(Path path) throws AccessDeniedException {
            if (names.contains(String.valueOf(path.getFileName()))) {
                throw new AccessDeniedException(path.toString());
            }
        }
    }

    /// A disk with a fault where a file would have ended.
    private record Failing(String name, Supplier<Exception> fault) implements FileWalk.Disk {

        @Override
        public InputStream open(Path file) throws IOException {
            InputStream content = FileWalk.LOCAL.open(file);
            return !file.endsWith(name)
                    ? content
                    : new FilterInputStream(content) {
                        @Override
                        public int read(byte[] bytes, int offset, int length) throws IOException {
                            int count = super.read(bytes, offset, length);
                            if (count < 0) {
                                throw thrown();
                            }
                            return count;
                        }
                    };
        }

        private IOException thrown() {
            return switch (fault.get()) {
                case RuntimeException e -> throw e;
                case IOException e -> e;
                case Exception e -> throw new AssertionError(e);
            };
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            return FileWalk.LOCAL.list(folder);
        }
    }
}
