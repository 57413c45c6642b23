package io.dateline.server.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.PublicationDate;
import io.dateline.ingest.Outcome;
import io.dateline.server.http.Problem;

import java.util.List;

/// Articles, lists of them and what became of them as JSON. All fields are always there; what is
/// not known is `null`.
public final class CollectionJson {

    private CollectionJson() {}

    /// @param current whether this is the version that is searched
    public static ObjectNode of(Article article, boolean current) {
        return of(article.metadata()).put("text", article.text()).put("current", current);
    }

    /// @param samples whether what the collection holds are the sample articles
    public static ObjectNode of(ArticlePage page, boolean samples) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        for (ArticlePage.Item item : page.items()) {
            items.add(of(item.article()).put("copyOf", item.copyOf()));
        }
        return node.put("next", page.next()).put("total", page.total()).put("samples", samples);
    }

    /// One object an outcome, in order; a [Problem] for each that failed.
    public static ArrayNode of(List<Outcome> outcomes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(outcomes.size());
        for (Outcome outcome : outcomes) {
            array.add(
                    switch (outcome) {
                        case Outcome.Acknowledged acknowledged -> of(acknowledged);
                        case Outcome.Failed(String origin, String reason) ->
                                Problem.of(400, origin + ": " + reason).json();
                    });
        }
        return array;
    }

    public static ObjectNode of(Outcome.Acknowledged outcome) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", outcome.id())
                .put("version", outcome.version())
                .put("status", outcome.status().key())
                .put("passages", outcome.passages());
    }

    private static ObjectNode of(ArticleMetadata article) {
        PublicationDate publishedAt = article.publishedAt();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", article.id())
                .put("version", article.version())
                .put("title", article.title())
                .put("source", article.source())
                .put("url", article.url())
                .put("byline", article.byline())
                .put("publishedAt", publishedAt == null ? null : publishedAt.toString())
                .put("language", article.language());
    }
}
