package io.dateline;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dateline.article.DiskFullException;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Ingestion;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.source.Sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The articles that an empty collection begins with. They leave when the first article of one's
/// own comes in, and never come back.
///
/// A file in the data folder remembers: none, they were never in; their ids, they are; empty, they
/// have left.
final class Samples {

    private static final String RESOURCE = "samples.jsonl";

    static final String FILE = "samples";

    private final Path ids;

    Samples(Path data) {
        ids = data.resolve(FILE);
    }

    /// Whether they were driven out; they never come back then.
    boolean haveLeft() {
        return Files.exists(ids) && present().isEmpty();
    }

    /// Takes them into a collection that never held an article of one's own.
    void load(Ingestion ingestion) {
        // Remembered first: samples that a crash let in halfway must still leave one day.
        remember(ids());
        IngestReport report = ingestion.run(articles().stream(), outcome -> {});
        if (!report.failed().isEmpty()) {
            throw new IllegalStateException("sample articles failed: " + report.failed());
        }
    }

    /// Makes room for the first article of one's own.
    ///
    /// @param removal removes the articles of these ids
    void leaveTo(SourceItem item, Consumer<List<String>> removal) {
        if (item instanceof SourceItem.Found found
                && !haveLeft()
                && Canonicalisation.accepts(found.article())) {
            removal.accept(present());
            remember(List.of());
        }
    }

    private static List<SourceItem> articles() {
        try (InputStream stream = Samples.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the jar is not whole: " + RESOURCE + " is missing");
            }
            return Sources.readUpload(RESOURCE, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ids() {
        return articles().stream()
                .map(
                        item ->
                                switch (item) {
                                    case SourceItem.Found found ->
                                            Objects.requireNonNull(found.article().id());
                                    case SourceItem.Refused refused ->
                                            throw new IllegalStateException(
                                                    "a sample is broken: " + refused);
                                })
                .distinct()
                .toList();
    }

    /// The ids of the samples that are in, or were before they were deleted one by one.
    List<String> present() {
        try {
            return Files.exists(ids) ? Files.readAllLines(ids) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + ids + ": " + e.getMessage(), e);
        }
    }

    /// Whole or not at all, also for a process that reads meanwhile: half of the ids would leave
    /// the other samples in for good.
    void remember(List<String> present) {
        Path written = ids.resolveSibling(ids.getFileName() + ".new");
        try {
            Files.write(written, present, CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
            Files.move(written, ids, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFullException.orOther("cannot write " + ids, e);
        }
    }
}
