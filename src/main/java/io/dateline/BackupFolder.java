package io.dateline;

import io.dateline.article.DiskFullException;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.SqlConversationStore;
import io.dateline.index.lucene.IndexCopy;
import io.dateline.ingest.job.JobFiles;
import io.dateline.ingest.job.JobStore;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.store.Database;
import io.dateline.store.PostgresAddress;
import io.dateline.store.SqliteDatabase;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes backups of a data folder, and data folders of backups. A backup has its files where the
/// data folder has them, and a [BackupManifest].
final class BackupFolder {

    /// What is in every folder that is held.
    private static final Set<String> HELD = Set.of(DataFolder.LOCK, DataFolder.HOLDER);

    private BackupFolder() {}

    /// See [Dateline#backup].
    static Backup make(Path data, Path into, @Nullable PostgresAddress store) {
        try {
            requireEmpty(into, Set.of());
            Files.createDirectories(into);
            try {
                return copy(data, into, store);
            } catch (IOException | RuntimeException | Error e) {
                empty(into, Set.of(), e);
                throw e;
            }
        } catch (IOException e) {
            throw DiskFullException.orOther("the backup " + into + " could not be made", e);
        }
    }

    /// The database first: the versions that its answers cite were in the index before.
    private static Backup copy(Path data, Path into, @Nullable PostgresAddress store)
            throws IOException {
        Instant begun = Instant.now();
        boolean remembers = store == null && Files.exists(data.resolve(DataFolder.DATABASE));
        if (remembers) {
            copyDatabase(data, into);
        }
        Path sources = data.resolve(SourcesFile.NAME);
        if (Files.exists(sources)) {
            DurableFiles.copy(sources, into.resolve(SourcesFile.NAME));
        }
        int articles = copyIndex(data, into);
        int conversations = remembers ? reconcile(into) : 0;
        List<BackupManifest.Part> parts = new ArrayList<>();
        for (Path file : DurableFiles.in(into)) {
            DurableFiles.force(file);
            String path = into.relativize(file).toString().replace('\\', '/');
            parts.add(new BackupManifest.Part(path, Files.size(file), DurableFiles.hash(file)));
        }
        DurableFiles.force(into);
        BackupManifest manifest =
                new BackupManifest(
                        Version.OF_THE_JAR,
                        begun,
                        articles,
                        conversations,
                        store == null ? null : store.toString(),
                        parts);
        manifest.write(into);
        return manifest.backup(into);
    }

    /// The database, and the files of jobs that wait by it: before it, as those that are taken in
    /// are deleted, and after it, as others come.
    private static void copyDatabase(Path data, Path into) throws IOException {
        WaitingFiles files =
                new WaitingFiles(data.resolve(DataFolder.JOBS), into.resolve(DataFolder.JOBS));
        files.copy();
        try (SqliteDatabase original = Database.open(data.resolve(DataFolder.DATABASE))) {
            original.copyTo(into.resolve(DataFolder.DATABASE));
        }
        files.copy();
    }

    /// Takes the words of articles that were deleted after the database was copied, and before the
    /// index was, out of the copied answers, and the files of jobs that it does not know.
    ///
    /// @return how many conversations there are
    private static int reconcile(Path into) {
        Path index = into.resolve(DataFolder.INDEX);
        try (Database database = Database.open(into.resolve(DataFolder.DATABASE))) {
            new JobFiles(into.resolve(DataFolder.JOBS))
                    .deleteAllBut(new JobStore(database, "")::keepsFile);
            ConversationStore conversations = new SqlConversationStore(database, (_, _) -> true);
            Set<String> gone = IndexCopy.missing(index, conversations.articles());
            conversations.beginDeletion(List.copyOf(gone));
            conversations.endDeletions(id -> !gone.contains(id));
            return conversations.size();
        }
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
                return articles;
            }
            DurableFiles.delete(into.resolve(DataFolder.INDEX));
        }
    }

    private static byte[] contentOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /// See [Dateline#restore].
    static Backup restore(Path from, Path data, Set<String> beside) {
        Set<String> stays = new HashSet<>(HELD);
        for (String name : beside) {
            if (Files.exists(data.resolve(name))) {
                stays.add(name);
            }
        }
        try {
            BackupManifest manifest = BackupManifest.read(from);
            try (DataFolder folder = DataFolder.hold(data)) {
                requireEmpty(data, stays);
                folder.restoring(true);
                try {
                    fill(data, from, manifest, stays);
                } catch (IOException | RuntimeException | Error e) {
                    empty(data, stays, e);
                    throw e;
                }
                folder.restoring(false);
            }
            return manifest.backup(from);
        } catch (IOException e) {
            throw DiskFullException.orOther("the backup " + from + " could not be restored", e);
        }
    }

    /// @param stays names that are there already, and keep what they have
    private static void fill(Path data, Path from, BackupManifest manifest, Set<String> stays)
            throws IOException {
        for (BackupManifest.Part part : manifest.parts()) {
            Path source = from.resolve(part.path());
            if (!Files.isRegularFile(source)) {
                throw new BackupUnusableException(
                        from + " is no whole backup: it lacks " + part.path());
            }
            Path copy = data.resolve(part.path());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            String found =
                    stays.contains(part.path())
                            ? DurableFiles.hash(source)
                            : DurableFiles.copy(source, copy);
            if (!found.equals(part.sha256())) {
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
