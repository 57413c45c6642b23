package io.dateline.ingest.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.ingest.watch.WatchedListing.FailedItem;
import io.dateline.store.Database;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is kept of watched sources, wherever it is.
abstract class WatchStoreContract {

    private static final Instant NOW = Instant.parse("2024-05-01T08:00:00.123Z");

    private static final SourceState STATE =
            new SourceState(
                    "Wire",
                    "feed https://a.example/feed",
                    NOW,
                    null,
                    NOW.plusSeconds(60),
                    2,
                    "it is 'away'",
                    new RunCounts(1, 2, 3, 4, 5),
                    6);

    /// Opens the database of one test once more.
    abstract Database open();

    @Test
    void whatIsKeptIsThereAfterARestartAndForItsFolderAlone() {
        SeenItem taken = SeenItem.taken("https://a.example/1", "{\"etag\":null}", "id", NOW);
        SeenItem failed =
                SeenItem.failed(
                        "https://a.example/2", null, null, "no text", Duration.ofHours(1), NOW);
        try (WatchStore here = new WatchStore(open(), "here")) {
            here.save(STATE);
            here.remember("Wire", List.of(failed, SeenItem.taken("gone", null, null, NOW)));
            here.remember("Wire", List.of(taken));
            here.drop("Wire", List.of("gone", "never there"));
            here.remember("Other", List.of(failed));
        }
        try (WatchStore here = new WatchStore(open(), "here")) {
            assertEquals(Map.of("Wire", STATE), here.states());
            assertEquals(Map.of(taken.item(), taken, failed.item(), failed), here.items("Wire"));
            List<FailedItem> notIn = List.of(new FailedItem(failed.item(), "no text"));
            assertEquals(Map.of("Wire", notIn, "Other", notIn), here.failed(9));
            SourceState later =
                    new SourceState(
                            "Wire", STATE.place(), NOW, NOW, NOW, 0, null, RunCounts.NONE, 7);
            here.save(later);
            assertEquals(Map.of("Wire", later), here.states());
        }
        try (WatchStore there = new WatchStore(open(), "there")) {
            assertEquals(Map.of(), there.states());
            assertEquals(Map.of(), there.items("Wire"));
            there.forget("Wire");
        }
        try (WatchStore here = new WatchStore(open(), "here")) {
            assertEquals(2, here.items("Wire").size());
            here.forget("Wire");
            assertEquals(Map.of(), here.states());
            assertEquals(Map.of(), here.items("Wire"));
            assertEquals(1, here.items("Other").size());
        }
    }
}
