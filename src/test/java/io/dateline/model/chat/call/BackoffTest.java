package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

class BackoffTest {

    private static final Duration ENOUGH = Duration.ofMinutes(3);

    @Property(seed = "20230618")
    void aPauseIsBetweenHalfAndAllOfWhatDoublesUpToTheMaximum(
            @ForAll @IntRange(min = 1, max = 100) int failed,
            @ForAll @DoubleRange(min = 0, max = 1) double random) {
        long all = Math.min(8000, 500L << Math.min(failed - 1, 20));
        long pause = pause(random, failed).toMillis();
        assertTrue(pause >= all / 2 && pause <= all, "pause " + pause + " of " + all);
    }

    private static Duration pause(double random, int failed) {
        return new Backoff(() -> random).pause(failed, null, ENOUGH).orElseThrow();
    }

    @Test
    void thePauseOfTheProviderComesBeforeOnesOwn() {
        Backoff backoff = new Backoff(() -> 1);
        assertEquals(
                Optional.of(Duration.ofMillis(20_500)),
                backoff.pause(1, Duration.ofSeconds(20), ENOUGH));
        assertEquals(Optional.of(Duration.ofMillis(500)), backoff.pause(1, Duration.ZERO, ENOUGH));
    }

    @Test
    void whoAsksForTooLongAPauseIsNotWaitedFor() {
        Backoff backoff = new Backoff(() -> 1);
        assertEquals(Optional.empty(), backoff.pause(1, Duration.ofSeconds(21), ENOUGH));
        assertEquals(Optional.empty(), backoff.pause(1, null, Duration.ofMillis(500)));
        assertEquals(
                Optional.of(Duration.ofMillis(500)),
                backoff.pause(1, null, Duration.ofMillis(501)));
    }
}
