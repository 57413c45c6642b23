package io.dateline;

import io.dateline.ingest.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes in many short articles from a file and tells, at one fifth and near the end, how much of
/// the heap is in use after a collection: `heap 2000 12345678`.
final class LongIngestion {

    private LongIngestion() {}

    static final int ARTICLES = 10_000;
    static final int EARLY = ARTICLES / 5;
    static final int LATE = ARTICLES - 100;

    /// Arguments: the data folder, and a file to write the articles to.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Files.write(file, lines());
        AtomicInteger done = new AtomicInteger();
        try (Dateline dateline = Dateline.open(Path.of(arguments[0]))) {
            var report =
                    dateline.ingest(
                            List.of(file),
                            outcome -> {
                                int count = done.incrementAndGet();
                                if (count == EARLY || count == LATE) {
                                    System.out.println("heap " + count + " " + usedHeap());
                                }
                            });
            System.out.println("added " + report.count(Outcome.Status.ADDED));
        }
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < ARTICLES; n++) {
            lines.add(
                    """
                    {"id": "article-%d", "title": "Report %d", "text": "The minister met %d \
                    delegates on Sunday. They agreed to talk about case %d again."}"""
                            .formatted(n, n, n % 97, n));
        }
        return lines;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
