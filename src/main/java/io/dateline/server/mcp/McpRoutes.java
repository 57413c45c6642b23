package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.server.admission.Admission;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The protocol over HTTP ("Streamable HTTP"), without sessions: each message is a request of its
/// own, answered with JSON. No tool has anything to send unasked, and so a restart loses nothing, a
/// client that goes away leaves nothing behind, and any of several servers can answer.
public final class McpRoutes {

    private static final String VERSION_HEADER = "MCP-Protocol-Version";

    private final Supplier<Dateline> engine;
    private final Supplier<Answerer> answerer;
    private final Admission admission;
    private final Predicate<Context> mayWrite;
    private final ToolServer readingTools;
    private final ToolServer allTools;

    /// @param mayWrite whether the sender of a request may change the collection
    public McpRoutes(
            Supplier<Dateline> engine,
            Supplier<Answerer> answerer,
            Admission admission,
            Predicate<Context> mayWrite) {
        this.engine = engine;
        this.answerer = answerer;
        this.admission = admission;
        this.mayWrite = mayWrite;
        this.readingTools = ToolServer.of(engine, answerer, false);
        this.allTools = ToolServer.of(engine, answerer, true);
    }

    public void register(RoutesConfig routes) {
        routes.post("/mcp", this::answer);
    }

    private void answer(Context ctx) {
        requireReady();
        requireKnownVersion(ctx.header(VERSION_HEADER));
        JsonNode message = Json.read(ctx, Json.MAX_ARTICLES_BYTES);
        ToolServer tools = mayWrite.test(ctx) ? allTools : readingTools;
        tools.answer(message, call -> admission.admit(ctx, call))
                .ifPresentOrElse(response -> Json.write(ctx, response), () -> ctx.status(202));
    }

    /// Before a client is told of tools that could not work yet.
    private void requireReady() {
        Objects.requireNonNull(engine.get());
        Objects.requireNonNull(answerer.get());
    }

    private static void requireKnownVersion(@Nullable String version) {
        if (version != null && !ToolServer.PROTOCOL_VERSIONS.contains(version)) {
            throw ProblemException.badRequest(
                    VERSION_HEADER
                            + " is "
                            + version
                            + "; expected one of "
                            + String.join(", ", ToolServer.PROTOCOL_VERSIONS));
        }
    }
}
