package io.dateline.answer.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.answer.Answer.Support;

import org.junit.jupiter.api.Test;

import java.util.List;

class SupportLevelsTest {

    private static final SupportLevels LEVELS = new SupportLevels(0.3, 0.6, 0.9);

    @Test
    void whatLiesBetweenTwoLevelsIsUncheckedAndAMissingNumberIsNot() {
        String notSaid = SupportCheck.NOT_SAID;
        assertEquals(Support.VERIFIED, LEVELS.of(new Verdict(0.6, null, List.of())));
        assertEquals(Support.UNCHECKED, LEVELS.of(new Verdict(0.59, notSaid, List.of())));
        assertEquals(Support.UNCHECKED, LEVELS.of(new Verdict(0.3, notSaid, List.of())));
        assertEquals(Support.UNSUPPORTED, LEVELS.of(new Verdict(0.29, notSaid, List.of())));
        assertEquals(Support.UNSUPPORTED, LEVELS.of(new Verdict(0, "no 7", List.of())));
    }

    @Test
    void levelsThatDoNotRiseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SupportLevels(0.7, 0.6, 0.9));
    }
}
