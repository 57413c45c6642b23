package io.dateline.server.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.ingest.watch.EveryText;
import io.dateline.ingest.watch.RunCounts;
import io.dateline.ingest.watch.SourceState;
import io.dateline.ingest.watch.WatchedListing;
import io.dateline.ingest.watch.WatchedListing.FailedItem;
import io.dateline.ingest.watch.WatchedListing.Watched;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Watched sources as JSON. All fields are always there; what is not known is `null`.
public final class WatchedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private WatchedJson() {}

    record SourceFields(
            String name,
            String kind,
            @Nullable String address,
            String every,
            @Nullable String source,
            boolean running,
            @Nullable String lastRun,
            @Nullable String lastSuccess,
            @Nullable String nextRun,
            int failures,
            boolean failing,
            @Nullable String reason,
            @Nullable RunCounts counts,
            long articles,
            List<FailedItem> failed) {}

    record ListingFields(List<SourceFields> items, List<String> problems) {}

    /// @param whole whether addresses, paths and what holds them may be seen, too
    public static ObjectNode of(WatchedListing listing, boolean whole) {
        List<String> problems =
                whole || listing.problems().isEmpty()
                        ? listing.problems()
                        : List.of("something is wrong with the file of the sources");
        return MAPPER.valueToTree(
                new ListingFields(
                        listing.sources().stream().map(source -> fields(source, whole)).toList(),
                        problems));
    }

    /// All of it.
    public static ObjectNode of(Watched watched) {
        return MAPPER.valueToTree(fields(watched, true));
    }

    private static SourceFields fields(Watched watched, boolean whole) {
        SourceState state = watched.state();
        return new SourceFields(
                watched.source().name(),
                watched.source().place().kind(),
                whole ? watched.source().place().address() : null,
                EveryText.of(watched.source().every()),
                watched.source().source(),
                watched.isRunning(),
                state == null ? null : state.lastRun().toString(),
                state == null ? null : text(state.lastSuccess()),
                state == null ? null : state.nextRun().toString(),
                state == null ? 0 : state.failures(),
                state != null && state.isPersistent(),
                state == null || !whole ? null : state.reason(),
                state == null ? null : state.counts(),
                state == null ? 0 : state.takenIn(),
                whole ? watched.failed() : List.of());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
