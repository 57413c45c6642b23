package io.dateline.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.eval.Calibration.Bin;
import io.dateline.eval.Calibration.Outcome;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

class CalibrationTest {

    private static final double EXACT = 1e-9;

    private static Outcome right(double confidence) {
        return new Outcome(confidence, true);
    }

    private static Outcome wrong(double confidence) {
        return new Outcome(confidence, false);
    }

    private static double error(Outcome... outcomes) {
        return Calibration.of(List.of(outcomes)).error().orElseThrow();
    }

    @Test
    void theErrorIsTheGapOfEachBinWeighedByItsQuestions() {
        // 0.95 in the mean and 2/3 right; 0.35 in the mean and none right
        assertEquals(
                3 * (0.95 - 2.0 / 3) / 5 + 2 * 0.35 / 5,
                error(right(0.92), wrong(0.95), right(0.98), wrong(0.32), wrong(0.38)),
                EXACT);
    }

    @Test
    void withinABinTooSureAndTooUnsureMakeUpForEachOther() {
        assertEquals(0, error(right(0.5), wrong(0.5)), EXACT);
        assertEquals(0.5, error(right(0.5)), EXACT);
        // in bins of their own they do not
        assertEquals((0.35 + 0.45) / 2, error(right(0.65), wrong(0.45)), EXACT);
    }

    @Test
    void surenessOfWhatIsAlwaysWrongIsTheWorst() {
        assertEquals(1, error(wrong(1), wrong(1), right(0)), EXACT);
        assertEquals(0, error(right(1), wrong(0)), EXACT);
    }

    @Test
    void withoutQuestionsThereIsNoErrorAndNoShare() {
        Calibration none = Calibration.of(List.of());
        assertEquals(OptionalDouble.empty(), none.error());
        assertEquals(
                new Bin(0.2, 0.3, 0, OptionalDouble.empty(), OptionalDouble.empty()),
                none.bins().get(2));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.05, 0", "0.1, 0", "0.100001, 1", "0.3, 2", "0.7, 6", "0.95, 9", "1, 9"})
    void aBinHasItsUpperEndAndTheFirstHasBoth(double confidence, int bin) {
        List<Bin> bins = Calibration.of(List.of(right(confidence))).bins();
        assertEquals(10, bins.size());
        assertEquals(1, bins.get(bin).questions());
        assertEquals(OptionalDouble.of(confidence), bins.get(bin).confidence());
        assertEquals(OptionalDouble.of(1), bins.get(bin).right());
    }

    @Test
    void binsCoverEverythingOnce() {
        List<Bin> bins = Calibration.of(List.of()).bins();
        assertEquals(0, bins.getFirst().from());
        assertEquals(1, bins.getLast().to());
        for (int n = 1; n < bins.size(); n++) {
            assertEquals(bins.get(n - 1).to(), bins.get(n).from());
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> right(1.1));
        assertThrows(IllegalArgumentException.class, () -> right(Double.NaN));
        OptionalDouble half = OptionalDouble.of(0.5);
        assertThrows(IllegalArgumentException.class, () -> new Bin(0.2, 0.2, 1, half, half));
        assertThrows(IllegalArgumentException.class, () -> new Bin(0, 0.1, 0, half, half));
        OptionalDouble none = OptionalDouble.empty();
        assertThrows(IllegalArgumentException.class, () -> new Bin(0, 0.1, 1, none, half));
    }

    @Property(seed = "20230618")
    void theErrorIsAShareAndEachQuestionIsInOneBin(@ForAll("outcomes") List<Outcome> outcomes) {
        Calibration calibration = Calibration.of(outcomes);
        double error = calibration.error().orElseThrow();
        assertTrue(error >= 0 && error <= 1 + EXACT, "error: " + error);
        assertEquals(outcomes.size(), calibration.bins().stream().mapToInt(Bin::questions).sum());
    }

    @Property(seed = "20230618")
    void confidenceThatIsTheShareRightHasNoError(@ForAll("calibrated") List<Outcome> outcomes) {
        assertEquals(0, Calibration.of(outcomes).error().orElseThrow(), EXACT);
    }

    @Provide
    Arbitrary<List<Outcome>> outcomes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1).ofScale(3), Arbitraries.of(true, false))
                .as(Outcome::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /// Groups of which as many are right as their common confidence says.
    @Provide
    Arbitrary<List<Outcome>> calibrated() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(
                        size ->
                                Arbitraries.integers()
                                        .between(0, size)
                                        .map(right -> group(size, right)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(groups -> groups.stream().flatMap(List::stream).toList());
    }

    private static List<Outcome> group(int size, int right) {
        double confidence = (double) right / size;
        return Stream.of(
                        Collections.nCopies(right, right(confidence)),
                        Collections.nCopies(size - right, wrong(confidence)))
                .flatMap(List::stream)
                .toList();
    }
}
