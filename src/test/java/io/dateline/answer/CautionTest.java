package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CautionTest {

    @Test
    void theWordsGoAroundWhatIsUsual() {
        double usual = 0.45;
        assertEquals(0.3, Caution.Word.BOLD.from(usual), 1e-9);
        assertEquals(usual, Caution.Word.BALANCED.from(usual));
        assertEquals(0.6, Caution.Word.CAREFUL.from(usual), 1e-9);
        assertEquals(0, Caution.Word.BOLD.from(0.1));
        assertEquals(1, Caution.Word.CAREFUL.from(0.9));
    }

    @Test
    void aNumberIsItself() {
        assertEquals(0.2, new Caution.Exactly(0.2).from(0.45));
        for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Caution.Exactly(wrong));
        }
    }

    @Test
    void onlyItsOwnWordsNameIt() {
        assertEquals(Optional.of(Caution.Word.BOLD), Caution.Word.of("bold"));
        assertEquals(Optional.empty(), Caution.Word.of("BOLD"));
    }
}
