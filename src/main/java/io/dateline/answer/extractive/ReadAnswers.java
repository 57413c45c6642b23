package io.dateline.answer.extractive;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Form;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers with the sentences around the words that a [Reader] finds in passages.
final class ReadAnswers {

    private static final int MOST_SENTENCES = 3;

    /// Another right answer, or another part of an explanation, must score this share of the best.
    private static final double FURTHER = 0.75;

    /// Another count of the same needs but this share of the best score.
    private static final double SAME_COUNT = 0.1;

    private final Reader reader;
    private final Sentences sentences;
    private final ArticleCollection articles;
    private final double caution;
    private final Explanations explanations;

    ReadAnswers(Reader reader, Sentences sentences, ArticleCollection articles, double caution) {
        this.reader = reader;
        this.sentences = sentences;
        this.articles = articles;
        this.caution = caution;
        explanations = new Explanations(articles, sentences);
    }

    /// The same passages, the one that most likely answers first.
    List<RankedPassage> rerank(UnderstoodQuestion question, List<RankedPassage> found) {
        return read(question, found).passages();
    }

    /// What `passages` say to it.
    Findings read(UnderstoodQuestion question, List<RankedPassage> passages) {
        return Findings.of(question.plain(), question.form(), passages, reader, sentences);
    }

    /// The words that answer best, however likely that is; `null` where there are none.
    @Nullable String span(UnderstoodQuestion question, List<RankedPassage> passages) {
        List<Findings.Candidate> candidates = read(question, passages).candidates();
        return candidates.isEmpty() ? null : candidates.getFirst().words();
    }

    /// Ends `draft` with the answer of `passages`.
    ///
    /// @param otherwise what a refusal says
    Answered answer(
            UnderstoodQuestion question,
            List<RankedPassage> passages,
            Prior prior,
            String otherwise,
            AnswerDraft draft) {
        Findings all = read(question, passages);
        draft.reranked(all.passages());
        Optional<Identity> identity =
                prior == Prior.SEARCHED && question.form() == Form.FACT
                        ? Identity.asked(question.plain(), sentences)
                        : Optional.empty();
        Findings met = prior == Prior.SEARCHED ? met(question.plain(), all) : all;
        Findings findings =
                identity.map(one -> met.withCandidates(one.of(met.candidates()))).orElse(met);
        Function<List<Findings.Candidate>, List<Double>> likely =
                candidates -> confidence(question.plain(), candidates, prior);
        if (findings.candidates().isEmpty()) {
            return withoutHeadline(findings, likely, otherwise, all.bestWords(), draft);
        }
        Findings.Candidate best = findings.candidates().getFirst();
        double confidence = likely.apply(List.of(best)).getFirst();
        List<Quotation> quotations =
                confidence < caution ? List.of() : quotations(findings, likely, question.form());
        if (quotations.isEmpty()) {
            return new Answered(draft.refused(otherwise, confidence), best.words());
        }
        for (Quotation quotation : quotations) {
            draft.add(quotation.text(), List.of(quotation.citation()));
        }
        String shortAnswer =
                identity.isPresent() && !identity.get().tells(best)
                        ? null
                        : shortAnswer(quotations, best, question.form());
        return new Answered(draft.answered(shortAnswer, confidence), best.words());
    }

    /// The sentence that is plainly about what is asked though its words are of another kind:
    /// "nobody was hurt in nine hours" tells how many were. It has all words of the question, and
    /// no words of it answer by themselves.
    private Answered withoutHeadline(
            Findings findings,
            Function<List<Findings.Candidate>, List<Double>> likely,
            String otherwise,
            @Nullable String bestWords,
            AnswerDraft draft) {
        if (findings.misfits().isEmpty()) {
            return new Answered(draft.refused(otherwise, 0), bestWords);
        }
        Findings.Candidate best = findings.misfits().getFirst();
        Optional<Quotation> quotation =
                Quotation.of(best, articles, sentences)
                        .filter(one -> findings.fit().isAllIn(one.text()))
                        .filter(one -> findings.fit().kind().mayBeIn(one.text()));
        double confidence = quotation.isPresent() ? likely.apply(List.of(best)).getFirst() : 0;
        if (quotation.isEmpty() || confidence < caution) {
            return new Answered(draft.refused(otherwise, confidence), best.words());
        }
        draft.add(quotation.get().text(), List.of(quotation.get().citation()));
        return new Answered(draft.answered(null, confidence), best.words());
    }

