package io.dateline.server.metrics;

import io.dateline.Dateline;
import io.dateline.ingest.watch.SourceState;
import io.dateline.ingest.watch.WatchedListing;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What became of watched sources, read at each scrape.
final class WatchMetrics {

    private static final String SOURCE = "source";

    private WatchMetrics() {}

    static void register(PrometheusRegistry registry, Supplier<Optional<Dateline>> engine) {
        GaugeWithCallback.builder()
                .name("dateline_watched_source_failures")
                .help("How often in a row a watched source could not be read.")
                .labelNames(SOURCE)
                .callback(
                        gauge -> each(engine, state -> gauge.call(state.failures(), state.name())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("dateline_watched_source_last_success_timestamp_seconds")
                .help("When a watched source could last be read, in seconds since 1970.")
                .labelNames(SOURCE)
                .callback(
                        gauge ->
                                each(
                                        engine,
                                        state -> {
                                            if (state.lastSuccess() != null) {
                                                gauge.call(
                                                        (double)
                                                                state.lastSuccess()
                                                                        .getEpochSecond(),
                                                        state.name());
                                            }
                                        }))
                .register(registry);
        GaugeWithCallback.builder()
                .name("dateline_watched_sources_problems")
                .help("What is wrong with sources.yaml: how many problems, 0 where it is whole.")
                .callback(
                        gauge ->
                                listing(engine)
                                        .ifPresent(list -> gauge.call(list.problems().size())))
                .register(registry);
    }

    private static Optional<WatchedListing> listing(Supplier<Optional<Dateline>> engine) {
        return engine.get().map(open -> open.watched().known());
    }

    private static void each(Supplier<Optional<Dateline>> engine, Consumer<SourceState> gauge) {
        listing(engine)
                .ifPresent(
                        list ->
                                list.sources()
                                        .forEach(
                                                source -> {
                                                    SourceState state = source.state();
                                                    if (state != null) {
                                                        gauge.accept(state);
                                                    }
                                                }));
    }
}
