package io.dateline.ingest.watch;

import io.dateline.article.ExpectedFault;
import io.dateline.ingest.Intake;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.watch.SourceReading.Fault;
import io.dateline.ingest.watch.WatchedListing.FailedItem;
import io.dateline.ingest.watch.WatchedListing.Watched;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/// The sources that `sources.yaml` names, each looked at when its time has come, and what became of
/// them. Of one host, one at a time. Changes of the file are seen within a second; one that is
/// broken changes nothing, and what is wrong with it is told.
public final class WatchedSources implements AutoCloseable {

    /// Most of the time they wait for servers.
    private static final int MOST_AT_ONCE = 4;

    /// So many articles, and none of them taken in, is a fault of the source.
    private static final int ENOUGH_TO_JUDGE = 3;

    /// How many seen items are written to the store at once.
    private static final int MOST_UNSAVED = 100;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(WatchedSources.class.getName());

    private final WatchStore store;
    private final SourceReader reader;
    private final Intake intake;
    private final InstantSource clock;
    private final Executor executor;
    private final Schedule schedule;
    private final Map<String, Thread> inWork = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService dispatcher;

    // all of these are guarded by this
    private final KnownSources known;
    private final Set<String> hosts = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
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
        known = new KnownSources(file, store);
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
    public WatchedListing list() {
        List<WatchedSource> listed;
        List<String> problems;
        Map<String, SourceState> states;
        synchronized (this) {
            refresh();
            listed = known.all();
            problems = known.problems();
            states = known.states();
        }
        return WatchedListing.of(
                listed,
                states,
                store.failed(WatchedListing.MOST_FAILED),
                inWork.keySet(),
                problems);
    }

    /// The same as it was seen last, without what is not in: nothing is asked of the disk and the
    /// store, which may be away.
    public synchronized WatchedListing known() {
        return WatchedListing.of(
                known.all(), known.states(), Map.of(), inWork.keySet(), known.problems());
    }

    private void refresh() {
        known.refresh(clock.instant());
    }

    /// Has a source looked at as soon as its host is free, whatever its time is.
    ///
    /// @return false when there is no source of this name
    public synchronized boolean runSoon(String name) {
        refresh();
        Optional<WatchedSource> source = known.find(name);
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
            source = known.find(name);
        }
        return source.map(
                found -> {
                    SourceState state = look(found, listener);
                    keep(state);
                    List<FailedItem> failed =
                            store.failed(WatchedListing.MOST_FAILED).getOrDefault(name, List.of());
                    return Watched.of(found, state, false, failed);
                });
    }

    /// Begins with all sources whose time has come.
    synchronized void look() {
        try {
            refresh();
            Instant now = clock.instant();
            for (WatchedSource source : known.all()) {
                if (wanted.contains(source.name()) || isDue(source, now)) {
                    beginIfFree(source);
                }
            }
        } catch (RuntimeException e) {
            warn("the watched sources could not be looked at; trying again", e);
        }
    }

    private boolean isDue(WatchedSource source, Instant now) {
        SourceState state = known.state(source);
        if (state == null) {
            return true;
        }
        boolean isTooLate =
                state.failures() == 0
                        && now.isAfter(Schedule.latest(state.lastRun(), source.every()));
        return isTooLate || !now.isBefore(state.nextRun());
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
        known.keep(state);
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

    private synchronized @Nullable SourceState stateOf(WatchedSource source) {
        return known.state(source);
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