    /// Of articles that were searched for, many are about something else than the question is.
    private Findings met(String question, Findings all) {
        Function<Passage, String> texts =
                passage ->
                        articles.find(passage.article().id(), passage.article().version())
                                .map(Article::text)
                                .orElse(passage.text());
        Premise premise = Premise.of(question);
        return new Findings(
                all.passages(),
                new Reasons(question, sentences)
                        .of(
                                Counts.askedBy(all.fit(), sentences)
                                        .of(premise.metBy(all.candidates(), texts, sentences))),
                premise.metBy(all.misfits(), texts, sentences),
                all.fit());
    }

    /// Words of a sentence are no answer to whether something is so, nor to how things compare: the
    /// whole sentence is. Those that explain must be a clause.
    private static @Nullable String shortAnswer(
            List<Quotation> quotations, Findings.Candidate best, Form form) {
        return switch (form) {
            case YESNO, OVERVIEW, COMPARISON, TALK, NOISE, LANGUAGE -> null;
            case EXPLANATION ->
                    Explanations.shortAnswer(
                            quotations.stream()
                                    .filter(quotation -> quotation.isAround(best))
                                    .findFirst()
                                    .map(Quotation::shortAnswer)
                                    .orElse(null));
            case FACT, LIST, COLLECTION -> quotations.getFirst().shortAnswer();
        };
    }

    private List<Double> confidence(
            String question, List<Findings.Candidate> candidates, Prior prior) {
        List<Reader.Found> found =
                candidates.stream()
                        .map(one -> new Reader.Found(one.passage().text(), one.found()))
                        .toList();
        List<Double> scores = reader.rescore(question, found);
        List<Double> likely =
                IntStream.range(0, found.size())
                        .mapToObj(
                                i -> prior.confidence(scores.get(i), candidates.get(i).relevance()))
                        .toList();
        Reasons reasons = new Reasons(question, sentences);
        return prior == Prior.SEARCHED
                ? IntStream.range(0, found.size())
                        .mapToObj(i -> reasons.confidence(candidates.get(i), likely.get(i)))
                        .toList()
                : likely;
    }

    private List<Quotation> quotations(
            Findings findings, Function<List<Findings.Candidate>, List<Double>> likely, Form form) {
        return switch (form) {
            case FACT, LIST, OVERVIEW, COMPARISON, COLLECTION, TALK, NOISE, LANGUAGE ->
                    facts(findings, likely, MOST_SENTENCES);
            case YESNO -> facts(findings, likely, 1);
            case EXPLANATION -> explanations.of(wellSupported(findings));
        };
    }

    /// The sentences of at most `most` answers that differ, best first; of the best it is known
    /// that it is likely enough.
    private List<Quotation> facts(
            Findings findings, Function<List<Findings.Candidate>, List<Double>> likely, int most) {
        List<Quotation> differing = new ArrayList<>();
        for (Findings.Candidate candidate : supported(findings)) {
            Quotation.of(candidate, articles, sentences)
                    .filter(next -> differing.stream().noneMatch(next::repeats))
                    .ifPresent(differing::add);
        }
        Findings.Candidate best = findings.candidates().getFirst();
        List<Quotation> further = differing.stream().filter(one -> !one.isAround(best)).toList();
        List<Double> confidence = likely.apply(further.stream().map(Quotation::candidate).toList());
        Counts counts = Counts.askedBy(findings.fit(), sentences);
        List<Quotation> doubted =
                IntStream.range(0, further.size())
                        .filter(
                                i ->
                                        confidence.get(i) < caution
                                                && !counts.isTold(further.get(i).candidate()))
                        .mapToObj(further::get)
                        .toList();
        List<Quotation> told =
                differing.stream().filter(one -> !doubted.contains(one)).limit(most).toList();
        return Corrections.first(told, one -> counts.isTold(one.candidate()));
    }

    /// The best candidate, those that score nearly as high, and counts of the same in other
    /// articles.
    private List<Findings.Candidate> supported(Findings findings) {
        ArticleMetadata first = findings.candidates().getFirst().passage().article();
        Counts counts = Counts.askedBy(findings.fit(), sentences);
        List<Findings.Candidate> well = wellSupported(findings);
        double least = findings.candidates().getFirst().found().score() * SAME_COUNT;
        return Stream.concat(
                        findings.candidates().stream(), counts.titled(findings.passages()).stream())
                .filter(
                        one ->
                                well.contains(one)
                                        || ((counts.isTitled(one) || one.found().score() >= least)
                                                && !one.passage().article().equals(first)
                                                && counts.isTold(one)))
                .toList();
    }

    /// The best candidate, and those that score nearly as high.
    private static List<Findings.Candidate> wellSupported(Findings findings) {
        double least = findings.candidates().getFirst().found().score() * FURTHER;
        return findings.candidates().stream()
                .filter(candidate -> candidate.found().score() >= least)
                .toList();
    }
}
