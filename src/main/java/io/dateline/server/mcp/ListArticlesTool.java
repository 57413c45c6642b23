package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleOrder;
import io.dateline.article.ArticlePage;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.QueryParameters;
import io.dateline.server.rest.ArticleRoutes;
import io.dateline.server.rest.CollectionJson;
import io.dateline.server.rest.FilterFields;

import java.util.List;
import java.util.function.Supplier;

/// Lists what is there.
final class ListArticlesTool implements Tool {

    private final Supplier<Dateline> engine;

    ListArticlesTool(Supplier<Dateline> engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "list_articles";
    }

    @Override
    public String title() {
        return "List articles";
    }

    @Override
    public String description() {
        return "Lists the articles without their texts, newest first and undated ones last, a page"
                + " at a time; total says how many there are.";
    }

    @Override
    public ObjectNode input() {
        return new InputSchema()
                .optional(
                        "query",
                        InputSchema.text("Words that the title or the text must all have."))
                .filter()
                .optional(
                        "sort",
                        InputSchema.text(
                                "newest, oldest, title, or relevance to the words of query;"
                                        + " newest where it is left out."))
                .optional(
                        "cursor",
                        InputSchema.text(
                                "next of the page before, with the other arguments as they were."))
                .optional(
                        "limit",
                        InputSchema.number(
                                "The most articles wanted.",
                                1,
                                QueryParameters.MAX_LIMIT,
                                ArticleRoutes.DEFAULT_LIMIT))
                .json();
    }

    @Override
    public ObjectNode output() {
        return OutputSchema.of("ArticlePage");
    }

    @Override
    public Result call(JsonFields arguments) {
        Dateline dateline = engine.get();
        var query = arguments.string("query");
        var filter = FilterFields.read(arguments);
        int limit =
                arguments.integer(
                        "limit", ArticleRoutes.DEFAULT_LIMIT, 1, QueryParameters.MAX_LIMIT);
        String cursor = arguments.string("cursor");
        ArticleOrder order = ArticleRoutes.order(arguments.string("sort"));
        ArticlePage page =
                ArticleRoutes.page(
                        dateline, new ArticleListing(query, filter, order, cursor, limit));
        return new Result(
                CollectionJson.of(page, dateline.holdsSamples()), List.of(ToolText.of(page)));
    }
}
