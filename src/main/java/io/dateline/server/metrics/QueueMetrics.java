package io.dateline.server.metrics;

import io.dateline.server.admission.QuestionQueue;
import io.dateline.server.admission.QueueListener;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;

import java.time.Duration;

/// How many wait for an answer, and how long.
final class QueueMetrics implements QueueListener {

    private final PrometheusRegistry registry;
    private final Histogram waited;
    private final Counter refused;

    QueueMetrics(PrometheusRegistry registry) {
        this.registry = registry;
        waited =
                Histogram.builder()
                        .name("dateline_queue_wait_duration_seconds")
                        .help("How long questions and searches wait until they are worked on.")
                        .unit(Unit.SECONDS)
                        .classicOnly()
                        .classicUpperBounds(0.001, 0.01, 0.1, 0.5, 1, 2.5, 5, 10, 20, 30, 60)
                        .withoutExemplars()
                        .register(registry);
        refused =
                Counter.builder()
                        .name("dateline_queue_refused_total")
                        .help("Questions and searches that were sent away: too many waited.")
                        .withoutExemplars()
                        .register(registry);
    }

    void watch(QuestionQueue queue) {
        GaugeWithCallback.builder()
                .name("dateline_queue_waiting")
                .help("Questions and searches that wait now.")
                .callback(gauge -> gauge.call(queue.waiting()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("dateline_queue_in_work")
                .help("Questions and searches that are worked on now.")
                .callback(gauge -> gauge.call(queue.inWork()))
                .register(registry);
    }

    @Override
    public void admitted(Duration time) {
        waited.observe(Unit.nanosToSeconds(time.toNanos()));
    }

    @Override
    public void refused() {
        refused.inc();
    }
}
