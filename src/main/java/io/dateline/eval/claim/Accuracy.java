package io.dateline.eval.claim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How well claims that are supported were told from those that are not.
///
/// @param claims how many
/// @param supported how many of these are supported
/// @param interval where the balanced accuracy of all such claims lies, 95 times in 100; `null`
///     where these are all of one kind
public record Accuracy(int claims, int supported, Shares shares, @Nullable Interval interval) {

    /// Enough that another seed moves the ends by less than a hundredth.
    private static final int RESAMPLES = 2_000;

    private static final long SEED = 1;

    /// Of the resamples, on either side of the interval.
    private static final double TAIL = 0.025;

    /// From and to.
    public record Interval(double from, double to) {}

    /// @param sensitivity of the supported claims, how many were called so; empty without any
    /// @param specificity of the others, how many were called unsupported; empty without any
    public record Shares(OptionalDouble sensitivity, OptionalDouble specificity) {

        static Shares of(List<CheckedClaim> checked, Predicate<CheckedClaim> verdict) {
            return new Shares(share(checked, true, verdict), share(checked, false, verdict));
        }

        private static OptionalDouble share(
                List<CheckedClaim> checked, boolean supported, Predicate<CheckedClaim> verdict) {
            return checked.stream()
                    .filter(one -> one.claim().supported() == supported)
                    .mapToInt(one -> verdict.test(one) == supported ? 1 : 0)
                    .average();
        }

        /// The mean of both: 0.5 for who guesses, however many are supported. Empty where one is.
        public OptionalDouble balancedAccuracy() {
            return sensitivity.isEmpty() || specificity.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            (sensitivity.getAsDouble() + specificity.getAsDouble()) / 2);
        }
    }

    static Accuracy of(List<CheckedClaim> checked, Predicate<CheckedClaim> verdict) {
        int supported = (int) checked.stream().filter(one -> one.claim().supported()).count();
        return new Accuracy(
                checked.size(), supported, Shares.of(checked, verdict), interval(checked, verdict));
    }

    /// By resampling (Efron, 1979) whole articles: what is claimed of one is not independent.
    private static @Nullable Interval interval(
            List<CheckedClaim> checked, Predicate<CheckedClaim> verdict) {
        List<List<CheckedClaim>> byArticle =
                List.copyOf(
                        checked.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                one -> one.claim().articleIds().getFirst(),
                                                TreeMap::new,
                                                Collectors.toList()))
                                .values());
        Random chance = new Random(SEED);
        double[] found =
                DoubleStream.generate(() -> resampled(byArticle, verdict, chance))
                        .limit(RESAMPLES)
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        return found.length == 0
                ? null
                : new Interval(
                        found[(int) (TAIL * found.length)],
                        found[(int) Math.ceil((1 - TAIL) * found.length) - 1]);
    }

    /// `NaN` where all claims drawn are of one kind.
    private static double resampled(
            List<List<CheckedClaim>> byArticle, Predicate<CheckedClaim> verdict, Random chance) {
        List<CheckedClaim> drawn = new ArrayList<>();
        for (int i = 0; i < byArticle.size(); i++) {
            drawn.addAll(byArticle.get(chance.nextInt(byArticle.size())));
        }
        return Shares.of(drawn, verdict).balancedAccuracy().orElse(Double.NaN);
    }
}
