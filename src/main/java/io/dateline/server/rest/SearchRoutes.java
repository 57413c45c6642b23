package io.dateline.server.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.answer.AnswerJson;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.server.http.Json;
import io.dateline.server.http.QueryParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.function.Supplier;

/// Finds passages without answering.
public final class SearchRoutes {

    /// What fits on a screen.
    private static final int DEFAULT_LIMIT = 10;

    private final Supplier<Dateline> engine;

    public SearchRoutes(Supplier<Dateline> engine) {
        this.engine = engine;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/search", this::search);
    }

    private void search(Context ctx) {
        Dateline dateline = engine.get();
        QueryParameters parameters = new QueryParameters(ctx);
        RetrievalQuery query =
                new RetrievalQuery(
                        parameters.required("q"),
                        FilterFields.read("", parameters::get),
                        parameters.limit(DEFAULT_LIMIT));
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        ArrayNode passages = found.putArray("passages");
        dateline.search(query).forEach(hit -> passages.add(AnswerJson.searchResult(hit)));
        Json.write(ctx, found);
    }
}
