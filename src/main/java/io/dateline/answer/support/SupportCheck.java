package io.dateline.answer.support;

import io.dateline.article.Passage;
import io.dateline.model.ClaimJudge;
import io.dateline.model.Sentences;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Checks whether cited passages say what a sentence says, with the models in the jar and without a
/// call to any other: finds the sentences that come nearest, has a model judge them, and compares
/// numbers, names and days one by one.
public final class SupportCheck {

    /// A claim with less support than this is unsupported.
    public static final double DEFAULT_THRESHOLD = 0.5;

    private static final String NOTHING_CITED = "it cites nothing";
    private static final String NOT_SAID = "the cited words do not say this";

    private final ClaimJudge judge;
    private final Sentences sentences;
    private final double threshold;

    /// @param threshold the support that is enough, 0 to 1
    public SupportCheck(ClaimJudge judge, Sentences sentences, double threshold) {
        this.judge = judge;
        this.sentences = sentences;
        this.threshold = threshold;
    }

    /// Whether `cited` say what `claim` says.
    ///
    /// @param cited may be empty: nothing is supported by nothing
    public Verdict check(String claim, List<Passage> cited) {
        List<Verdict.Evidence> nearest = new EvidenceSearch(claim, cited, sentences).best();
        if (nearest.isEmpty()) {
            return new Verdict(0, cited.isEmpty() ? NOTHING_CITED : NOT_SAID, List.of());
        }
        double score =
                judge.support(claim, readings(nearest)).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0.0);
        Optional<String> objection =
                Discrepancy.between(claim, cited)
                        .or(() -> score < threshold ? Optional.of(NOT_SAID) : Optional.empty());
        return new Verdict(score, objection.orElse(null), inOrder(nearest, cited));
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
