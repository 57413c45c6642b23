package io.dateline.server.rest;

import io.dateline.Dateline;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.ingest.watch.WatchedListing.Watched;
import io.dateline.ingest.watch.WatchedSource;
import io.dateline.ingest.watch.WatchedSources;
import io.dateline.server.http.Caller;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.List;
import java.util.function.Supplier;

/// The watched sources: what became of each, and to have one looked at now. Who may not write
/// sees no addresses: they may hold what only a subscriber knows.
public final class WatchRoutes {

    private final Supplier<Dateline> engine;

    public WatchRoutes(Supplier<Dateline> engine) {
        this.engine = engine;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/watched", this::list);
        routes.post("/api/watched/{name}/run", this::run);
    }

    private void list(Context ctx) {
        boolean whole = Caller.of(ctx).mayWrite();
        Json.write(ctx, WatchedJson.of(engine.get().watched().list(), whole));
    }

    /// Returns before it is done; the list tells when.
    private void run(Context ctx) {
        WatchedSources watched = engine.get().watched();
        String name = ctx.pathParam("name");
        boolean isThere = watched.runSoon(name);
        List<Watched> sources = watched.list().sources();
        Watched source =
                sources.stream()
                        .filter(one -> isThere && one.source().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(name, sources));
        ctx.status(202);
        Json.write(ctx, WatchedJson.of(source));
    }

    private static ProblemException unknown(String name, List<Watched> sources) {
        List<WatchedSource> known = sources.stream().map(Watched::source).toList();
        return new ProblemException(404, SourcesFile.unknown(name, known));
    }
}
