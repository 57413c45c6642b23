package io.dateline.ingest.job;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Intake;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.Outcome.Status;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Has no index: tells what it was told to. An address that nothing was said about is one article.
final class FakeIntake implements Intake {

    private final Map<String, List<Outcome>> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Outcome> expected = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();
    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile @Nullable String fault;

    void at(String address, Status... told) {
        outcomes.put(address, Stream.of(told).<Outcome>map(status -> in(address, status)).toList());
    }

    void refuses(String address, String reason) {
        outcomes.put(address, List.of(new Outcome.Failed(address, reason)));
    }

    void refusesAddress(String address) {
        Outcome refused = new Outcome.Failed(address, "of this machine", null, true);
        outcomes.put(address, List.of(refused));
    }

    void failsWithin(String address, String page, String reason) {
        outcomes.computeIfPresent(
                address,
                (_, told) ->
                        Stream.concat(told.stream(), Stream.of(new Outcome.Failed(page, reason)))
                                .toList());
    }

    /// Tells all of this address, and goes on when that is counted down.
    CountDownLatch holdAt(String address) {
        CountDownLatch goOn = new CountDownLatch(1);
        holds.put(address, goOn);
        return goOn;
    }

    void awaitHeld() throws InterruptedException {
        held.await();
    }

    void meetsFault(@Nullable String words) {
        fault = words;
    }

    List<String> fetched() {
        return fetched;
    }

    /// One item for each outcome that is to come of it.
    Stream<SourceItem> pages(List<URI> addresses) {
        return addresses.stream().map(URI::toString).flatMap(this::page);
    }

    private Stream<SourceItem> page(String address) {
        fetched.add(address);
        List<Outcome> told = outcomes.getOrDefault(address, List.of(in(address, Status.ADDED)));
        Stream<SourceItem> held =
                Stream.of(address)
                        .flatMap(
                                name -> {
                                    hold(holds.get(name));
                                    return Stream.empty();
                                });
        return Stream.concat(told.stream().map(this::item), held);
    }

    private SourceItem item(Outcome outcome) {
        String origin = "item " + expected.size();
        expected.put(origin, outcome);
        return new SourceItem.Refused(origin, "");
    }

    private void hold(@Nullable CountDownLatch goOn) {
        if (goOn != null) {
            held.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    @Override
    public IngestReport take(Stream<SourceItem> items, Consumer<Outcome> listener) {
        items.forEach(item -> listener.accept(outcome(item)));
        return new IngestReport(Map.of(), 0, List.of(), 0, List.of());
    }

    private Outcome outcome(SourceItem item) {
        Outcome told = expected.get(item.origin());
        return told != null
                ? told
                : switch (item) {
                    case SourceItem.Refused(String origin, String reason, boolean _) ->
                            new Outcome.Failed(origin, reason);
                    case SourceItem.Found(String origin, _) -> found(origin);
                };
    }

    private Outcome found(String origin) {
        String met = fault;
        return met == null
                ? in(origin, Status.ADDED)
                : new Outcome.Failed(origin, met, new IllegalStateException(met));
    }

    private static Outcome in(String origin, Status status) {
        return new Outcome.Acknowledged(origin, origin, "v1", status, 1, List.of());
    }
}
