package io.dateline.ingest.watch;

import io.dateline.article.ExpectedFault;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.watch.SourceReading.Fault;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The sources that `sources.yaml` names, each looked at when its time has come, and what became of
/// them. Of one host, one at a time. Changes of the file are seen within a second; one that is
/// broken changes nothing, and what is wrong with it is told.
public final class WatchedSources implements AutoCloseable {

    /// Most of the time they wait for servers.
    private static final int MOST_AT_ONCE = 4;

    /// So many articles, and none of them taken in, is a fault of the source.
    private static final int ENOUGH_TO_JUDGE = 3;

    /// What could not be taken in of one source; more than a person reads.
    private static final int MOST_SHOWN = 20;

    /// How many seen items are written to the store at once.
    private static final int MOST_UNSAVED = 100;

    /// A source that was taken out of the file may come back.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(WatchedSources.class.getName());

    /// Takes articles in.
    public interface Intake {

        /// @param listener is told each outcome, in the order of the items, on the calling thread
        IngestReport take(Stream<SourceItem> items, Consumer<Outcome> listener);
    }

    /// Something that is not in.
    public record FailedItem(String origin, String reason) {}

    /// @param state `null` where it was never looked at
    /// @param isRunning whether it is being looked at now
    /// @param failed what of it is not in, the first of them, and is tried again
    public record Watched(
            WatchedSource source,
            @Nullable SourceState state,
            boolean isRunning,
            List<FailedItem> failed) {
        public Watched {
            failed = List.copyOf(failed);
        }
    }

    /// @param problems what is wrong with the file; the sources are those of the last time when
    ///     nothing was
    public record Listing(List<Watched> sources, List<String> problems) {
        public Listing {
            sources = List.copyOf(sources);
            problems = List.copyOf(problems);
        }
    }

    private final SourcesFile file;
    private final WatchStore store;
    private final SourceReader reader;
    private final Intake intake;
    private final InstantSource clock;
    private final Executor executor;
    private final Schedule schedule;
    private final Map<String, Thread> inWork = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService dispatcher;

    // all of these are guarded by this
    private List<WatchedSource> sources = List.of();
    private List<String> problems = List.of();
    private final Map<String, SourceState> states = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private @Nullable String stamp = "never read";
    private boolean closed;

    /// Looks at nothing before [#begin].
    public WatchedSources(SourcesFile file, WatchStore store, SourceReader reader, Intake intake) {
        this(
                file,
                store,
                reader,
                intake,
                InstantSource.system(),
                work -> Thread.ofVirtual().name("watched-source").start(work),
                RandomGenerator.getDefault());
    }

    /// @param executor on which each run is done
    WatchedSources(
            SourcesFile file,
            WatchStore store,
            SourceReader reader,
            Intake intake,
            InstantSource clock,
            Executor executor,
            RandomGenerator random) {
        this.file = file;
        this.store = store;
        this.reader = reader;
        this.intake = intake;
        this.clock = clock;
        this.executor = executor;
        schedule = new Schedule(random);
    }

