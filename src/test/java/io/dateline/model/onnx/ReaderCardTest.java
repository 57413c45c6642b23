package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.model.Odds;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

class ReaderCardTest {

    private static final double EXACT = 1e-12;

    private static final ReaderCard CARD = new ReaderCard("reader", "0", -1, 0.2, 0.4);

    @Test
    void twoReadingsCountAlikeInLogOdds() {
        double expected = Odds.ofLogit((-1 - 2 * 0.2 + -1 + 3 * 0.4) / 2);
        assertEquals(expected, ReaderCard.both(CARD.confidence(-2), CARD.confidence(3)), EXACT);
    }

    @Property(seed = "20230618")
    void whatBothReadingsTellIsBetweenThem(
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other) {
        double both = ReaderCard.both(one, other);
        assertEquals(both, ReaderCard.both(other, one));
        assertTrue(both >= Math.min(one, other) - EXACT, () -> "not " + both);
        assertTrue(both <= Math.max(one, other) + EXACT, () -> "not " + both);
    }
}
