package io.dateline.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.Dateline;
import io.dateline.server.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Tells those who run the server that it lives, and whether it can work yet.
final class HealthRoutes {

    private final Readiness readiness;

    HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    void register(RoutesConfig routes) {
        routes.get("/health/live", HealthRoutes::live);
        routes.get("/health/ready", this::ready);
    }

    private static void live(Context ctx) {
        Json.write(ctx, JsonNodeFactory.instance.objectNode().put("status", "live"));
    }

    private void ready(Context ctx) {
        readiness.requireAll();
        Dateline engine = readiness.requireEngine();
        engine.database().check();
        Json.write(
                ctx,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "ready")
                        .put("articles", engine.size())
                        .put("model", engine.model())
                        .put("store", engine.database().kind()));
    }
}
