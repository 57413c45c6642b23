package io.dateline.server.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.dateline.Dateline;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleOrder;
import io.dateline.article.ArticlePage;
import io.dateline.article.NamedCount;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.ArticleJson;
import io.dateline.server.http.AnswersInWork;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.http.QueryParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        routes.post("/api/articles/delete", this::deleteSeveral);
        routes.get("/api/sources", this::sources);
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
        ArticleListing listing =
                new ArticleListing(
                        parameters.get("query"),
                        FilterFields.read(parameters, List.of("query", "sort", "cursor", "limit")),
                        order(parameters.get("sort")),
                        parameters.get("cursor"),
                        parameters.limit(DEFAULT_LIMIT));
        return page(dateline, listing);
    }

    /// @throws ProblemException with status 400 for a cursor of another list
    public static ArticlePage page(Dateline dateline, ArticleListing listing) {
        // a cursor is checked by the index alone, and nothing else there can be wrong
        return listing.cursor() == null
                ? dateline.articles(listing)
                : ProblemException.checking(() -> dateline.articles(listing));
    }

    /// @param sort as a caller writes it, or `null` for newest first
    public static ArticleOrder order(@Nullable String sort) {
        if (sort == null) {
            return ArticleOrder.NEWEST;
        }
        return Arrays.stream(ArticleOrder.values())
                .filter(order -> order.key().equals(sort))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.badRequest(
                                        "sort: expected newest, oldest, title or relevance, not \""
                                                + sort
                                                + "\""));
    }

    /// All sources of the articles that pass the filter, or those with a part of their names.
    private void sources(Context ctx) {
        Dateline dateline = engine.get();
        QueryParameters parameters = new QueryParameters(ctx);
        String part = Objects.requireNonNullElse(parameters.get("query"), "");
        int limit = parameters.limit(QueryParameters.MAX_LIMIT);
        List<NamedCount> sources =
                dateline.sources(FilterFields.read(parameters, List.of("query", "limit"))).stream()
                        .filter(source -> source.hasPart(part))
                        .toList();
        Json.write(ctx, CollectionJson.ofSources(sources, limit));
    }

    private void deleteSeveral(Context ctx) {
        Dateline dateline = engine.get();
        JsonFields body = JsonFields.of(Json.read(ctx, Json.MAX_ASK_BYTES));
        List<String> ids = body.requiredStrings("ids");
        Json.requireAtMost(Json.MAX_ARTICLES, ids.size(), "articles");
        for (String id : ids) {
            checked(id);
        }
        Set<String> deleted = dateline.delete(ids);
        Json.write(ctx, CollectionJson.ofDeleted(deleted));
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
        return checked(ctx.pathParam("id"));
    }

    private static String checked(String id) {
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
