package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.cli.console.ArticleCount;
import io.dateline.cli.console.Console;
import io.dateline.cli.console.Progress;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.source.FieldNames;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Ingests with progress on standard error.
final class Ingesting {

    private Ingesting() {}

    /// @param listener told what became of each article, in order
    static IngestReport run(
            Dateline dateline,
            List<Path> paths,
            FieldNames names,
            Console console,
            Consumer<Outcome> listener)
            throws IOException {
        try (Progress progress = Progress.of(console, "articles", ArticleCount.in(paths))) {
            return dateline.ingest(paths, names, telling(progress, listener));
        }
    }

    /// The same of what is at addresses; how much that is shows only as it comes.
    static IngestReport run(
            Dateline dateline, List<URI> addresses, Console console, Consumer<Outcome> listener) {
        try (Progress progress = Progress.of(console, "articles", 0)) {
            return dateline.ingestAddresses(addresses, telling(progress, listener));
        }
    }

    private static Consumer<Outcome> telling(Progress progress, Consumer<Outcome> listener) {
        return outcome -> {
            progress.step();
            listener.accept(outcome);
        };
    }
}
