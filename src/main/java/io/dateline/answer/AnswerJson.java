package io.dateline.answer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.CitedArticle;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Answers and their parts as JSON, the same on every surface. All fields are always there, in the
/// same order; what is not known is `null`. What [#of(Answer)] writes, [#read] reads back.
public final class AnswerJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// What a citation says of its article once that was deleted.
    private static final String DELETED = "deleted";

    private AnswerJson() {}

    record AnswerFields(
            String id,
            @Nullable String conversationId,
            String question,
            String standaloneQuestion,
            Answer.Status status,
            Form form,
            String answer,
            @Nullable String shortAnswer,
            double confidence,
            List<SentenceFields> sentences,
            List<CitationFields> citations,
            List<PassageFields> passages,
            List<String> suggestions,
            String model,
            Answer.Timings timings,
            @Nullable String note,
            Answer.@Nullable Generation generation) {

        static AnswerFields of(Answer answer) {
            return new AnswerFields(
                    answer.id(),
                    answer.conversationId(),
                    answer.question(),
                    answer.standaloneQuestion(),
                    answer.status(),
                    answer.form(),
                    answer.text(),
                    answer.shortAnswer(),
                    answer.confidence(),
                    answer.sentences().stream().map(SentenceFields::of).toList(),
                    numbered(answer.citations(), 1),
                    answer.passages().stream().map(PassageFields::of).toList(),
                    answer.suggestions(),
                    answer.model(),
                    answer.timings(),
                    answer.note(),
                    answer.generation());
        }

        Answer answered() {
            return new Answer(
                    id,
                    conversationId,
                    question,
                    standaloneQuestion,
                    form,
                    status,
                    answer,
                    shortAnswer,
                    confidence,
                    sentences.stream().map(one -> one.sentence(usuallyCitedBy())).toList(),
                    citations.stream().map(CitationFields::citation).toList(),
                    passages.stream().map(PassageFields::passage).toList(),
                    suggestions,
                    model,
                    timings,
                    note,
                    generation);
        }

        /// Of answers that were kept before it was told: a model cites what it wrote itself.
        private Answer.CitedBy usuallyCitedBy() {
            boolean wrote =
                    generation != null
                            && model.equals(generation.provider() + ":" + generation.model());
            return wrote ? Answer.CitedBy.MODEL : Answer.CitedBy.READER;
        }
    }

    /// @param citedBy `null` also where there are citations in what was kept before it was told
    record SentenceFields(
            String text,
            List<Integer> citations,
            Answer.@Nullable CitedBy citedBy,
            Answer.Support support,
            @Nullable String reason) {

        static SentenceFields of(Answer.Sentence sentence) {
            return new SentenceFields(
                    sentence.text(),
                    sentence.citations(),
                    sentence.citedBy(),
                    sentence.support(),
                    sentence.reason());
        }

        Answer.Sentence sentence(Answer.CitedBy usually) {
            Answer.CitedBy by = citedBy == null && !citations.isEmpty() ? usually : citedBy;
            return new Answer.Sentence(text, citations, by, support, reason);
        }
    }

    /// @param page of a printed document, where the quote begins; `null` where there is none
    /// @param note [#DELETED] where the article was deleted since; else `null`
    record CitationFields(
            int number,
            String articleId,
            String version,
            String title,
            @Nullable String source,
            @Nullable String url,
            @Nullable PublicationDate publishedAt,
            String quote,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Integer page,
            ArticleMetadata.@Nullable Field field,
            @Nullable String note) {

        static CitationFields of(Citation citation, int number) {
            CitedArticle article = citation.article();
            TextSpan span = citation.span();
            return new CitationFields(
                    number,
                    article.id(),
                    article.version(),
                    article.title(),
                    article.source(),
                    article.url(),
                    article.publishedAt(),
                    citation.quote(),
                    span == null ? null : span.start(),
                    span == null ? null : span.end(),
                    citation.page(),
                    citation.field(),
                    citation.isOfDeleted() ? DELETED : null);
        }

        Citation citation() {
            Citation cited =
                    Citation.stored(
                            new CitedArticle(articleId, version, title, source, url, publishedAt),
                            start == null || end == null ? null : new TextSpan(start, end),
                            field,
                            quote,
                            page);
            return DELETED.equals(note) ? cited.withdrawn() : cited;
        }
    }

    /// @param page as of a citation; those of answers that were kept before lack it
    record PassageFields(
            String articleId,
            int start,
            int end,
            String text,
            @Nullable Integer page,
            double score,
            String title,
            @Nullable String source,
            @Nullable PublicationDate publishedAt,
            String version,
            @Nullable String url,
            @Nullable String byline,
            @Nullable String language,
            @Nullable String section,
            @Nullable Integer keywordRank,
            @Nullable Integer vectorRank) {

        static PassageFields of(RankedPassage ranked) {
            Passage passage = ranked.passage();
            ArticleMetadata article = passage.article();
            return new PassageFields(
                    article.id(),
                    passage.span().start(),
                    passage.span().end(),
                    passage.text(),
                    passage.page(),
                    ranked.score(),
                    article.title(),
                    article.source(),
                    article.publishedAt(),
                    article.version(),
                    article.url(),
                    article.byline(),
                    article.language(),
                    article.section(),
                    ranked.keywordRank(),
                    ranked.vectorRank());
        }

        RankedPassage passage() {
            ArticleMetadata article =
                    new ArticleMetadata(
                            articleId,
                            version,
                            title,
                            source,
                            url,
                            byline,
                            publishedAt,
                            language,
                            section);
            return new RankedPassage(
                    new Passage(article, new TextSpan(start, end), text, page),
                    score,
                    keywordRank,
                    vectorRank);
        }
    }

    record RetrievedFields(
            List<PassageFields> passages, int articles, String standaloneQuestion, Form form) {}

    record CheckedFields(SentenceFields sentence, List<CitationFields> citations) {}

    record FoundFields(List<PassageFields> passages) {}

    public static ObjectNode of(Answer answer) {
        return tree(AnswerFields.of(answer));
    }

    /// The answer that [#of(Answer)] made this of; fields that are not known are passed over.
    ///
    /// @throws IllegalArgumentException when it is no answer, or an impossible one
    public static Answer read(JsonNode json) {
        AnswerFields fields = MAPPER.convertValue(json, AnswerFields.class);
        requireWhole("the answer", fields);
        return fields.answered();
    }

    /// What is read may lack anything, whatever the types say.
    private static void requireWhole(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (value instanceof List<?> list) {
            list.forEach(element -> requireWhole(name, element));
        }
        if (value instanceof Record fields) {
            for (RecordComponent field : fields.getClass().getRecordComponents()) {
                Object held = held(fields, field);
                if (held != null || !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    requireWhole(field.getName(), held);
                }
            }
        }
    }

    private static @Nullable Object held(Record fields, RecordComponent field) {
        try {
            return field.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    /// What a stream sends for `event`, beside its [#name].
    public static ObjectNode of(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Retrieved(
                            List<RankedPassage> passages,
                            int articles,
                            String standaloneQuestion,
                            Form form) ->
                    tree(
                            new RetrievedFields(
                                    passages.stream().map(PassageFields::of).toList(),
                                    articles,
                                    standaloneQuestion,
                                    form));
            case AnswerEvent.Token token -> tree(token);
            case AnswerEvent.Meanwhile(Answer.Sentence sentence, List<Citation> citations) ->
                    checked(sentence, citations).put("meanwhile", true);
            case AnswerEvent.Sentence(Answer.Sentence sentence, List<Citation> citations, _) ->
                    checked(sentence, citations);
            case AnswerEvent.Restarted _ -> MAPPER.createObjectNode();
            case AnswerEvent.Done(Answer answer) -> of(answer);
        };
    }

    private static ObjectNode checked(Answer.Sentence sentence, List<Citation> added) {
        return tree(
                new CheckedFields(
                        SentenceFields.of(sentence), numbered(added, firstNew(sentence, added))));
    }

    /// The name of `event` in a stream.
    public static String name(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Retrieved _ -> "retrieved";
            case AnswerEvent.Token _ -> "token";
            case AnswerEvent.Meanwhile _, AnswerEvent.Sentence _ -> "sentence";
            case AnswerEvent.Restarted _ -> "restart";
            case AnswerEvent.Done _ -> "done";
        };
    }

    /// All that a search found, best first.
    public static ObjectNode found(List<RankedPassage> passages) {
        return tree(new FoundFields(passages.stream().map(PassageFields::of).toList()));
    }

    private static ObjectNode tree(Object fields) {
        return MAPPER.valueToTree(fields);
    }

    private static List<CitationFields> numbered(List<Citation> citations, int first) {
        List<CitationFields> numbered = new ArrayList<>(citations.size());
        for (Citation citation : citations) {
            numbered.add(CitationFields.of(citation, first + numbered.size()));
        }
        return numbered;
    }

    /// Numbers run by first use, so the new citations of a sentence have its highest numbers.
    private static int firstNew(Answer.Sentence sentence, List<Citation> added) {
        return added.isEmpty() ? 1 : Collections.max(sentence.citations()) - added.size() + 1;
    }
}
