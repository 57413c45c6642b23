package io.dateline.ingest.watch;

import io.dateline.article.Article;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.watch.SourceReading.Fault;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a source would bring if it were looked at now; nothing is stored.
public final class SourceCheck {

    private final SourceReader reader;
    private final WatchStore store;
    private final Clock clock;

    public SourceCheck(SourceReader reader, WatchStore store, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    /// One thing that is new or changed.
    ///
    /// @param title `null` where it would be refused
    /// @param publishedAt the day, or `null` where it is not known
    /// @param reason why it would be refused, or `null`
    public record Finding(
            String origin,
            @Nullable String title,
            @Nullable String publishedAt,
            @Nullable String reason) {}

    /// @param isMore whether there is more than these
    /// @param reason why the source cannot be read, or `null` where it can
    public record Result(
            WatchedSource source, List<Finding> findings, boolean isMore, @Nullable String reason) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /// @param most findings
    public Result check(WatchedSource source, int most) {
        Instant now = clock.instant();
        SourceState state = store.states().get(source.name());
        boolean isSame = state != null && state.isOf(source);
        SourceReading reading =
                reader.begin(source, isSame ? store.items(source.name()) : Map.of(), now);
        List<Finding> findings = new ArrayList<>();
        boolean isMore;
        try (Stream<SourceItem> items = reading.items()) {
            Iterator<SourceItem> remaining = items.iterator();
            isMore = remaining.hasNext();
            while (isMore && findings.size() < most) {
                findings.add(finding(remaining.next()));
                isMore = remaining.hasNext();
            }
        }
        Fault fault = reading.fault();
        return new Result(source, findings, isMore, fault == null ? null : fault.reason());
    }

    private Finding finding(SourceItem item) {
        return switch (item) {
            case SourceItem.Refused(String origin, String reason, boolean _) ->
                    new Finding(origin, null, null, reason);
            case SourceItem.Found(String origin, var raw) -> {
                try {
                    Article article = Canonicalisation.article(raw, clock);
                    var published = article.metadata().publishedAt();
                    yield new Finding(
                            origin,
                            article.metadata().title(),
                            published == null ? null : published.day().toString(),
                            null);
                } catch (IllegalArgumentException e) {
                    yield new Finding(origin, null, null, String.valueOf(e.getMessage()));
                }
            }
        };
    }
}
