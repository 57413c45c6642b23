package io.dateline.ingest.watch;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What `sources.yaml` says, and what became of each source so far. A file that is broken changes
/// nothing. For one thread at a time.
final class KnownSources {

    /// A source that was taken out of the file may come back.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final System.Logger LOG = System.getLogger(KnownSources.class.getName());

    private final SourcesFile file;
    private final WatchStore store;
    private final Map<String, SourceState> states = new HashMap<>();
    private List<WatchedSource> sources = List.of();
    private List<String> problems = List.of();
    private @Nullable String stamp = "never read";

    /// Reads nothing before [#refresh].
    KnownSources(SourcesFile file, WatchStore store) {
        this.file = file;
        this.store = store;
    }

    /// In the order of the file.
    List<WatchedSource> all() {
        return sources;
    }

    /// What is wrong with the file; the sources are those of the last time when nothing was.
    List<String> problems() {
        return problems;
    }

    Optional<WatchedSource> find(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /// `null` where it was never looked at where it is now.
    @Nullable SourceState state(WatchedSource source) {
        SourceState state = states.get(source.name());
        return state != null && state.isOf(source) ? state : null;
    }

    /// By name.
    Map<String, SourceState> states() {
        return Map.copyOf(states);
    }

    void keep(SourceState state) {
        // here first: where the store is away the source must not be looked at all the time
        states.put(state.name(), state);
        store.save(state);
    }

    /// Reads the file, where it changed since the last time.
    void refresh(Instant now) {
        String current = file.stamp();
        if (Objects.equals(current, stamp)) {
            return;
        }
        switch (file.read()) {
            case SourcesFile.Content.Broken(List<String> wrong) -> {
                problems = wrong;
                if (sources.isEmpty()) {
                    watchAsBefore();
                }
                wrong.forEach(
                        problem ->
                                LOG.log(
                                        Level.WARNING,
                                        "{0}; what was watched before still is",
                                        problem));
            }
            case SourcesFile.Content.Sources(List<WatchedSource> whole, String text) -> {
                store.keepFile(text);
                watch(whole);
                problems = List.of();
                forgetOld(now.minus(REMEMBERED));
            }
        }
        stamp = current;
    }

    /// What the file said when a process last read it whole, where it is broken since.
    private void watchAsBefore() {
        String text = store.file();
        if (text != null
                && file.content(text) instanceof SourcesFile.Content.Sources(var before, var _)) {
            watch(before);
        }
    }

    private void watch(List<WatchedSource> now) {
        Map<String, SourceState> kept = store.states();
        states.clear();
        states.putAll(kept);
        sources = now;
    }

    private void forgetOld(Instant before) {
        List<String> old =
                states.values().stream()
                        .filter(state -> state.lastRun().isBefore(before))
                        .map(SourceState::name)
                        .filter(name -> find(name).isEmpty())
                        .toList();
        old.forEach(store::forget);
        states.keySet().removeAll(old);
    }
}
