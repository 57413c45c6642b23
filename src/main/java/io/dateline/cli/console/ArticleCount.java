package io.dateline.cli.console;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// How many articles files hold, without reading them: what a progress bar needs to tell the time
/// left.
public final class ArticleCount extends SimpleFileVisitor<Path> {

    private long count;

    private ArticleCount() {}

    /// A line of JSON Lines counts as one, and so does any other file; what cannot be read as none.
    public static long in(List<Path> paths) throws IOException {
        ArticleCount articles = new ArticleCount();
        for (Path path : paths) {
            Files.walkFileTree(path, articles);
        }
        return articles.count;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.toString();
        boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        count += lines && Files.isReadable(file) ? lines(file) : 1;
        return FileVisitResult.CONTINUE;
    }

    /// The reading proper will tell it.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private static long lines(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long lines = 0;
            int last = '\n';
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    lines++;
                }
                last = next;
            }
            return last == '\n' ? lines : lines + 1;
        }
    }
}
