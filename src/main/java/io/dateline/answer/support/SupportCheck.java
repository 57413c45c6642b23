package io.dateline.answer.support;

import io.dateline.answer.support.fact.FactReading;
import io.dateline.answer.support.slip.Slips;
import io.dateline.article.Passage;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Grammar;
import io.dateline.model.Odds;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Checks whether cited passages say what a sentence says, with the models in the jar and without a
/// call to any other: finds the sentences that come nearest, has a model judge them, compares
/// numbers, names and days one by one, looks for what is told otherwise, word by word, and asks the
/// reader what stands there in the place of each fact.
public final class SupportCheck {

    /// A claim with less support than this is unsupported.
    public static final double DEFAULT_THRESHOLD = 0.5;

    /// Added to the judge's logit. It was trained on claims made by rules, and doubts what people
    /// and models write: on half of the articles of `wice` and `summedits-news` its scores separate
    /// best at 0.09 and 0.35, and this moves what lies between these to the middle.
    private static final double SHIFT = 1.5;

    /// The number of an item of a list is no part of what is said.
    private static final Pattern ITEM = Pattern.compile("^\\d{1,3}[.)]\\s+");

    /// The share of the threshold that a fragment reaches at most: it may well be right, but what
    /// it is said of stands elsewhere.
    private static final double FRAGMENT = 0.9;

    private static final String NO_SENTENCE = "it is no whole sentence, so it cannot be checked";

    private static final String NOTHING_CITED = "it cites nothing";

    /// The objection to a sentence of which nothing more exact can be said.
    public static final String NOT_SAID = "the cited words do not say this";

    private final ClaimJudge judge;
    private final Sentences sentences;
    private final double threshold;
    private final Grammar grammar = Grammar.english();
    private final Slips slips = new Slips(grammar);
    private final FactReading facts;

    /// @param reader asked for the facts of what would else be supported
    /// @param threshold the support that is enough, 0 to 1
    public SupportCheck(ClaimJudge judge, Reader reader, Sentences sentences, double threshold) {
        this.judge = judge;
        this.sentences = sentences;
        facts = new FactReading(reader, sentences, grammar);
        this.threshold = threshold;
    }

    /// Whether `cited` say what `sentence` says.
    ///
    /// @param cited may be empty: nothing is supported by nothing
    public Verdict check(String sentence, List<Passage> cited) {
        CheckEvent event = new CheckEvent();
        event.begin();
        Verdict verdict = verdict(sentence, cited);
        event.passages = cited.size();
        event.score = verdict.score();
        event.supported = verdict.isSupported();
        event.commit();
        return verdict;
    }

    private Verdict verdict(String sentence, List<Passage> cited) {
        String claim = ITEM.matcher(sentence).replaceFirst("");
        List<Verdict.Evidence> nearest = new EvidenceSearch(claim, cited, sentences).best();
        if (nearest.isEmpty()) {
            return new Verdict(0, cited.isEmpty() ? NOTHING_CITED : NOT_SAID, List.of());
        }
        double score =
                judge.support(claim, readings(nearest)).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0.0);
        List<Verdict.Evidence> evidence = inOrder(nearest, cited);
        Optional<String> discrepancy =
                Discrepancy.between(claim, cited).or(() -> slips.in(claim, sentences(cited)));
        if (discrepancy.isPresent()) {
            return new Verdict(0, discrepancy.get(), evidence);
        }
        double shifted = Odds.probability(score, (1 - score) * Math.exp(-SHIFT));
        if (!grammar.isClause(claim)) {
            return new Verdict(Math.min(shifted, threshold * FRAGMENT), NO_SENTENCE, evidence);
        }
        if (shifted < threshold) {
            return new Verdict(shifted, NOT_SAID, evidence);
        }
        return facts.in(claim, readings(nearest).getFirst())
                .map(other -> new Verdict(0, other, evidence))
                .orElseGet(() -> new Verdict(shifted, null, evidence));
    }

    private List<String> sentences(List<Passage> cited) {
        return cited.stream()
                .map(Passage::text)
                .flatMap(text -> sentences.of(text).stream().map(span -> span.of(text)))
                .toList();
    }

    /// A number of `sentence` of which neither the value nor the digits stand in `cited`, for
    /// people. It also compares across languages: `1.500` is the `1,500` of another, `2,5
    /// Milliarden` the `2.5 billion`.
    public static Optional<String> missingNumber(String sentence, List<Passage> cited) {
        return Discrepancy.missingNumber(ITEM.matcher(sentence).replaceFirst(""), cited);
    }

    /// All stretches together, and the first alone with what stands around it: what is added to a
    /// sentence that says all may also distract.
    private static List<String> readings(List<Verdict.Evidence> nearest) {
        return List.of(
                nearest.stream().map(Verdict.Evidence::text).collect(Collectors.joining(" ")),
                nearest.getFirst().passage().text());
    }

    private static List<Verdict.Evidence> inOrder(
            List<Verdict.Evidence> nearest, List<Passage> cited) {
        return nearest.stream()
                .sorted(Comparator.comparingInt(one -> cited.indexOf(one.passage())))
                .toList();
    }
}
