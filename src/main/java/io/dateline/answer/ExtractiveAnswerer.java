package io.dateline.answer;

import io.dateline.article.ArticleCollection;
import io.dateline.article.Passage;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Answers in the articles' own sentences: retrieves passages, has a [Reader] find the answer in
/// them, and quotes the sentences that hold it. Every sentence is verified, since it is its
/// citation.
public final class ExtractiveAnswerer implements Answerer {

    private static final int MOST_SENTENCES = 3;

    /// A further sentence must score this share of the best: below it, it is more often beside the
    /// point than another part of the answer.
    private static final double FURTHER_SENTENCE = 0.8;

    private final Retriever retriever;
    private final Reader reader;
    private final Sentences sentences;
    private final ArticleCollection articles;
    private final MetadataAnswers metadata;
    private final double caution;

    /// @param caution answers with less confidence become refusals, 0 to 1
    public ExtractiveAnswerer(
            Retriever retriever,
            Reader reader,
            Sentences sentences,
            ArticleCollection articles,
            double caution) {
        this.retriever = retriever;
        this.reader = reader;
        this.sentences = sentences;
        this.articles = articles;
        this.caution = caution;
        metadata = new MetadataAnswers(retriever, articles, sentences);
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft = new AnswerDraft(question, reader.name(), listener);
        answered(question, retrieve(question, question.passages()), draft);
    }

    /// The answer over the whole collection, and what lies behind it.
    public Examination examine(Question question) {
        List<RankedPassage> found = retrieve(question, RetrievalQuery.MAX_LIMIT);
        List<String> ids =
                found.stream().map(ranked -> ranked.passage().article().id()).distinct().toList();
        List<RankedPassage> read = found.subList(0, Math.min(question.passages(), found.size()));
        AnswerDraft draft = new AnswerDraft(question, reader.name(), event -> {});
        Answered answered = answered(question, read, draft);
        return new Examination(answered.answer(), answered.span(), ids);
    }

    private List<RankedPassage> retrieve(Question question, int limit) {
        return retriever.retrieve(new RetrievalQuery(question.text(), question.filter(), limit));
    }

    private Answered answered(Question question, List<RankedPassage> passages, AnswerDraft draft) {
        Optional<Answer> aboutArticles = metadata.answer(question, draft);
        if (aboutArticles.isPresent()) {
            Answer answer = aboutArticles.get();
            return new Answered(answer, answer.shortAnswer());
        }
        draft.retrieved(passages, articles.size());
        return answerFrom(passages, question.text(), draft);
    }

    /// The answer of these passages alone, all of them read, without retrieval or rules.
    public Examination examine(String question, List<Passage> passages) {
        List<RankedPassage> given =
                passages.stream()
                        .map(passage -> new RankedPassage(passage, 0, null, null))
                        .toList();
        AnswerDraft draft = new AnswerDraft(Question.of(question), reader.name(), event -> {});
        draft.retrieved(given, articles.size());
        Answered answered = answerFrom(given, question, draft);
        return new Examination(
                answered.answer(),
                answered.span(),
                passages.stream().map(passage -> passage.article().id()).distinct().toList());
    }

    /// @param span the best span, also of a refusal; `null` when nothing was read
    private record Answered(Answer answer, @Nullable String span) {}

    private Answered answerFrom(List<RankedPassage> passages, String question, AnswerDraft draft) {
        List<ScoredSpan> spans =
                reader.read(
                        question,
                        passages.stream().map(ranked -> ranked.passage().text()).toList());
        if (spans.isEmpty()) {
            return new Answered(draft.refused(AnswerDraft.REFUSAL, 0), null);
        }
        ScoredSpan best = spans.getFirst();
        String span = best.span().of(passages.get(best.passage()).passage().text());
        List<Quotation> quotations =
                best.score() < caution ? List.of() : quotations(spans, passages);
        if (quotations.isEmpty()) {
            return new Answered(draft.refused(AnswerDraft.REFUSAL, best.score()), span);
        }
        for (Quotation quotation : quotations) {
            draft.add(quotation.text(), List.of(quotation.citation()));
        }
        return new Answered(
                draft.answered(quotations.getFirst().shortAnswer(), best.score()), span);
    }

    /// The best sentences, none twice, also where several articles or passages have the same.
    private List<Quotation> quotations(List<ScoredSpan> spans, List<RankedPassage> passages) {
        double least = Math.max(caution, spans.getFirst().score() * FURTHER_SENTENCE);
        List<Quotation> quotations = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (ScoredSpan found : spans) {
            if (found.score() < least || quotations.size() == MOST_SENTENCES) {
                break;
            }
            Optional<Quotation> quotation =
                    Quotation.of(
                            found, passages.get(found.passage()).passage(), articles, sentences);
            quotation.filter(next -> said.add(next.key())).ifPresent(quotations::add);
        }
        return quotations;
    }
}
