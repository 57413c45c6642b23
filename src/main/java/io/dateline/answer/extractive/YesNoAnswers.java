package io.dateline.answer.extractive;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.understanding.Statement;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers whether something is so with the sentence that settles it, for or against: one that says
/// what the question asks about, denies it, or tells how it changed. There is no headline: the
/// reader of the sentence says yes or no.
final class YesNoAnswers {

    /// A newer sentence that settles this share of what the best does takes its place where the
    /// question asks what is so now.
    private static final double NEARLY = 0.85;

    /// What settles no more than that is no answer.
    private static final double LITTLE = 0.3;

    /// Sentences that are judged.
    private static final int MOST_JUDGED = 5;

    private final ReadAnswers read;
    private final ClaimJudge judge;
    private final Sentences sentences;
    private final ArticleCollection articles;
    private final double caution;

    YesNoAnswers(
            ReadAnswers read,
            ClaimJudge judge,
            Sentences sentences,
            ArticleCollection articles,
            double caution) {
        this.read = read;
        this.judge = judge;
        this.sentences = sentences;
        this.articles = articles;
        this.caution = caution;
    }

    /// Ends `draft` with the sentence of `passages` that settles it, or a refusal.
    Answered answer(UnderstoodQuestion question, List<RankedPassage> passages, AnswerDraft draft) {
        Optional<String> statement = Statement.asked(question.plain());
        if (statement.isEmpty()) {
            return read.answer(question, passages, Prior.SEARCHED, AnswerDraft.REFUSAL, draft);
        }
        Findings findings = read.read(question, passages);
        draft.reranked(findings.passages());
        List<Settling> settling = settling(question.plain(), statement.get(), findings);
        Optional<Settling> best = best(settling, AskedState.of(question.plain()));
        if (best.isEmpty()) {
            return new Answered(draft.refused(AnswerDraft.REFUSAL, 0), findings.bestWords());
        }
        double confidence = best.get().confidence();
        Optional<Quotation> quotation =
                confidence < caution
                        ? Optional.empty()
                        : Quotation.of(best.get().candidate(), articles, sentences);
        if (quotation.isEmpty()) {
            return new Answered(draft.refused(AnswerDraft.REFUSAL, confidence), best.get().words());
        }
        draft.add(quotation.get().text(), List.of(quotation.get().citation()));
        return new Answered(draft.answered(null, confidence), best.get().words());
    }

    private List<Settling> settling(String question, String statement, Findings findings) {
        SettlingSearch search = new SettlingSearch(question, statement, sentences);
        List<Settling> found = new ArrayList<>();
        for (RankedPassage ranked : findings.passages()) {
            String text =
                    articles.find(
                                    ranked.passage().article().id(),
                                    ranked.passage().article().version())
                            .map(Article::text)
                            .orElse(ranked.passage().text());
            found.addAll(search.in(ranked.passage(), text, findings.candidates()));
        }
        List<Settling> likely =
                found.stream()
                        .sorted(Comparator.comparingDouble(Settling::promise).reversed())
                        .limit(MOST_JUDGED)
                        .toList();
        List<String> evidence =
                likely.stream()
                        .flatMap(one -> Stream.of(one.own(), one.near()))
                        .distinct()
                        .toList();
        List<Double> support = judge.support(statement, evidence);
        return likely.stream()
                .map(
                        one ->
                                one.judged(
                                        support.get(evidence.indexOf(one.own())),
                                        support.get(evidence.indexOf(one.near()))))
                .toList();
    }

    /// A later article that gives another date or sum takes the place of the best.
    private static Optional<Settling> best(List<Settling> found, AskedState state) {
        Comparator<Settling> newer =
                Comparator.comparing(
                        Settling::day, Comparator.nullsFirst(Comparator.naturalOrder()));
        Optional<Settling> best =
                bestOf(
                        found.stream()
                                .filter(one -> one.settles() != Settling.Settles.MOVES)
                                .toList(),
                        state);
        return found.stream()
                .filter(one -> one.settles() == Settling.Settles.MOVES)
                .max(newer.thenComparingDouble(Settling::promise))
                .filter(
                        one ->
                                best.isEmpty()
                                        || newer.compare(one, best.get()) > 0
                                        || (best.get().weight() < LITTLE && !best.get().tellsAll()))
                .or(() -> best);
    }

    private static Optional<Settling> bestOf(List<Settling> found, AskedState state) {
        boolean told = found.stream().anyMatch(Settling::tellsAll);
        List<Settling> settling =
                found.stream()
                        .filter(one -> !told || one.settles() != Settling.Settles.DIFFERS)
                        .toList();
        Optional<Settling> best =
                settling.stream().max(Comparator.comparingDouble(Settling::weight));
        if (best.isEmpty() || !state.isPresent()) {
            return best;
        }
        double least = best.get().weight() * NEARLY;
        return settling.stream()
                .filter(one -> one.weight() >= least)
                .max(
                        Comparator.comparing(
                                        Settling::day,
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparingDouble(Settling::weight));
    }
}
