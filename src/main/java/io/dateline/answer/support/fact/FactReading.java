package io.dateline.answer.support.fact;

import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.article.TextSpan;
import io.dateline.model.Grammar;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Asks a reader what the cited words have in the place of each fact of a claim: “Who or what
/// surrendered?” is answered by another name than the claim has.
public final class FactReading {

    /// The score from which an answer is taken to be the reader's.
    private static final double SURE = 0.5;

    /// What the claim has may not come nearer to it than by this share.
    private static final double BEHIND = 0.6;

    /// Facts that are asked for: each takes a reading of its own.
    private static final int MOST = 6;

    /// The share of what else is claimed that the sentence of an answer must have.
    private static final double LEAST = 0.4;

    /// Characters beside a place in which it is told where that lies.
    private static final int BESIDE = 25;

    /// What a sentence begins behind.
    private static final Pattern OPENING = Pattern.compile("(?:^|[.!?:\"“”’])\\s*$");

    private final Reader reader;
    private final Sentences sentences;
    private final Grammar grammar;

    public FactReading(Reader reader, Sentences sentences, Grammar grammar) {
        this.reader = reader;
        this.sentences = sentences;
        this.grammar = grammar;
    }

    /// What `evidence` says in the place of a fact of the claim, for people; empty where nothing
    /// else is found.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    public Optional<String> in(String claim, String evidence) {
        return Facts.of(Parsed.of(claim, grammar)).stream()
                .filter(fact -> fact.kind() != Fact.Kind.NUMBER || fact.isIn(evidence, claim))
                .limit(MOST)
                .flatMap(fact -> instead(fact, claim, evidence).stream())
                .findFirst();
    }

    /// Whether it is a single word that opens a sentence, and so may have its capital for that.
    private static boolean isOpening(TextSpan span, String evidence) {
        return OPENING.matcher(evidence.substring(0, span.start())).find()
                && span.of(evidence).indexOf(' ') < 0
                && !Character.isDigit(span.of(evidence).charAt(0));
    }

    /// Whether one place is told beside the other, in which it lies: `the embassy in Beijing`.
    private static boolean isWithin(TextSpan span, Fact fact, String claim, String evidence) {
        int from = Math.max(0, span.start() - BESIDE);
        int to = Math.min(evidence.length(), span.end() + BESIDE);
        return fact.kind() == Fact.Kind.PLACE && fact.isIn(evidence.substring(from, to), claim);
    }

    /// Whether the sentence of the answer says as much of what else is claimed as any that has the
    /// fact.
    private boolean isToldOf(TextSpan span, Fact fact, String claim, String evidence) {
        Set<String> rest = new HashSet<>(Terms.of(claim));
        rest.removeAll(Terms.of(fact.text()));
        double told = 0;
        double claimed = 0;
        for (TextSpan sentence : sentences.of(evidence)) {
            String text = sentence.of(evidence);
            double share = share(rest, Terms.of(text));
            if (sentence.start() <= span.start() && span.start() < sentence.end()) {
                told = share;
            }
            if (fact.isIn(text, claim)) {
                claimed = Math.max(claimed, share);
            }
        }
        return told >= Math.max(LEAST, claimed);
    }

    private static double share(Set<String> wanted, Set<String> terms) {
        return (double) wanted.stream().filter(terms::contains).count()
                / Math.max(1, wanted.size());
    }

    private Optional<String> instead(Fact fact, String claim, String evidence) {
        List<ScoredSpan> spans = reader.read(fact.question(), List.of(evidence)).getFirst().spans();
        Optional<ScoredSpan> best = spans.stream().findFirst();
        return best.filter(span -> span.score() >= SURE)
                .filter(span -> fact.isOther(span.span().of(evidence), claim))
                .filter(span -> !isOpening(span.span(), evidence))
                .filter(span -> !isWithin(span.span(), fact, claim, evidence))
                .filter(span -> isToldOf(span.span(), fact, claim, evidence))
                .filter(
                        span ->
                                spans.stream()
                                        .filter(one -> one.score() > BEHIND * span.score())
                                        .noneMatch(
                                                one -> fact.isIn(one.span().of(evidence), claim)))
                .map(span -> Objection.instead(span.span().of(evidence), fact.text()));
    }
}
