package io.dateline;

import io.dateline.article.DiskFullException;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.SqlConversationStore;
import io.dateline.index.lucene.IndexCopy;
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
        Path database = into.resolve(DataFolder.DATABASE);
        if (remembers) {
            try (SqliteDatabase original = Database.open(data.resolve(DataFolder.DATABASE))) {
                original.copyTo(database);
            }
        }
        int articles = copyIndex(data, into);
        int conversations = remembers ? reconcile(database, into.resolve(DataFolder.INDEX)) : 0;
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

    /// Takes the words of articles that were deleted after the database was copied, and before the
    /// index was, out of the copied answers.
    ///
    /// @return how many conversations there are
    private static int reconcile(Path file, Path index) {
        try (Database database = Database.open(file)) {
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
        stays.addAll(beside);
        try {
            BackupManifest manifest = BackupManifest.read(from);
            try (DataFolder folder = DataFolder.hold(data)) {
                requireEmpty(data, stays);
                folder.restoring(true);
                try {
                    fill(data, from, manifest);
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
