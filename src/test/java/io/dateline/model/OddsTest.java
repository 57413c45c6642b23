package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddsTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "3, 1, 0.75", "0, 0, 0", "0, 2, 0", "2, 0, 1"})
    void aProbabilityIsTheShareOfWhatSpeaksForAThing(double right, double wrong, double likely) {
        assertEquals(likely, Odds.probability(right, wrong));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1.0986122886681098, 0.75", "-1000, 0", "1000, 1"})
    void logOddsOfNoneAreAnEvenChance(double logit, double likely) {
        assertEquals(likely, Odds.ofLogit(logit), 1e-12);
    }
}
