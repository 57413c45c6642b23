package io.dateline;

import io.dateline.article.DiskFullException;
import io.dateline.index.ArticleIndexFactory;
import io.dateline.index.IndexFormat;
import io.dateline.index.lucene.LuceneFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The folder that holds everything, and the lock that lets one process at a time write to it. The
/// lock ends with its process, however that ends.
final class DataFolder implements AutoCloseable {

    /// Asked before the lock file is touched: POSIX gives up the lock of a process when that closes
    /// the file, by whichever channel.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    static final String INDEX = "index";
    static final String DATABASE = "dateline.db";

    /// The files of jobs that are not taken in yet.
    static final String JOBS = "jobs";

    /// Tells the folder from others that share a database with it.
    private static final String IDENTITY = "identity";

    static final String LOCK = "lock";

    /// Says who holds the folder, for people and for other processes.
    static final String HOLDER = "holder";

    /// Is there while the folder has a part of a backup only.
    private static final String RESTORING = "restoring";

    private final Path path;
    private final Path realPath;
    private final FileChannel channel;

    private DataFolder(Path path, Path realPath, FileChannel channel) {
        this.path = path;
        this.realPath = realPath;
        this.channel = channel;
    }

    ArticleIndexFactory index(IndexFormat format) {
        return index(path, format);
    }

    /// @throws BackupUnusableException when a backup was restored into the folder in part only
    static ArticleIndexFactory index(Path data, IndexFormat format) {
        requireWhole(data);
        return new LuceneFolder(data.resolve(INDEX), format);
    }

    private static void requireWhole(Path data) {
        if (Files.exists(data.resolve(RESTORING))) {
            throw new BackupUnusableException(
                    "the data folder "
                            + data
                            + " has a part of a backup only: 'restore' did not end there; empty it"
                            + " and restore again");
        }
    }

    private static Path holder(Path data) {
        return data.resolve(HOLDER);
    }

    /// @throws FolderHeldException when another process, or this one, holds the folder already
    /// @throws BackupUnusableException when a backup was restored into the folder in part only
    static DataFolder hold(Path data) {
        try {
            Files.createDirectories(data);
            Path real = data.toRealPath();
            if (!HELD_HERE.add(real)) {
                throw held(data);
            }
            try {
                return lock(real, data);
            } catch (IOException | RuntimeException | Error e) {
                HELD_HERE.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw DiskFullException.orOther("the data folder " + data + " cannot be used", e);
        }
    }

    private static DataFolder lock(Path real, Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw held(data);
            }
            requireWhole(data);
            DataFolder folder = new DataFolder(data, real, channel);
            folder.announce(null);
            return folder;
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private static FolderHeldException held(Path data) throws IOException {
        String who;
        try {
            who = Files.readString(holder(data)).strip();
        } catch (NoSuchFileException e) {
            who = "another process";
        }
        return new FolderHeldException(
                "the data folder "
                        + data
                        + " is held by "
                        + who
                        + "; end that one first, or use its page or API");
    }

    /// A name that no other folder has, given at the first call.
    static String identity(Path data) {
        Path file = data.resolve(IDENTITY);
        try {
            if (!Files.exists(file)) {
                Path unnamed = data.resolve(IDENTITY + ".new");
                DurableFiles.write(
                        unnamed, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
                DurableFiles.rename(unnamed, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DiskFullException.orOther("the data folder " + data + " cannot be used", e);
        }
    }

    void announce(@Nullable URI url) {
        String served = url == null ? "" : ", which serves " + url;
        try {
            Files.writeString(
                    holder(path), "process " + ProcessHandle.current().pid() + served + "\n");
        } catch (IOException e) {
            throw DiskFullException.orOther("the data folder " + path + " cannot be written", e);
        }
    }

    /// While `true` the folder has a part of a backup only, and cannot be opened, also after a
    /// crash.
    void restoring(boolean inPart) throws IOException {
        Path marker = path.resolve(RESTORING);
        if (inPart) {
            DurableFiles.write(marker, new byte[0]);
        } else {
            Files.delete(marker);
            DurableFiles.force(path);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder(path));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(realPath);
        }
    }
}
