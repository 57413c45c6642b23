package io.dateline.server.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.dateline.Dateline;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.ArticleJson;
import io.dateline.server.http.AnswersInWork;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.dateline.server.http.QueryParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The collection: adds, replaces, removes, reads and lists articles.
public final class ArticleRoutes {

    /// A few screens.
    public static final int DEFAULT_LIMIT = 50;

    private final Supplier<Dateline> engine;
    private final AnswersInWork inWork;

    /// @param inWork can end what takes long
    public ArticleRoutes(Supplier<Dateline> engine, AnswersInWork inWork) {
        this.engine = engine;
        this.inWork = inWork;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/articles", this::list);
        routes.post("/api/articles", this::add);
        routes.get("/api/articles/{id}", this::read);
        routes.put("/api/articles/{id}", this::put);
        routes.delete("/api/articles/{id}", this::delete);
    }

    private void list(Context ctx) {
        Dateline dateline = engine.get();
        QueryParameters parameters = new QueryParameters(ctx);
        ArticlePage page = page(dateline, parameters);
        Json.write(ctx, CollectionJson.of(page, dateline.holdsSamples()));
    }

    private static ArticlePage page(Dateline dateline, QueryParameters parameters) {
        var query = parameters.get("query");
        var filter = FilterFields.read("", parameters::get);
        var limit = parameters.limit(DEFAULT_LIMIT);
        String cursor = parameters.get("cursor");
        // a cursor is checked by the index alone, and nothing else there can be wrong
        return cursor == null
                ? dateline.articles(query, filter, null, limit)
                : ProblemException.checking(() -> dateline.articles(query, filter, cursor, limit));
    }

    /// One article is answered by one object, or by a problem as the status of the response; an
    /// array, and files, by an array with a problem in the place of each that was refused.
    private void add(Context ctx) {
        Dateline dateline = engine.get();
        if (ctx.isMultipartFormData()) {
            Json.write(ctx, CollectionJson.of(add(dateline, Upload.read(ctx))));
            return;
        }
        String expected = "application/json, or multipart/form-data with files";
        JsonNode body = Json.read(ctx, Json.MAX_ARTICLES_BYTES, expected);
        if (body instanceof ArrayNode array) {
            Json.requireAtMost(Json.MAX_ARTICLES, array.size(), "articles");
            List<SourceItem> items = new ArrayList<>(array.size());
            for (JsonNode article : array) {
                items.add(ArticleJson.read("article " + (items.size() + 1), article));
            }
            Json.write(ctx, CollectionJson.of(add(dateline, items)));
        } else {
            addOne(ctx, dateline, ArticleJson.read("article", body));
        }
    }

    private void put(Context ctx) {
        Dateline dateline = engine.get();
        String id = id(ctx);
        JsonNode body = Json.read(ctx, Json.MAX_ARTICLES_BYTES);
        addOne(
                ctx,
                dateline,
                switch (ArticleJson.read("article", body)) {
                    case SourceItem.Refused refused -> refused;
                    case SourceItem.Found(String origin, var article) -> {
                        requireSameId(id, article.id());
                        yield new SourceItem.Found(origin, article.withId(id));
                    }
                });
    }

    private List<Outcome> add(Dateline dateline, List<SourceItem> items) {
        return inWork.endable(() -> dateline.add(items));
    }

    private void addOne(Context ctx, Dateline dateline, SourceItem item) {
        switch (add(dateline, List.of(item)).getFirst()) {
            case Outcome.Acknowledged acknowledged ->
                    Json.write(ctx, CollectionJson.of(acknowledged));
            case Outcome.Failed failed -> throw CollectionJson.thrown(failed);
        }
    }

    private void delete(Context ctx) {
        Dateline dateline = engine.get();
        String id = id(ctx);
        if (!dateline.delete(id)) {
            throw StoredVersion.notFound(id);
        }
        ctx.status(204);
    }

    private void read(Context ctx) {
        Dateline dateline = engine.get();
        String id = id(ctx);
        String version = new QueryParameters(ctx).get("version");
        StoredVersion found = StoredVersion.find(dateline, id, version);
        Json.write(ctx, CollectionJson.of(found.article(), found.current()));
    }

    private static String id(Context ctx) {
        String id = ctx.pathParam("id");
        return ProblemException.checking(
                () -> {
                    ArticleMetadata.requireId(id);
                    return id;
                });
    }

    private static void requireSameId(String inPath, @Nullable String inBody) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw ProblemException.badRequest(
                    "the id in the body, \""
                            + inBody
                            + "\", is not the one in the path, \""
                            + inPath
                            + "\"");
        }
    }
}
