package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Answers in the articles' own sentences: retrieves passages, has a [Reader] find the answer in
/// them, and quotes the sentences that hold it. Every sentence is verified, since it is its
/// citation.
public final class ExtractiveAnswerer implements Answerer {

    private static final int MOST_SENTENCES = 3;

    /// Another right answer, or another part of an explanation, must score this share of the best.
    private static final double FURTHER = 0.75;

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
        metadata = new MetadataAnswers(articles, sentences);
    }

    /// Who answers, as an answer names it.
    public String name() {
        return reader.name();
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft = new AnswerDraft(question, reader.name(), listener);
        answer(UnderstoodQuestion.of(question), draft);
    }

    /// Ends `draft` with the answer.
    public void answer(UnderstoodQuestion question, AnswerDraft draft) {
        answer(question, retrieve(question), draft);
    }

    /// As many passages as the question wants read, as they are found.
    public List<RankedPassage> retrieve(UnderstoodQuestion question) {
        return retriever.retrieve(question.query(question.asked().passages()));
    }

    /// The same passages, the one that most likely answers first.
    public List<RankedPassage> rerank(UnderstoodQuestion question, List<RankedPassage> found) {
        return read(question, found).passages();
    }

    /// Ends `draft` with the answer of passages that were [#retrieve]d for it.
    public void answerFrom(
            UnderstoodQuestion question, List<RankedPassage> found, AnswerDraft draft) {
        answerFrom(question, found, Prior.SEARCHED, AnswerDraft.REFUSAL, draft);
    }

    /// The answer over the whole collection, and what lies behind it.
    public Examination examine(UnderstoodQuestion question) {
        Question asked = question.asked();
        List<RankedPassage> found = retriever.retrieve(question.query(RetrievalQuery.MAX_LIMIT));
        List<RankedPassage> toRead = found.subList(0, Math.min(asked.passages(), found.size()));
        AnswerDraft draft = new AnswerDraft(asked, reader.name(), event -> {});
        Answered answered = answer(question, toRead, draft);
        Set<String> ids = new LinkedHashSet<>();
        answered.answer().passages().forEach(ranked -> ids.add(ranked.passage().article().id()));
        found.forEach(ranked -> ids.add(ranked.passage().article().id()));
        return new Examination(answered.answer(), answered.span(), List.copyOf(ids));
    }

    /// The answer of these passages alone, all of them read, without retrieval or rules.
    public Examination examine(UnderstoodQuestion question, List<Passage> passages) {
        List<RankedPassage> given =
                passages.stream()
                        .map(passage -> new RankedPassage(passage, 0, null, null))
                        .toList();
        AnswerDraft draft = new AnswerDraft(question.asked(), reader.name(), event -> {});
        draft.understood(question.standalone(), question.form());
        draft.retrieved(given, articles.size());
        Answered answered = answerFrom(question, given, Prior.GIVEN, AnswerDraft.REFUSAL, draft);
        return new Examination(
                answered.answer(),
                answered.span(),
                passages.stream().map(passage -> passage.article().id()).distinct().toList());
    }

    /// @param span the best span, also of a refusal; `null` when nothing was read
    private record Answered(Answer answer, @Nullable String span) {}

    private Answered answer(
            UnderstoodQuestion question, List<RankedPassage> found, AnswerDraft draft) {
        draft.understood(question.standalone(), question.form());
        draft.retrieved(found, articles.size());
        if (question.collection() == null) {
            return answerFrom(question, found, Prior.SEARCHED, AnswerDraft.REFUSAL, draft);
        }
        return switch (metadata.answer(question.collection(), question.filter(), found, draft)) {
            case MetadataAnswers.Known.Ended(Answer answer) ->
                    new Answered(answer, answer.shortAnswer());
            case MetadataAnswers.Known.MayBeInText(List<RankedPassage> inText, String otherwise) ->
                    answerFrom(question, inText, Prior.SEARCHED, otherwise, draft);
        };
    }

    private Findings read(UnderstoodQuestion question, List<RankedPassage> passages) {
        return Findings.of(question.standalone(), question.form(), passages, reader, sentences);
    }

    /// @param otherwise what a refusal says
    private Answered answerFrom(
            UnderstoodQuestion question,
            List<RankedPassage> passages,
            Prior prior,
            String otherwise,
            AnswerDraft draft) {
        Findings findings = read(question, passages);
        draft.reranked(findings.passages());
        if (findings.candidates().isEmpty()) {
            return new Answered(draft.refused(otherwise, 0), null);
        }
        Findings.Candidate best = findings.candidates().getFirst();
        Function<List<Findings.Candidate>, List<Double>> likely =
                candidates -> confidence(question.standalone(), candidates, prior);
        double confidence = likely.apply(List.of(best)).getFirst();
        List<Quotation> quotations =
                confidence < caution ? List.of() : quotations(findings, likely, question.form());
        if (quotations.isEmpty()) {
            return new Answered(draft.refused(otherwise, confidence), best.words());
        }
        for (Quotation quotation : quotations) {
            draft.add(quotation.text(), List.of(quotation.citation()));
        }
        String shortAnswer = shortAnswer(quotations, best, question.form());
        return new Answered(draft.answered(shortAnswer, confidence), best.words());
    }

    /// Words of a sentence are no answer to whether something is so: the whole sentence is.
    private static @Nullable String shortAnswer(
            List<Quotation> quotations, Findings.Candidate best, Form form) {
        if (form == Form.YESNO) {
            return null;
        }
        return quotations.stream()
                .filter(quotation -> quotation.isAround(best))
                .findFirst()
                .map(Quotation::shortAnswer)
                .orElse(null);
    }

    private List<Double> confidence(
            String question, List<Findings.Candidate> candidates, Prior prior) {
        List<Reader.Found> found =
                candidates.stream()
                        .map(one -> new Reader.Found(one.passage().text(), one.found()))
                        .toList();
        return reader.rescore(question, found).stream().map(prior::confidence).toList();
    }

    private List<Quotation> quotations(
            Findings findings, Function<List<Findings.Candidate>, List<Double>> likely, Form form) {
        return switch (form) {
            case FACT, COLLECTION -> facts(findings, likely, MOST_SENTENCES);
            case YESNO -> facts(findings, likely, 1);
            case EXPLANATION -> explanation(findings);
        };
    }

    /// The sentences of at most `most` answers that differ, best first; of the best it is known
    /// that it is likely enough.
    private List<Quotation> facts(
            Findings findings, Function<List<Findings.Candidate>, List<Double>> likely, int most) {
        List<Quotation> differing = new ArrayList<>();
        for (Findings.Candidate candidate : wellSupported(findings)) {
            Quotation.of(candidate, articles, sentences)
                    .filter(next -> differing.stream().noneMatch(next::repeats))
                    .ifPresent(differing::add);
        }
        Findings.Candidate best = findings.candidates().getFirst();
        List<Quotation> further = differing.stream().filter(one -> !one.isAround(best)).toList();
        List<Double> confidence = likely.apply(further.stream().map(Quotation::candidate).toList());
        List<Quotation> doubted =
                IntStream.range(0, further.size())
                        .filter(i -> confidence.get(i) < caution)
                        .mapToObj(further::get)
                        .toList();
        return differing.stream().filter(one -> !doubted.contains(one)).limit(most).toList();
    }

    /// The sentences that explain, of the best candidate's article, in its order.
    private List<Quotation> explanation(Findings findings) {
        ArticleMetadata explaining = findings.candidates().getFirst().passage().article();
        List<Quotation> quotations = new ArrayList<>();
        for (Findings.Candidate candidate : wellSupported(findings)) {
            boolean belongs = candidate.passage().article().equals(explaining);
            if (belongs && quotations.size() < MOST_SENTENCES) {
                Quotation.of(candidate, articles, sentences)
                        .filter(next -> quotations.stream().noneMatch(next::overlaps))
                        .ifPresent(quotations::add);
            }
        }
        quotations.sort(Comparator.comparing(Quotation::place));
        return quotations;
    }

    /// The best candidate, and those that score nearly as high.
    private static List<Findings.Candidate> wellSupported(Findings findings) {
        double least = findings.candidates().getFirst().found().score() * FURTHER;
        return findings.candidates().stream()
                .filter(candidate -> candidate.found().score() >= least)
                .toList();
    }
}
