package io.dateline.cli.text;

import io.dateline.ingest.watch.EveryText;
import io.dateline.ingest.watch.RunCounts;
import io.dateline.ingest.watch.SourceState;
import io.dateline.ingest.watch.WatchedListing.Watched;
import io.dateline.ingest.watch.WatchedSource;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Watched sources for people. Times are in UTC.
public final class SourcesText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final List<String> HEAD =
            List.of("NAME", "KIND", "EVERY", "LAST RUN (UTC)", "NEXT RUN", "ARTICLES", "LAST TIME");

    private SourcesText() {}

    /// A table, and below each line why it failed.
    public static String of(List<Watched> sources) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        sources.forEach(source -> rows.add(row(source)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i), widths)).append('\n');
            if (i > 0) {
                details(text, sources.get(i - 1));
            }
        }
        return text.toString();
    }

    private static List<String> row(Watched watched) {
        WatchedSource source = watched.source();
        SourceState state = watched.state();
        return List.of(
                source.name(),
                source.place().kind(),
                EveryText.of(source.every()),
                state == null ? "never" : time(state.lastRun()),
                state == null ? "–" : time(state.nextRun()),
                state == null ? "0" : String.format(Locale.ROOT, "%,d", state.takenIn()),
                state == null ? "–" : lastTime(state));
    }

    private static String lastTime(SourceState state) {
        return state.failures() > 0
                ? "failed, " + Phrases.count(state.failures(), "time") + " in a row"
                : counts(state.counts());
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "never" : TIME.format(time.atZone(ZoneOffset.UTC));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static void details(StringBuilder text, Watched watched) {
        text.append("  ").append(watched.source().place().address()).append('\n');
        SourceState state = watched.state();
        if (state != null && state.reason() != null) {
            text.append("  failed: ").append(state.reason()).append('\n');
            text.append("  last success: ").append(time(state.lastSuccess())).append('\n');
        }
        watched.failed()
                .forEach(
                        failed ->
                                text.append("  not in: ")
                                        .append(failed.origin())
                                        .append(": ")
                                        .append(failed.reason())
                                        .append('\n'));
    }

    /// What one run did: `3 added, 1 failed`.
    public static String counts(RunCounts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.added(), "added");
        add(parts, counts.updated(), "updated");
        add(parts, counts.unchanged(), "unchanged");
        add(parts, counts.copies(), "copies");
        add(parts, counts.failed(), "failed");
        return parts.isEmpty() ? "nothing new" : String.join(", ", parts);
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }
}
