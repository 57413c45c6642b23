package io.dateline.eval.report;

import io.dateline.eval.Examined;

import java.util.Comparator;
import java.util.List;

/// Where a reader was surest of what was not so: answers that are wrong, and refusals of words that
/// were right. A refusal where no right words were found is no such case, whatever the articles
/// hold: it is what low confidence is for.
final class WorstCases {

    private WorstCases() {}

    /// The cases with the most probability on the wrong side, that one first.
    ///
    /// @param limit how many at most
    static List<Examined> of(List<Examined> all, int limit) {
        return all.stream()
                .filter(Examined::isScored)
                .filter(examined -> examined.refused() == examined.hasRightWords())
                .sorted(Comparator.comparingDouble(WorstCases::misplaced).reversed())
                .limit(limit)
                .toList();
    }

    /// The probability that was put on what is not so, from 0 to 1.
    static double misplaced(Examined examined) {
        double confidence = examined.answer().confidence();
        return examined.hasRightWords() ? 1 - confidence : confidence;
    }
}
