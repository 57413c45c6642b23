package io.dateline.model.chat.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.250Z");

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    @Property(seed = "20230618")
    void secondsAreSeconds(@ForAll @IntRange(min = 0, max = 999_999_999) int seconds) {
        assertEquals(
                Optional.of(Duration.ofSeconds(seconds)),
                RetryAfter.parse(" " + seconds + " ", NOW));
    }

    @Property(seed = "20230618")
    void aDateIsTheTimeUntilThen(
            @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int seconds) {
        Instant then = Instant.parse("2026-11-24T10:00:00Z").plusSeconds(seconds);
        Duration expected = Duration.between(NOW, then);
        assertEquals(
                Optional.of(expected.isNegative() ? Duration.ZERO : expected),
                RetryAfter.parse(HTTP_DATE.format(then), NOW));
    }

    @Property(seed = "20230618")
    void whateverElseStandsThereIsNoFailure(@ForAll String text) {
        Optional<Duration> wait = RetryAfter.parse(text, NOW);
        assertFalse(wait.isPresent() && wait.get().isNegative(), text);
    }

    @Test
    void aFractionIsTaken() {
        assertEquals(Optional.of(Duration.ofMillis(1500)), RetryAfter.parse("1.5", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e9", "9999999999", "2026-11-24T10:00:00Z", "٣"})
    void whatIsNeitherNumberNorDateIsNone(String text) {
        assertTrue(RetryAfter.parse(text, NOW).isEmpty(), text);
    }
}
