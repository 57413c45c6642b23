package io.dateline.server.metrics;

import io.dateline.ChatCounts;
import io.dateline.Dateline;
import io.dateline.store.Database;
import io.dateline.store.StoreUnusableException;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.Unit;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/// What the engine counts itself, read at each scrape.
final class EngineMetrics {

    private static final String PROVIDER = "provider";
    private static final String MODEL = "model";

    private EngineMetrics() {}

    static void register(PrometheusRegistry registry, Supplier<Optional<Dateline>> engine) {
        GaugeWithCallback.builder()
                .name("dateline_articles")
                .help("Articles in the collection.")
                .callback(gauge -> engine.get().ifPresent(open -> gauge.call(open.size())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("dateline_store_up")
                .help("Whether the database of conversations and keys can be used: 1, or 0.")
                .labelNames("store")
                .callback(gauge -> engine.get().ifPresent(open -> store(open.database(), gauge)))
                .register(registry);
        registerChat(registry, () -> engine.get().flatMap(Dateline::chatCounts));
    }

    private static void store(Database database, GaugeWithCallback.Callback gauge) {
        double up = 1;
        try {
            database.check();
        } catch (UncheckedIOException | StoreUnusableException e) {
            up = 0;
        }
        gauge.call(up, database.kind());
    }

    private static void registerChat(
            PrometheusRegistry registry, Supplier<Optional<ChatCounts>> chat) {
        CounterWithCallback.builder()
                .name("dateline_chat_calls_total")
                .help("Texts that the chat model was asked for, by what came of it.")
                .labelNames(PROVIDER, MODEL, "outcome")
                .callback(counter -> chat.get().ifPresent(counts -> calls(counts, counter)))
                .register(registry);
        CounterWithCallback.builder()
                .name("dateline_chat_requests_total")
                .help("Requests to the provider of the chat model, retries among them.")
                .labelNames(PROVIDER, MODEL)
                .callback(counter -> chat.get().ifPresent(counts -> requests(counts, counter)))
                .register(registry);
        CounterWithCallback.builder()
                .name("dateline_chat_tokens_total")
                .help("Tokens of texts that the chat model wrote, as its provider counts them.")
                .labelNames(PROVIDER, MODEL, "type")
                .callback(counter -> chat.get().ifPresent(counts -> tokens(counts, counter)))
                .register(registry);
        SummaryWithCallback.builder()
                .name("dateline_chat_call_duration_seconds")
                .help("How long calls of the chat model take, waits and retries among it.")
                .unit(Unit.SECONDS)
                .labelNames(PROVIDER, MODEL)
                .callback(summary -> chat.get().ifPresent(counts -> time(counts, summary)))
                .register(registry);
    }

    private static void calls(ChatCounts counts, CounterWithCallback.Callback counter) {
        counts.calls()
                .forEach(
                        (outcome, calls) ->
                                counter.call(calls, counts.provider(), counts.model(), outcome));
    }

    private static void requests(ChatCounts counts, CounterWithCallback.Callback counter) {
        counter.call((double) counts.requests(), counts.provider(), counts.model());
    }

    private static void tokens(ChatCounts counts, CounterWithCallback.Callback counter) {
        counter.call((double) counts.inputTokens(), counts.provider(), counts.model(), "input");
        counter.call((double) counts.outputTokens(), counts.provider(), counts.model(), "output");
    }

    private static void time(ChatCounts counts, SummaryWithCallback.Callback summary) {
        summary.call(
                counts.calls().values().stream().mapToLong(Long::longValue).sum(),
                Unit.nanosToSeconds(counts.time().toNanos()),
                Quantiles.EMPTY,
                counts.provider(),
                counts.model());
    }
}
