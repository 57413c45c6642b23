package io.dateline.model;

/// Probabilities from odds: what speaks for a thing beside what speaks against it.
public final class Odds {

    private Odds() {}

    /// How likely a thing is, from 0 to 1.
    ///
    /// @param right what speaks for it, 0 or more
    /// @param wrong what speaks against it, in the same measure
    public static double probability(double right, double wrong) {
        return right == 0 ? 0 : right / (right + wrong);
    }

    /// How likely a thing is whose log odds these are, from 0 to 1.
    public static double ofLogit(double logit) {
        return probability(1, Math.exp(-logit));
    }
}
