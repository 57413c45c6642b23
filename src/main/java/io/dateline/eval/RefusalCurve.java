package io.dateline.eval;

import java.util.Comparator;
import java.util.List;

/// How the caution, the confidence below which an answer turns into a refusal, moves the score.
final class RefusalCurve {

    private RefusalCurve() {}

    /// A question as the caution sees it.
    ///
    /// @param confidence from 0 to 1; it is answered where the caution is no higher
    /// @param ifAnswered its score then
    /// @param ifRefused its score otherwise
    record Case(double confidence, double ifAnswered, double ifRefused) {}

    /// A caution and the mean score that it gives.
    record Point(double caution, double score) {}

    /// The mean score of `cases`, of which there is one at least, with this caution.
    static Point at(double caution, List<Case> cases) {
        double score =
                cases.stream()
                        .mapToDouble(
                                one ->
                                        one.confidence() >= caution
                                                ? one.ifAnswered()
                                                : one.ifRefused())
                        .average()
                        .orElseThrow();
        return new Point(caution, score);
    }

    /// The caution from 0 to 1 that gives the highest mean score; of many, the one that answers
    /// most. It lies half-way between two confidences, as far as can be from both.
    static Point best(List<Case> cases) {
        List<Case> sorted =
                cases.stream().sorted(Comparator.comparingDouble(Case::confidence)).toList();
        Point start = at(0, sorted);
        double sum = start.score() * sorted.size();
        double bestSum = sum;
        double best = 0;
        for (int refused = 1; refused <= sorted.size(); refused++) {
            Case last = sorted.get(refused - 1);
            sum += last.ifRefused() - last.ifAnswered();
            double next = refused < sorted.size() ? sorted.get(refused).confidence() : 1;
            if (sum > bestSum + ROUNDING && next > last.confidence()) {
                bestSum = sum;
                best = between(last.confidence(), next);
            }
        }
        return at(best, sorted);
    }

    /// Sums of the same scores in another order differ by less than this.
    private static final double ROUNDING = 1e-9;

    /// Half-way, yet above `low` where the two are neighbours.
    private static double between(double low, double high) {
        double middle = (low + high) / 2;
        return middle > low ? middle : high;
    }
}
