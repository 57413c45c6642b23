package io.dateline.server.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.NamedCount;
import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.Outcome;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.Problem;
import io.dateline.server.http.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Articles, lists of them and what became of them as JSON. All fields are always there; what is
/// not known is `null`.
public final class CollectionJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CollectionJson() {}

    record ArticleFields(
            @JsonUnwrapped ArticleMetadata article,
            String text,
            List<String> captions,
            List<Integer> pages,
            @Nullable DatingFields dating,
            boolean current) {}

    record DatingFields(
            @Nullable DateCandidate published,
            @Nullable DateCandidate modified,
            List<DateCandidate> candidates,
            String why) {

        static @Nullable DatingFields of(@Nullable Dating dating) {
            return dating == null
                    ? null
                    : new DatingFields(
                            dating.published(),
                            dating.modified(),
                            dating.candidates(),
                            dating.why());
        }
    }

    record ItemFields(
            @JsonUnwrapped ArticleMetadata article,
            @Nullable String copyOf,
            @Nullable String snippet) {}

    record PageFields(
            List<ItemFields> items,
            @Nullable String next,
            int total,
            int undated,
            boolean samples) {}

    record SourcesFields(List<NamedCount> items, int total) {}

    record DeletedFields(Set<String> deleted) {}

    record OutcomeFields(
            String id,
            String version,
            Outcome.Status status,
            int passages,
            List<String> warnings) {}

    /// @param current whether this is the version that is searched
    public static ObjectNode of(Article article, boolean current) {
        return tree(
                new ArticleFields(
                        article.metadata(),
                        article.text(),
                        article.captions(),
                        article.pages().starts(),
                        DatingFields.of(article.dating()),
                        current));
    }

    /// @param samples whether what the collection holds are the sample articles
    public static ObjectNode of(ArticlePage page, boolean samples) {
        List<ItemFields> items =
                page.items().stream()
                        .map(item -> new ItemFields(item.article(), item.copyOf(), item.snippet()))
                        .toList();
        return tree(new PageFields(items, page.next(), page.total(), page.undated(), samples));
    }

    /// The first `limit` of them, and how many there are.
    static ObjectNode ofSources(List<NamedCount> sources, int limit) {
        return tree(
                new SourcesFields(
                        sources.subList(0, Math.min(limit, sources.size())), sources.size()));
    }

    /// @param ids of articles that were there
    static ObjectNode ofDeleted(Set<String> ids) {
        return tree(new DeletedFields(ids));
    }

    /// One object an outcome, in order; see [Outcomes].
    public static ArrayNode of(List<Outcome> outcomes) {
        Outcomes each = new Outcomes();
        ArrayNode array = MAPPER.createArrayNode();
        outcomes.forEach(outcome -> array.add(each.json(outcome)));
        return array;
    }

    /// The outcomes of one ingestion: a [Problem] for each article that failed. A fault that many
    /// of them met is one problem, and logged once.
    public static final class Outcomes {

        private final Map<RuntimeException, Problem> faults = new HashMap<>();

        public ObjectNode json(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Acknowledged acknowledged -> of(acknowledged);
                case Outcome.Failed(String origin, String reason, var fault, boolean _) ->
                        fault == null
                                ? Problem.of(400, origin + ": " + reason).json()
                                : faults.computeIfAbsent(fault, ErrorTable::problemOf).json();
            };
        }
    }

    /// What ends the request of one article that failed.
    public static RuntimeException thrown(Outcome.Failed failed) {
        return failed.fault() == null
                ? ProblemException.badRequest(failed.reason())
                : failed.fault();
    }

    public static ObjectNode of(Outcome.Acknowledged outcome) {
        return tree(
                new OutcomeFields(
                        outcome.id(),
                        outcome.version(),
                        outcome.status(),
                        outcome.passages(),
                        outcome.warnings()));
    }

    private static ObjectNode tree(Object fields) {
        return MAPPER.valueToTree(fields);
    }
}
