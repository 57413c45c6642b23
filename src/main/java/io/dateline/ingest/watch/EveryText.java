package io.dateline.ingest.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An interval as people write it: `15m`.
public final class EveryText {

    /// For messages.
    static final String EXPECTED = "a time such as 15m, 6h or 1d, from 1m to 30d";

    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,6})\\s*([smhd])");

    private EveryText() {}

    /// Nothing where it is none of that form.
    public static Optional<Duration> parse(String written) {
        Matcher matcher = EVERY.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /// In the greatest unit of which it is a whole number.
    public static String of(Duration every) {
        long seconds = every.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
