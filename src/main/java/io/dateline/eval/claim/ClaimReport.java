package io.dateline.eval.claim;

import io.dateline.Dateline;
import io.dateline.eval.Evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// What checking claims found.
///
/// @param articles how many were read
/// @param checked all claims, in the order of the file
public record ClaimReport(int articles, List<CheckedClaim> checked) {

    private static final double UNDECIDED = 0.5;

    public ClaimReport {
        checked = List.copyOf(checked);
    }

    /// Checks all claims, as many at once as there are cores.
    ///
    /// @param progress told how many are done, by many threads at once and not always in order
    public static ClaimReport of(Dateline dateline, List<EvalClaim> claims, IntConsumer progress) {
        return new ClaimReport(
                dateline.size(),
                Evaluation.each(
                        claims,
                        claim ->
                                new CheckedClaim(
                                        claim, dateline.check(claim.claim(), claim.articleIds())),
                        progress));
    }

    /// All claims, as the product shows them.
    public Accuracy asShown() {
        return Accuracy.of(checked, one -> one.verdict().isSupported());
    }

    /// The score that separates best on half of the articles: what others' figures, each with a
    /// threshold of its own, compare with.
    public double threshold() {
        List<CheckedClaim> half = half(true);
        return half.stream()
                .map(one -> one.verdict().score())
                .distinct()
                .max(Comparator.comparingDouble(level -> balancedAccuracy(half, level)))
                .orElse(UNDECIDED);
    }

    private static double balancedAccuracy(List<CheckedClaim> claims, double level) {
        return Accuracy.Shares.of(claims, atLeast(level)).balancedAccuracy().orElse(0);
    }

    /// The other half, with [#threshold].
    public Accuracy withThreshold() {
        return Accuracy.of(half(false), atLeast(threshold()));
    }

    private static Predicate<CheckedClaim> atLeast(double level) {
        return one -> one.verdict().score() >= level;
    }

    /// By article, so that none both chooses and is judged.
    private List<CheckedClaim> half(boolean first) {
        return checked.stream()
                .filter(one -> (one.claim().articleIds().hashCode() % 2 == 0) == first)
                .toList();
    }
}
