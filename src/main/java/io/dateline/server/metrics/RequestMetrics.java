package io.dateline.server.metrics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;

import java.util.Objects;

/// How often each route is called, and how long that takes.
final class RequestMetrics {

    /// Of requests for files of the page, which no route names.
    private static final String PAGE = "page";

    /// Of requests that reach no route: unknown paths and methods, and what the guard turns away.
    private static final String NO_ROUTE = "none";

    private static final String OTHER_METHOD = "other";

    private static final String STARTED = "dateline.started";

    private final Histogram duration;

    RequestMetrics(PrometheusRegistry registry) {
        duration =
                Histogram.builder()
                        .name("dateline_http_request_duration_seconds")
                        .help("How long requests take until their answer, or its stream, is done.")
                        .unit(Unit.SECONDS)
                        .labelNames("route", "method", "status")
                        .classicOnly()
                        .classicUpperBounds(0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
                        .withoutExemplars()
                        .register(registry);
    }

    void register(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
        routes.after(this::count);
    }

    private void count(Context ctx) {
        long started = Objects.requireNonNull(ctx.<Long>attribute(STARTED));
        observe(route(ctx), method(ctx.method()), ctx.statusCode(), started);
    }

    void countRefused(String method, int status, long started) {
        // not found by name: the search would keep each name that a caller makes up
        boolean known =
                HandlerType.commonHttp().stream().anyMatch(one -> one.name().equals(method));
        observe(NO_ROUTE, known ? method : OTHER_METHOD, status, started);
    }

    private void observe(String route, String method, int status, long started) {
        duration.labelValues(route, method, status / 100 + "xx")
                .observe(Unit.nanosToSeconds(System.nanoTime() - started));
    }

    /// The pattern, as `/api/articles/{id}`: paths are the callers' own words.
    private static String route(Context ctx) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        if (endpoint != null) {
            return endpoint.path;
        }
        // to HEAD of whatever can be read Javalin says yes by itself
        return ctx.method().equals(HandlerType.GET) && ctx.statusCode() < 400 ? PAGE : NO_ROUTE;
    }

    /// Callers may make up methods, too.
    private static String method(HandlerType method) {
        return HandlerType.commonHttp().contains(method) ? method.name() : OTHER_METHOD;
    }
}
