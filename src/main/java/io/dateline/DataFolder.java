package io.dateline;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds everything, and the lock that lets one process at a time write to it. The
/// lock ends with its process, however that ends.
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    Path index() {
        return index(path);
    }

    static Path index(Path data) {
        return data.resolve("index");
    }

    /// Says who holds the folder, for people and for other processes.
    private static Path holder(Path data) {
        return data.resolve("holder");
    }

    /// @throws FolderHeldException when another process, or this one, holds the folder already
    static DataFolder hold(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(
                            data.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw held(data);
            }
            DataFolder folder = new DataFolder(data, channel);
            folder.announce(null);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the data folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
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
                        + "; end that one first, use its page or API, or choose another folder with --data");
    }

    void announce(@Nullable URI url) {
        String served = url == null ? "" : ", which serves " + url;
        try {
            Files.writeString(
                    holder(path), "process " + ProcessHandle.current().pid() + served + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the data folder " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(holder(path));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
