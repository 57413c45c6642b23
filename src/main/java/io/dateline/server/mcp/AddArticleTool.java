package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.article.ArticleMetadata;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.source.ArticleJson;
import io.dateline.server.http.JsonFields;
import io.dateline.server.rest.CollectionJson;

import java.util.List;
import java.util.function.Supplier;

/// Takes in an article.
final class AddArticleTool implements Tool {

    private final Supplier<Dateline> engine;

    AddArticleTool(Supplier<Dateline> engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "add_article";
    }

    @Override
    public String title() {
        return "Add an article";
    }

    @Override
    public String description() {
        return "Adds an article, or replaces the one with the same id; it can be found when this"
                + " returns. Doing it twice changes nothing. Give the text or the HTML as it was"
                + " published, and only dates and names that the source gives. Other usual names"
                + " of these, such as headline, body, author or pub_date, are read as well;"
                + " warnings say what was read as what, and what was left out.";
    }

    @Override
    public ObjectNode input() {
        return new InputSchema()
                .optional(
                        "id",
                        InputSchema.text("Without one, it is derived from the URL, else the text.")
                                .put("minLength", 1)
                                .put("maxLength", ArticleMetadata.MAX_ID_LENGTH))
                .optional("title", InputSchema.text("Without one, the first line of the text."))
                .optional("text", InputSchema.text("The article as plain text; this or html."))
                .optional("html", InputSchema.text("The article as HTML; this or text."))
                .optional("source", InputSchema.text("The name of who published it."))
                .optional("url", InputSchema.text("Where it was published."))
                .optional("byline", InputSchema.text("Who wrote it."))
                .optional(
                        "publishedAt",
                        InputSchema.text(
                                "A day or a time with its zone, such as 2023-06-18; nothing when"
                                        + " it is not known."))
                .optional("language", InputSchema.text("A BCP 47 tag, such as en."))
                .optional("section", InputSchema.text("The section it stood in, as Politics."))
                .open()
                .json();
    }

    @Override
    public ObjectNode output() {
        return OutputSchema.of("Outcome");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public Result call(JsonFields arguments) {
        var item = ArticleJson.read("article", arguments.object());
        return switch (engine.get().add(List.of(item)).getFirst()) {
            case Outcome.Acknowledged outcome ->
                    new Result(CollectionJson.of(outcome), List.of(ToolText.of(outcome)));
            case Outcome.Failed failed -> throw CollectionJson.thrown(failed);
        };
    }
}
