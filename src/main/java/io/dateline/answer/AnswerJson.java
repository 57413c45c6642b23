package io.dateline.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Answers and their parts as JSON, the same on every surface. All fields are always there, in the
/// same order; what is not known is `null`.
public final class AnswerJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerJson() {}

    public static ObjectNode of(Answer answer) {
        ObjectNode node = NODES.objectNode();
        node.put("id", answer.id());
        node.put("conversationId", answer.conversationId());
        node.put("question", answer.question());
        node.put("standaloneQuestion", answer.standaloneQuestion());
        node.put("status", key(answer.status()));
        node.put("form", answer.form().key());
        node.put("answer", answer.text());
        node.put("shortAnswer", answer.shortAnswer());
        node.put("confidence", answer.confidence());
        ArrayNode sentences = node.putArray("sentences");
        answer.sentences().forEach(sentence -> sentences.add(of(sentence)));
        node.set("citations", citations(answer.citations(), 1));
        node.set("passages", passages(answer.passages()));
        node.put("model", answer.model());
        node.putObject("timings")
                .put("retrieveMs", answer.timings().retrieveMs())
                .put("answerMs", answer.timings().answerMs())
                .put("totalMs", answer.timings().totalMs());
        node.put("note", answer.note());
        node.set("generation", of(answer.generation()));
        return node;
    }

    /// What a stream sends for `event`, beside its [#name].
    public static ObjectNode of(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Retrieved(List<RankedPassage> passages, int articles) ->
                    NODES.objectNode()
                            .<ObjectNode>set("passages", passages(passages))
                            .put("articles", articles);
            case AnswerEvent.Token(String text) -> NODES.objectNode().put("text", text);
            case AnswerEvent.Sentence(Answer.Sentence sentence, List<Citation> citations) ->
                    NODES.objectNode()
                            .<ObjectNode>set("sentence", of(sentence))
                            .set("citations", citations(citations, firstNew(sentence, citations)));
            case AnswerEvent.Restarted _ -> NODES.objectNode();
            case AnswerEvent.Done(Answer answer) -> of(answer);
        };
    }

    /// The name of `event` in a stream.
    public static String name(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Retrieved _ -> "retrieved";
            case AnswerEvent.Token _ -> "token";
            case AnswerEvent.Sentence _ -> "sentence";
            case AnswerEvent.Restarted _ -> "restart";
            case AnswerEvent.Done _ -> "done";
        };
    }

    /// A citation under its number in an answer, from 1.
    public static ObjectNode of(Citation citation, int number) {
        ArticleMetadata article = citation.article();
        TextSpan span = citation.span();
        ArticleMetadata.Field field = citation.field();
        return NODES.objectNode()
                .put("number", number)
                .put("articleId", article.id())
                .put("version", article.version())
                .put("title", article.title())
                .put("source", article.source())
                .put("url", article.url())
                .put("publishedAt", date(article.publishedAt()))
                .put("quote", citation.quote())
                .put("start", span == null ? null : span.start())
                .put("end", span == null ? null : span.end())
                .putNull("page")
                .put("field", field == null ? null : field.key())
                .putNull("note");
    }

    /// A passage as an answer lists it.
    public static ObjectNode of(RankedPassage ranked) {
        Passage passage = ranked.passage();
        ArticleMetadata article = passage.article();
        return NODES.objectNode()
                .put("articleId", article.id())
                .put("start", passage.span().start())
                .put("end", passage.span().end())
                .put("text", passage.text())
                .put("score", ranked.score())
                .put("title", article.title())
                .put("source", article.source())
                .put("publishedAt", date(article.publishedAt()));
    }

    /// A passage as a search lists it: with the ranks that made its score.
    public static ObjectNode searchResult(RankedPassage ranked) {
        return of(ranked)
                .put("keywordRank", ranked.keywordRank())
                .put("vectorRank", ranked.vectorRank());
    }

    /// All that a search found, best first.
    public static ObjectNode searchResults(List<RankedPassage> found) {
        ObjectNode node = NODES.objectNode();
        ArrayNode passages = node.putArray("passages");
        found.forEach(ranked -> passages.add(searchResult(ranked)));
        return node;
    }

    private static ObjectNode of(Answer.Sentence sentence) {
        ObjectNode node = NODES.objectNode().put("text", sentence.text());
        ArrayNode numbers = node.putArray("citations");
        sentence.citations().forEach(numbers::add);
        return node.put("support", key(sentence.support())).put("reason", sentence.reason());
    }

    private static @Nullable ObjectNode of(Answer.@Nullable Generation generation) {
        if (generation == null) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        node.put("provider", generation.provider());
        node.put("model", generation.model());
        ObjectNode prompts = node.putObject("prompts");
        generation.prompts().forEach(prompts::put);
        return node.put("calls", generation.calls())
                .put("inputTokens", generation.inputTokens())
                .put("outputTokens", generation.outputTokens())
                .put("firstTokenMs", generation.firstTokenMs());
    }

    private static ArrayNode citations(List<Citation> citations, int firstNumber) {
        ArrayNode array = NODES.arrayNode(citations.size());
        for (int i = 0; i < citations.size(); i++) {
            array.add(of(citations.get(i), firstNumber + i));
        }
        return array;
    }

    private static ArrayNode passages(List<RankedPassage> passages) {
        ArrayNode array = NODES.arrayNode(passages.size());
        passages.forEach(passage -> array.add(of(passage)));
        return array;
    }

    /// Numbers run by first use, so the new citations of a sentence have its highest numbers.
    private static int firstNew(Answer.Sentence sentence, List<Citation> added) {
        return added.isEmpty() ? 1 : Collections.max(sentence.citations()) - added.size() + 1;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String date(@Nullable PublicationDate date) {
        return date == null ? null : date.toString();
    }
}
