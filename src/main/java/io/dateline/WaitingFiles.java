package io.dateline;

import io.dateline.ingest.job.JobFiles;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// Copies the files of jobs that are not taken in yet into a backup, while jobs come and go.
final class WaitingFiles extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path into;

    /// @param from where a data folder has them
    /// @param into where the backup has them
    WaitingFiles(Path from, Path into) {
        this.from = from;
        this.into = into;
    }

    /// Copies those that are not in the backup yet.
    void copy() throws IOException {
        if (Files.isDirectory(from)) {
            Files.walkFileTree(from, this);
        }
    }

    /// What is still being sent is no file of a job.
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(from.resolve(JobFiles.INCOMING))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path copy = into.resolve(from.relativize(file));
        if (attributes.isRegularFile() && !Files.exists(copy)) {
            Files.createDirectories(copy.toAbsolutePath().getParent());
            try {
                DurableFiles.copy(file, copy);
            } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /// One that is taken in meanwhile is deleted by that.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (problem instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw problem;
    }
}
