package io.dateline;

import io.dateline.article.DiskFullException;
import io.dateline.index.lucene.IndexCopy;
import io.dateline.store.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Makes backups of a data folder, and data folders of backups. A backup has its files where the
/// data folder has them, and a [BackupManifest].
final class BackupFolder {

    /// What may be in a folder that counts as empty: settings, and who holds it.
    private static final Set<String> BESIDE =
            Set.of("dateline.properties", DataFolder.LOCK, DataFolder.HOLDER);

    private BackupFolder() {}

    /// See [Dateline#backup].
    static Backup make(Path data, Path into) {
        try {
            requireEmpty(into, Set.of());
            Files.createDirectories(into);
            try {
                return copy(data, into);
            } catch (RuntimeException | Error e) {
                empty(into, Set.of(), e);
                throw e;
            }
        } catch (IOException e) {
            throw DiskFullException.orOther("the backup " + into + " could not be made", e);
        }
    }

    private static Backup copy(Path data, Path into) {
        Instant begun = Instant.now();
        try {
            // the database first: what its answers cite was in the index before
            copyDatabase(data, into);
            int articles = copyIndex(data, into);
            List<BackupManifest.Part> parts = new ArrayList<>();
            for (Path file : DurableFiles.in(into)) {
                String path = into.relativize(file).toString().replace('\\', '/');
                parts.add(
                        new BackupManifest.Part(
                                path, Files.size(file), DurableFiles.hash(file)));
            }
            BackupManifest manifest =
                    new BackupManifest(Version.OF_THE_JAR, begun, articles, parts);
            manifest.write(into);
            return new Backup(into, begun, articles, manifest.bytes());
        } catch (IOException e) {
            throw DiskFullException.orOther("the backup " + into + " could not be made", e);
        }
    }

    private static void copyDatabase(Path data, Path into) throws IOException {
        Path file = data.resolve(DataFolder.DATABASE);
        if (!Files.exists(file)) {
            // an older version of this program kept none
            return;
        }
        Path copy = into.resolve(DataFolder.DATABASE);
        try (Database database = Database.open(file)) {
            database.copyTo(copy);
        }
        DurableFiles.force(copy);
    }

    /// The index, and what is remembered of the samples: whether those in the index are samples.
    /// That changes twice in the life of a folder; the copy is of one time.
    private static int copyIndex(Path data, Path into) throws IOException {
        Path remembered = data.resolve(Samples.FILE);
        while (true) {
            byte[] before = contentOf(remembered);
            int articles =
                    IndexCopy.of(data.resolve(DataFolder.INDEX), into.resolve(DataFolder.INDEX));
            if (Arrays.equals(before, contentOf(remembered))) {
                if (Files.exists(remembered)) {
                    DurableFiles.write(into.resolve(Samples.FILE), before);
                }
                DurableFiles.force(into);
                return articles;
            }
            DurableFiles.delete(into.resolve(DataFolder.INDEX));
        }
    }

    private static byte[] contentOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /// See [Dateline#restore].
    static Backup restore(Path from, Path data) {
        try {
            BackupManifest manifest = BackupManifest.read(from);
            try (DataFolder folder = DataFolder.hold(data)) {
                requireEmpty(data, BESIDE);
                folder.restoring(true);
                try {
                    fill(data, from, manifest);
                } catch (IOException | RuntimeException | Error e) {
                    empty(data, BESIDE, e);
                    throw e;
                }
                folder.restoring(false);
            }
            return new Backup(from, manifest.madeAt(), manifest.articles(), manifest.bytes());
        } catch (IOException e) {
            throw DiskFullException.orOther("the backup " + from + " could not be restored", e);
        }
    }

    private static void fill(Path data, Path from, BackupManifest manifest) throws IOException {
        for (BackupManifest.Part part : manifest.parts()) {
            Path source = from.resolve(part.path());
            if (!Files.isRegularFile(source)) {
                throw new BackupUnusableException(
                        from + " is no whole backup: it lacks " + part.path());
            }
            Path copy = data.resolve(part.path());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            if (!DurableFiles.copy(source, copy).equals(part.sha256())) {
                throw new BackupUnusableException(
                        from + " is damaged: " + part.path() + " is not what was backed up");
            }
        }
        DurableFiles.force(data);
    }

    private static void requireEmpty(Path folder, Set<String> but) throws IOException {
        for (Path found : DurableFiles.entries(folder, but)) {
            throw new FolderNotEmptyException(folder, found.getFileName().toString());
        }
    }

    /// Takes out what was put in before `cause`.
    private static void empty(Path folder, Set<String> but, Throwable cause) {
        try {
            for (Path entry : DurableFiles.entries(folder, but)) {
                DurableFiles.delete(entry);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
