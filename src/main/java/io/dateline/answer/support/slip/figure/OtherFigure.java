package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A figure of something else in the place of the one that is told: what the claim says otherwise
/// stands beside another figure of the same unit.
public final class OtherFigure {

    /// How much more of the claim's other words must stand beside the other figure.
    private static final double MORE = 0.2;

    /// The share of them that must stand beside it.
    private static final double LEAST = 0.4;

    private OtherFigure() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        List<Figure> claimed = Figure.all(compared.claim());
        return claimed.size() == 1 ? other(compared, claimed.getFirst()) : Optional.empty();
    }

    private static Optional<String> other(Comparison compared, Figure claimed) {
        Parsed claim = compared.claim();
        Set<String> wanted = claim.termsWithout(claimed.number() + " " + claimed.unit());
        List<Figure> told =
                compared.sentences().stream().flatMap(one -> Figure.all(one).stream()).toList();
        List<Figure> same =
                told.stream().filter(one -> one.number().equals(claimed.number())).toList();
        boolean expected =
                Foreseen.isExpected(claim)
                        && same.stream().anyMatch(one -> Foreseen.isExpected(one.sentence()));
        if (same.isEmpty() || expected) {
            return Optional.empty();
        }
        double most = same.stream().mapToDouble(one -> one.share(wanted)).max().orElse(0);
        return told.stream()
                .filter(one -> !one.number().equals(claimed.number()))
                .filter(one -> isOfOneUnit(one, claimed, same))
                .filter(one -> one.share(wanted) >= Math.max(LEAST, most + MORE))
                .findFirst()
                .map(
                        one ->
                                "the cited words say %s, not %s"
                                        .formatted(one.number(), claimed.number()));
    }

    private static boolean isOfOneUnit(Figure other, Figure claimed, List<Figure> same) {
        return other.unit().equals(claimed.unit())
                || same.stream().anyMatch(one -> one.unit().equals(other.unit()));
    }
}
