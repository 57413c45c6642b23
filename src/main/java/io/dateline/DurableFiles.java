package io.dateline;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dateline.article.Sha256;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Files that are on the disk, not only in its cache, when a call returns.
final class DurableFiles {

    private static final int PIECE = 1 << 16;

    private DurableFiles() {}

    /// A file that was not there before.
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            writeAll(channel, bytes, bytes.length);
            channel.force(true);
        }
        forceNameOf(file);
    }

    /// Copies a file to where none was before.
    ///
    /// @return the SHA-256 of what was copied
    static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream input = Files.newInputStream(from);
                FileChannel output = FileChannel.open(to, CREATE_NEW, WRITE)) {
            byte[] piece = new byte[PIECE];
            for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
                digest.update(piece, 0, read);
                writeAll(output, piece, read);
            }
            output.force(true);
        }
        forceNameOf(to);
        return Sha256.hex(digest);
    }

    /// @return the SHA-256 of a file
    static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream input = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Sha256.hex(digest);
    }

    private static void writeAll(FileChannel channel, byte[] bytes, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /// Gives a file its name in one step, in place of one that has it.
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNameOf(to);
    }

    private static void forceNameOf(Path file) throws IOException {
        force(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder"));
    }

    /// Writes the names in a folder, or the bytes of a file, to the disk.
    static void force(Path path) throws IOException {
        if (Files.isDirectory(path) && File.separatorChar == '\\') {
            // Windows opens no folders, and writes their names by itself.
            return;
        }
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }

    /// The files in a folder and in those below it, in the order of their names.
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// What is in a folder, but for these names; nothing where there is no such folder.
    static List<Path> entries(Path folder, Set<String> but) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !but.contains(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /// A file, or a folder with all in it.
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            // what is in a folder comes after it
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
