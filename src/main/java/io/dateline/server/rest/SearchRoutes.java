package io.dateline.server.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.collection.KnownSources;
import io.dateline.article.ArticleFilter;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.server.admission.Admission;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.dateline.server.http.QueryParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.List;
import java.util.function.Supplier;

/// Finds passages without answering.
public final class SearchRoutes {

    /// What fits on a screen.
    public static final int DEFAULT_LIMIT = 10;

    private final Supplier<Dateline> engine;
    private final Admission admission;

    public SearchRoutes(Supplier<Dateline> engine, Admission admission) {
        this.engine = engine;
        this.admission = admission;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/search", this::search);
    }

    private void search(Context ctx) {
        Dateline dateline = engine.get();
        QueryParameters parameters = new QueryParameters(ctx);
        String text = parameters.required("q");
        ArticleFilter filter = FilterFields.read(parameters, List.of("q", "limit"));
        int limit = parameters.limit(DEFAULT_LIMIT);
        RetrievalQuery query =
                ProblemException.checking(() -> new RetrievalQuery(text, filter, limit));
        ObjectNode found = AnswerJson.found(admission.admit(ctx, () -> dateline.search(query)));
        KnownSources.note(filter, dateline::sources).ifPresent(note -> found.put("note", note));
        Json.write(ctx, found);
    }
}
