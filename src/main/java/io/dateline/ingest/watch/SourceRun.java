package io.dateline.ingest.watch;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Intake;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.watch.SourceReading.Fault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One run of one source: its articles are taken in, and what became of them is remembered.
final class SourceRun {

    private final WatchedSource source;
    private final SourceReading reading;
    private final WatchStore store;
    private final int mostUnsaved;
    private final List<SeenItem> unsaved = new ArrayList<>();
    private @Nullable RuntimeException met;
    private @Nullable String firstReason;
    private long failed;
    private long in;

    /// @param mostUnsaved how many seen items wait at most until they are written
    SourceRun(WatchedSource source, SourceReading reading, WatchStore store, int mostUnsaved) {
        this.source = source;
        this.reading = reading;
        this.store = store;
        this.mostUnsaved = mostUnsaved;
    }

    IngestReport take(Intake intake, Consumer<Outcome> listener) {
        try {
            IngestReport report =
                    intake.take(
                            reading.items().map(this::named),
                            outcome -> {
                                told(outcome);
                                listener.accept(outcome);
                            });
            if (reading.fault() == null) {
                store.drop(source.name(), reading.gone());
            }
            return report;
        } finally {
            save(0);
        }
    }

    /// Under the name of the source that its user gave, if any.
    private SourceItem named(SourceItem item) {
        String name = source.source();
        return name != null && item instanceof SourceItem.Found(String origin, var article)
                ? new SourceItem.Found(origin, article.withSource(name))
                : item;
    }

    private void told(Outcome outcome) {
        switch (outcome) {
            case Outcome.Acknowledged _ -> in++;
            case Outcome.Failed failure -> {
                failed++;
                firstReason = firstReason == null ? failure.reason() : firstReason;
                met = met == null ? failure.fault() : met;
            }
        }
        reading.told(outcome);
        save(mostUnsaved);
    }

    private void save(int most) {
        unsaved.addAll(reading.takeSeen());
        if (unsaved.size() > most) {
            store.remember(source.name(), unsaved);
            unsaved.clear();
        }
    }

    /// Why the run failed as a whole, or `null` where it did not.
    ///
    /// @param enough so many articles, of which none could be taken in, are a fault of the source
    @Nullable Fault fault(int enough) {
        Fault fault = reading.fault();
        if (fault != null) {
            return fault;
        }
        if (met != null) {
            return new Fault(String.valueOf(met.getMessage()), null);
        }
        return failed >= enough && in == 0
                ? new Fault(
                        "none of %,d articles could be taken in, the first because: %s"
                                .formatted(failed, firstReason),
                        null)
                : null;
    }
}
