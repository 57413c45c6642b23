package io.dateline.server.metrics;

import io.dateline.Dateline;
import io.dateline.Version;
import io.dateline.answer.Answerer;
import io.dateline.server.admission.QuestionQueue;
import io.dateline.server.admission.QueueListener;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The metrics of one server, which shares them with no other in the same process.
public final class ServerMetrics {

    private static final ExpositionFormats FORMATS = ExpositionFormats.init();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RequestMetrics requests = new RequestMetrics(registry);
    private final AnswerMetrics answers = new AnswerMetrics(registry);
    private final QueueMetrics queue = new QueueMetrics(registry);

    /// @param engine the engine once it is open; until then nothing is told of it
    public ServerMetrics(Supplier<Optional<Dateline>> engine) {
        EngineMetrics.register(registry, engine);
        WatchMetrics.register(registry, engine);
        JobMetrics.register(registry, engine);
        Info.builder()
                .name("dateline_build_info")
                .help("The version of Dateline.")
                .labelNames("version")
                .register(registry)
                .setLabelValues(Version.OF_THE_JAR);
        registerJvm();
    }

    /// Not all at once by `JvmMetrics`, which would keep every registry it ever saw.
    private void registerJvm() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /// `answerer`, with each of its answers counted.
    public Answerer counting(Answerer answerer) {
        return answers.counting(answerer);
    }

    /// A queue that counts who comes to it, and tells how long it is.
    ///
    /// @param make makes it with whom it tells
    public QuestionQueue counting(Function<QueueListener, QuestionQueue> make) {
        QuestionQueue made = make.apply(queue);
        queue.watch(made);
        return made;
    }

    /// Counts all requests from here on, before other handlers that are registered later.
    public void register(RoutesConfig routes) {
        requests.register(routes);
        routes.get("/metrics", this::scrape);
    }

    /// Counts a request that was refused before any handler saw it.
    ///
    /// @param started by [System#nanoTime]
    public void countRefused(String method, int status, long started) {
        requests.countRefused(method, status, started);
    }

    private void scrape(Context ctx) throws IOException {
        // not what the library itself would find: it promises protobuf, which is not there
        ExpositionFormatWriter open = FORMATS.getOpenMetricsTextFormatWriter();
        ExpositionFormatWriter format =
                open.accepts(ctx.header("Accept")) ? open : FORMATS.getPrometheusTextFormatWriter();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        format.write(text, registry.scrape());
        ctx.contentType(format.getContentType()).result(text.toByteArray());
    }
}