    /// Looks at sources from now on, until this is closed.
    public synchronized void begin() {
        if (dispatcher == null && !closed) {
            dispatcher =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofVirtual().name("watch").factory());
            long look = LOOK.toMillis();
            // what it throws is told by itself
            var _ = dispatcher.scheduleWithFixedDelay(this::look, 0, look, TimeUnit.MILLISECONDS);
        }
    }

    /// All sources of the file in their order, as they are now.
    public Listing list() {
        List<WatchedSource> listed;
        List<String> wrong;
        Map<String, SourceState> known;
        synchronized (this) {
            refresh();
            listed = sources;
            wrong = problems;
            known = Map.copyOf(states);
        }
        return new Listing(watched(listed, known, store.failed(MOST_SHOWN), inWork), wrong);
    }

    /// The same as it was seen last, without what is not in: nothing is asked of the disk and the
    /// store, which may be away.
    public synchronized Listing known() {
        return new Listing(watched(sources, states, Map.of(), inWork), problems);
    }

    /// The same for a process that looks at none of them, as far as the file and the store tell.
    public static Listing list(SourcesFile file, WatchStore store) {
        return switch (file.read()) {
            case SourcesFile.Content.Broken(List<String> problems) ->
                    new Listing(List.of(), problems);
            case SourcesFile.Content.Sources(List<WatchedSource> sources, var _) ->
                    new Listing(
                            watched(sources, store.states(), store.failed(MOST_SHOWN), Map.of()),
                            List.of());
        };
    }

    private static List<Watched> watched(
            List<WatchedSource> sources,
            Map<String, SourceState> states,
            Map<String, List<FailedItem>> failed,
            Map<String, Thread> running) {
        List<Watched> watched = new ArrayList<>();
        for (WatchedSource source : sources) {
            String name = source.name();
            SourceState state = states.get(name);
            boolean isSame = state != null && state.place().equals(SourceState.place(source));
            watched.add(
                    new Watched(
                            source,
                            isSame ? state : null,
                            running.containsKey(name),
                            isSame ? failed.getOrDefault(name, List.of()) : List.of()));
        }
        return watched;
    }

    /// Has a source looked at as soon as its host is free, whatever its time is.
    ///
    /// @return false when there is no source of this name
    public synchronized boolean runSoon(String name) {
        refresh();
        Optional<WatchedSource> source = find(name);
        source.ifPresent(
                found -> {
                    wanted.add(name);
                    beginIfFree(found);
                });
        return source.isPresent();
    }

    /// Looks at a source now, on the calling thread.
    ///
    /// @param listener is told what becomes of each article
    /// @return nothing where there is no source of this name
    /// @throws CancellationException when the calling thread is interrupted
    public Optional<Watched> run(String name, Consumer<Outcome> listener) {
        Optional<WatchedSource> source;
        synchronized (this) {
            refresh();
            source = find(name);
        }
        return source.map(
                found -> {
                    SourceState state = look(found, listener);
                    keep(state);
                    return watched(
                                    List.of(found),
                                    Map.of(name, state),
                                    store.failed(MOST_SHOWN),
                                    Map.of())
                            .getFirst();
                });
    }

    private Optional<WatchedSource> find(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /// Begins with all sources whose time has come.
    synchronized void look() {
        try {
            refresh();
            Instant now = clock.instant();
            for (WatchedSource source : sources) {
                if (wanted.contains(source.name()) || isDue(source, now)) {
                    beginIfFree(source);
                }
            }
        } catch (RuntimeException e) {
            warn("the watched sources could not be looked at; trying again", e);
        }
    }

    private boolean isDue(WatchedSource source, Instant now) {
        SourceState state = states.get(source.name());
        if (state == null || !state.place().equals(SourceState.place(source))) {
            return true;
        }
        boolean isTooLate =
                state.failures() == 0
                        && now.isAfter(Schedule.latest(state.lastRun(), source.every()));
        return isTooLate || !now.isBefore(state.nextRun());
    }

    /// What the file says now, where it changed since the last time.
    private void refresh() {
        String now = file.stamp();
        if (Objects.equals(now, stamp)) {
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
                forgetOld();
            }
        }
        stamp = now;
    }

    /// What the file said when this was last closed, where it is broken since.
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

    private void forgetOld() {
        Instant before = clock.instant().minus(REMEMBERED);
        List<String> old =
                states.values().stream()
                        .filter(state -> state.lastRun().isBefore(before))
                        .map(SourceState::name)
                        .filter(name -> find(name).isEmpty())
                        .toList();
        old.forEach(store::forget);
        states.keySet().removeAll(old);
    }

    private void beginIfFree(WatchedSource source) {
        String host = source.place().host();
        boolean isFree = inWork.size() < MOST_AT_ONCE && !inWork.containsKey(source.name());
        if (closed || !isFree || !hosts.add(host)) {
            return;
        }
        wanted.remove(source.name());
        inWork.put(source.name(), Thread.currentThread());
        executor.execute(() -> runAndRelease(source, host));
    }

    private void runAndRelease(WatchedSource source, String host) {
        inWork.put(source.name(), Thread.currentThread());
        try {
            keep(look(source, _ -> {}));
        } catch (CancellationException e) {
            LOG.log(Level.DEBUG, "{0} was left when the server closed", source.name());
        } catch (RuntimeException e) {
            warn("what became of " + source.name() + " could not be kept", e);
        } finally {
            synchronized (this) {
                inWork.remove(source.name());
                hosts.remove(host);
            }
        }
    }

    private synchronized void keep(SourceState state) {
        // here first: where the store is away the source must not be looked at all the time
        states.put(state.name(), state);
        store.save(state);
    }

    /// One look at a source, and what becomes of it. Where the store is away, too: it must not be
    /// looked at all the time then.
    private SourceState look(WatchedSource source, Consumer<Outcome> listener) {
        SourceState before = stateOf(source);
        try {
            if (before == null) {
                store.forget(source.name());
            }
            SourceReading reading =
                    reader.begin(source, store.items(source.name()), clock.instant());
            SourceRun run = new SourceRun(source, reading, store, MOST_UNSAVED);
            RunCounts counts = RunCounts.of(run.take(intake, listener));
            return after(source, before, counts, run.fault(ENOUGH_TO_JUDGE), reading.again());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            warn(source.name() + " could not be looked at", e);
            String reason = isExpected(e) ? String.valueOf(e.getMessage()) : "unexpected: " + e;
            return after(source, before, RunCounts.NONE, new Fault(reason, null), null);
        }
    }

    private @Nullable SourceState stateOf(WatchedSource source) {
        SourceState state;
        synchronized (this) {
            state = states.get(source.name());
        }
        return state != null && state.place().equals(SourceState.place(source)) ? state : null;
    }

    private SourceState after(
            WatchedSource source,
            @Nullable SourceState before,
            RunCounts counts,
            @Nullable Fault fault,
            @Nullable Duration again) {
        Instant now = clock.instant();
        if (fault == null) {
            Instant next = schedule.afterSuccess(now, source.every());
            boolean isSooner = again != null && now.plus(again).isBefore(next);
            return SourceState.read(source, before, counts, now, isSooner ? now.plus(again) : next);
        }
        int failures = (before == null ? 0 : before.failures()) + 1;
        LOG.log(
                failures == SourceState.PERSISTENT ? Level.WARNING : Level.INFO,
                "{0} could not be read (failures in a row: {1}): {2}",
                source.name(),
                failures,
                fault.reason());
        Instant next = schedule.afterFailure(now, source.every(), failures, fault.retryAfter());
        return SourceState.failed(source, before, counts, fault.reason(), now, next);
    }

    /// Of what is expected to happen the words are enough.
    private static void warn(String what, RuntimeException e) {
        LOG.log(
                isExpected(e) ? Level.WARNING : Level.ERROR,
                what + ": " + e.getMessage(),
                isExpected(e) ? null : e);
    }

    private static boolean isExpected(RuntimeException e) {
        return e instanceof ExpectedFault || e instanceof UncheckedIOException;
    }

    /// Begins with nothing more and ends what is in work: it is done again after the next start.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (dispatcher != null) {
                dispatcher.shutdownNow();
            }
        }
        Instant end = Instant.now().plus(LAST_MOMENT);
        List<Thread> running = List.copyOf(inWork.values());
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                Duration left = Duration.between(Instant.now(), end);
                if (left.isPositive()) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
