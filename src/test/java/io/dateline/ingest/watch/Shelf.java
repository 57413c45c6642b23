package io.dateline.ingest.watch;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Intake;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.Outcome.Status;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes articles in as the engine does: by id, else by address, else by text.
final class Shelf implements Intake {

    final Map<String, String> texts = new HashMap<>();

    /// What was done since a test looked last.
    final List<String> told = new ArrayList<>();

    /// A fault of its own, or `null`.
    @Nullable RuntimeException broken;

    @Override
    public IngestReport take(Stream<SourceItem> items, Consumer<Outcome> listener) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        List<Outcome.Failed> failed = new ArrayList<>();
        items.forEachOrdered(
                item -> {
                    Outcome outcome = outcome(item);
                    switch (outcome) {
                        case Outcome.Failed failure -> failed.add(failure);
                        case Outcome.Acknowledged done ->
                                counts.merge(done.status(), 1, Integer::sum);
                    }
                    listener.accept(outcome);
                });
        return new IngestReport(counts, failed.size(), failed, 0, List.of());
    }

    private Outcome outcome(SourceItem item) {
        return switch (item) {
            case SourceItem.Refused(String origin, String reason, boolean _) ->
                    new Outcome.Failed(origin, reason);
            case SourceItem.Found(String origin, RawArticle article) ->
                    broken == null
                            ? put(origin, article)
                            : new Outcome.Failed(origin, "the disk is full", broken);
        };
    }

    private Outcome put(String origin, RawArticle article) {
        String address = Objects.requireNonNullElse(article.url(), "of " + article.text());
        String id = Objects.requireNonNullElse(article.id(), address);
        String before = texts.put(id, article.text());
        Status status =
                before == null
                        ? Status.ADDED
                        : before.equals(article.text()) ? Status.UNCHANGED : Status.UPDATED;
        told.add(status.key() + " " + article.text() + " " + article.source());
        return new Outcome.Acknowledged(origin, id, "v", status, 1, List.of());
    }
}
