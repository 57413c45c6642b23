package io.dateline.eval.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.support.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;

class ClaimReportTest {

    @Test
    void accuracyIsBalancedHoweverManyAreSupported() {
        List<CheckedClaim> checked = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            checked.add(claim("a" + i, true, i < 8 ? 0.9 : 0.1));
        }
        checked.add(claim("b", false, 0.9));
        checked.add(claim("c", false, 0.1));
        Accuracy.Shares shares = new ClaimReport(12, checked).asShown().shares();
        assertEquals(0.8, shares.sensitivity().orElseThrow(), 1e-9);
        assertEquals(0.5, shares.specificity().orElseThrow(), 1e-9);
        assertEquals(0.65, shares.balancedAccuracy().orElseThrow(), 1e-9);
    }

    @Test
    void theThresholdIsJudgedOnOtherArticlesThanItWasChosenOn() {
        List<CheckedClaim> checked = random(400, 0.3);
        ClaimReport report = new ClaimReport(400, checked);
        assertTrue(report.withThreshold().claims() < 300);
        assertTrue(report.withThreshold().claims() > 100);
        List<CheckedClaim> choosing =
                checked.stream()
                        .filter(one -> one.claim().articleIds().hashCode() % 2 == 0)
                        .toList();
        assertEquals(report.threshold(), new ClaimReport(400, choosing).threshold());
    }

    @Test
    void theIntervalHoldsTheFigureAndNarrowsWithMoreClaims() {
        Accuracy few = new ClaimReport(60, random(60, 0.3)).asShown();
        Accuracy many = new ClaimReport(2000, random(2000, 0.3)).asShown();
        double found = few.shares().balancedAccuracy().orElseThrow();
        Accuracy.Interval interval = Objects.requireNonNull(few.interval());
        assertTrue(interval.from() <= found && found <= interval.to());
        assertTrue(width(many) < width(few) / 3);
    }

    @Test
    void claimsOfOneKindHaveNoBalancedAccuracy() {
        Accuracy accuracy = new ClaimReport(1, List.of(claim("a", true, 0.9))).asShown();
        assertEquals(OptionalDouble.empty(), accuracy.shares().balancedAccuracy());
        assertNull(accuracy.interval());
        assertTrue(
                ClaimReports.text(new ClaimReport(1, List.of(claim("a", true, 0.9))))
                        .contains("balanced accuracy –;"));
    }

    @Test
    void bothFormsTellTheSame() {
        ClaimReport report = new ClaimReport(60, random(60, 0.3));
        double found = report.asShown().shares().balancedAccuracy().orElseThrow();
        assertEquals(
                found, ClaimReports.json(report).at("/asShown/balancedAccuracy").doubleValue());
        assertTrue(ClaimReports.text(report).contains(String.format("%.3f", found)));
    }

    private static double width(Accuracy accuracy) {
        Accuracy.Interval interval = Objects.requireNonNull(accuracy.interval());
        return interval.to() - interval.from();
    }

    /// Supported claims score higher, but for noise.
    private static List<CheckedClaim> random(int count, double noise) {
        Random chance = new Random(5);
        List<CheckedClaim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean supported = i % 3 == 0;
            double score = (supported ? 0.65 : 0.35) + noise * chance.nextGaussian();
            claims.add(claim("article " + i, supported, Math.clamp(score, 0, 1)));
        }
        return claims;
    }

    private static CheckedClaim claim(String article, boolean supported, double score) {
        return new CheckedClaim(
                new EvalClaim(article, "It rained.", List.of(article), supported),
                new Verdict(score, score < 0.5 ? "no" : null, List.of()));
    }
}
