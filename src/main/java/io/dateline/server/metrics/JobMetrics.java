package io.dateline.server.metrics;

import io.dateline.Dateline;
import io.dateline.ingest.job.Jobs;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How the ingestions in the background stand, read from the store at each scrape.
final class JobMetrics {

    private static final String STATE = "state";

    private JobMetrics() {}

    static void register(PrometheusRegistry registry, Supplier<Optional<Dateline>> engine) {
        GaugeWithCallback.builder()
                .name("dateline_jobs")
                .help("Ingestions in the background that are remembered, by how far they are.")
                .labelNames(STATE)
                .callback(
                        gauge ->
                                read(
                                        engine,
                                        jobs ->
                                                jobs.counts()
                                                        .forEach(
                                                                (state, count) ->
                                                                        gauge.call(
                                                                                count,
                                                                                state.key()))))
                .register(registry);
        GaugeWithCallback.builder()
                .name("dateline_job_items")
                .help("Addresses and files of these ingestions, by what came of them.")
                .labelNames(STATE)
                .callback(
                        gauge ->
                                read(
                                        engine,
                                        jobs ->
                                                jobs.itemCounts()
                                                        .forEach(
                                                                (state, count) ->
                                                                        gauge.call(
                                                                                count,
                                                                                state.key()))))
                .register(registry);
    }

    /// Nothing is told while the store cannot be read; `dateline_store_up` tells that.
    private static void read(Supplier<Optional<Dateline>> engine, Consumer<Jobs> reading) {
        try {
            engine.get().map(Dateline::jobs).ifPresent(reading);
        } catch (UncheckedIOException e) {
            // its numbers are missing from this scrape
        }
    }
}
