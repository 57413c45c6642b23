package io.dateline.cli.console;

import io.dateline.ingest.source.Sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// How many articles files hold, without reading them: what a progress bar needs to tell the time
/// left.
public final class ArticleCount {

    private ArticleCount() {}

    /// A line of JSON Lines counts as one, and so does any other file that is read; what cannot be
    /// read as none.
    public static long in(List<Path> paths) throws IOException {
        long count = 0;
        for (Iterator<Path> files = Sources.files(paths).iterator(); files.hasNext(); ) {
            Path file = files.next();
            String name = file.toString().toLowerCase(Locale.ROOT);
            boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
            count += lines && Files.isReadable(file) ? lines(file) : 1;
        }
        return count;
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
