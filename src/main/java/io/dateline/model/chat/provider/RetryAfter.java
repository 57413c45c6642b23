package io.dateline.model.chat.provider;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The header `Retry-After`: a number of seconds, or a date.
final class RetryAfter {

    /// Whole seconds by the standard; some send a fraction.
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private static final long MILLISECONDS = 1000;

    private RetryAfter() {}

    /// How long to wait from `now`; nothing for a past date, and no answer where it is neither
    /// number nor date.
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            long milliseconds =
                    new BigDecimal(text).multiply(BigDecimal.valueOf(MILLISECONDS)).longValue();
            return Optional.of(Duration.ofMillis(milliseconds));
        }
        try {
            Instant then =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
