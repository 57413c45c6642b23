package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.answer.AnswerJson;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.rest.FilterFields;
import io.dateline.server.rest.SearchRoutes;

import java.util.List;
import java.util.function.Supplier;

/// Finds passages without answering.
final class SearchTool implements Tool {

    private static final String RESULT =
            "/paths/~1api~1search/get/responses/200/content/application~1json/schema";

    private final Supplier<Dateline> engine;

    SearchTool(Supplier<Dateline> engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return "Search the articles";
    }

    @Override
    public String description() {
        return "Finds the passages of the articles that fit a question or some words best, without"
                + " answering. start and end say where a passage stands in the current text of its"
                + " article; get_article takes them to read on.";
    }

    @Override
    public ObjectNode input() {
        return new InputSchema()
                .required(
                        "query",
                        InputSchema.text("A question or some words; there is no query syntax.")
                                .put("minLength", 1)
                                .put("maxLength", RetrievalQuery.MAX_LENGTH))
                .filter()
                .optional(
                        "limit",
                        InputSchema.number(
                                "The most passages wanted.",
                                1,
                                RetrievalQuery.MAX_LIMIT,
                                SearchRoutes.DEFAULT_LIMIT))
                .json();
    }

    @Override
    public ObjectNode output() {
        return OutputSchema.at(RESULT);
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public Result call(JsonFields arguments) {
        String text = arguments.requiredString("query");
        if (text.isBlank()) {
            throw ProblemException.badRequest("query is empty; expected a question or some words");
        }
        var filter = FilterFields.read(arguments);
        int limit =
                arguments.integer("limit", SearchRoutes.DEFAULT_LIMIT, 1, RetrievalQuery.MAX_LIMIT);
        RetrievalQuery query =
                ProblemException.checking(() -> new RetrievalQuery(text, filter, limit));
        List<RankedPassage> found = engine.get().search(query);
        return new Result(AnswerJson.found(found), ToolText.found(found));
    }
}
