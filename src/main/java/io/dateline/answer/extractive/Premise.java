package io.dateline.answer.extractive;

import io.dateline.answer.understanding.Statement;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Casing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a question takes for granted, and what must be met where it is answered: an article that
/// never mentions whom it names, that tells of another month or another year's event, or that
/// tells of another act or denies the act, does not answer it, however much else it shares with
/// the question.
///
/// Only what is plain counts: what is said in other words may mean the same.
final class Premise {

    /// What reads so clearly may speak of what the question names in other words, or leave it to
    /// what stands around it.
    private static final double CLEAR_SCORE = 0.6;

    private static final double CLEAR_RELEVANCE = 0.99;

    /// Sentences before a candidate's own that may tell what it speaks of.
    private static final int SENTENCES_BEFORE = 2;

    private final AskedNames names;
    private final AskedTimes times;
    private final AskedEditions editions;
    private final AskedActs acts;
    private final AskedState state;
    private final AskedRank rank;

    /// Whether the question asks how or why something was so.
    private final boolean granted;

    private Premise(String question) {
        names = AskedNames.in(Casing.restored(question));
        times = AskedTimes.in(question);
        editions = AskedEditions.in(question);
        acts = AskedActs.in(question);
        state = AskedState.of(question);
        rank = AskedRank.in(question);
        granted = Statement.granted(question).isPresent();
    }

    static Premise of(String question) {
        return new Premise(question);
    }

    /// Those of `candidates` that it does not rule out, in their order; none where the likeliest
    /// tells that what is asked about was not so.
    ///
    /// @param texts the whole text of an article
    List<Findings.Candidate> metBy(
            List<Findings.Candidate> candidates,
            Function<Passage, String> texts,
            Sentences sentences) {
        Map<ArticleMetadata, Boolean> named = new HashMap<>();
        List<Findings.Candidate> about =
                candidates.stream()
                        .filter(
                                one ->
                                        isClear(one)
                                                || named.computeIfAbsent(
                                                        one.passage().article(),
                                                        article ->
                                                                isAbout(
                                                                        article,
                                                                        texts.apply(
                                                                                one.passage()))))
                        .filter(
                                one ->
                                        times.agreeWith(
                                                one.passage().text(), one.passage().article()))
                        .filter(
                                one ->
                                        editions.areIn(
                                                one.passage().article(),
                                                texts.apply(one.passage()),
                                                sentences))
                        .toList();
        if (about.isEmpty() || isFalse(about.getFirst(), sentences)) {
            return List.of();
        }
        List<Findings.Candidate> met = new ArrayList<>();
        boolean isBeside = false;
        for (Findings.Candidate one : about) {
            if (isDenied(one, sentences)) {
                continue;
            }
            if (isClear(one) || (isBeside ? isToldThere(one, sentences) : isTold(one, sentences))) {
                met.add(one);
            } else {
                isBeside = true;
            }
        }
        return met;
    }

    private static boolean isClear(Findings.Candidate candidate) {
        return candidate.found().score() >= CLEAR_SCORE && candidate.relevance() >= CLEAR_RELEVANCE;
    }

    /// Whether an article mentions whom and what the question names.
    boolean isAbout(ArticleMetadata article, String text) {
        return (names.names().isEmpty() || names.areAllIn(AskedNames.Mentioned.in(article, text)))
                && !acts.areElsewhereIn(article.title() + " " + text);
    }

    /// Whether the passage of a candidate says that it was not so.
    private boolean isFalse(Findings.Candidate candidate, Sentences sentences) {
        String text = candidate.passage().text();
        return isDenied(candidate, sentences)
                || (granted
                        && sentences.of(text).stream()
                                .anyMatch(sentence -> acts.areDeniedBy(sentence.of(text))));
    }

    /// Whether the sentences of a candidate tell of another act, or deny it before its words.
    private boolean isDenied(Findings.Candidate candidate, Sentences sentences) {
        String text = candidate.passage().text();
        TextSpan own = candidate.sentences(sentences);
        String said = own.of(text);
        int start = Math.max(0, candidate.found().span().start() - own.start());
        return acts.areExcludedBy(said, before(own, text, sentences))
                || acts.areDeniedBefore(start, said)
                || isOnlyPlanned(said);
    }

    /// Whether the act that is asked for as done is told there, and only as a plan.
    private boolean isOnlyPlanned(String said) {
        return state.asksForDeed()
                && acts.areMissingIn(AskedState.withoutPlans(said))
                && !acts.areMissingIn(said);
    }

    /// Whether the sentences of a candidate, those before, the next or the article's title tell of
    /// what was done.
    private boolean isTold(Findings.Candidate candidate, Sentences sentences) {
        String text = candidate.passage().text();
        TextSpan own = candidate.sentences(sentences);
        List<TextSpan> later = sentences.of(text.substring(own.end()));
        String after = later.isEmpty() ? "" : later.getFirst().of(text.substring(own.end()));
        String near =
                String.join(
                        " ",
                        candidate.passage().article().title(),
                        before(own, text, sentences),
                        own.of(text),
                        after);
        return !acts.areMissingIn(near) && !rank.isMissingIn(near);
    }

    /// The same of its own sentences and the title. Where a likelier one tells of another act, what
    /// stands beside the less likely is told of something else, too.
    private boolean isToldThere(Findings.Candidate candidate, Sentences sentences) {
        String near =
                candidate.passage().article().title()
                        + " "
                        + candidate.sentences(sentences).of(candidate.passage().text());
        return !acts.areMissingIn(near) && !rank.isMissingIn(near);
    }

    private static String before(TextSpan own, String text, Sentences sentences) {
        List<TextSpan> earlier = sentences.of(text.substring(0, own.start()));
        return earlier.isEmpty()
                ? ""
                : earlier.get(Math.max(0, earlier.size() - SENTENCES_BEFORE))
                        .through(earlier.getLast())
                        .of(text);
    }
}
