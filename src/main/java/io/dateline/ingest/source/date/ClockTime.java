package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time of day in a written date.
///
/// @param zone as it was given, `null` where none was
/// @param rest the words without it
record ClockTime(LocalTime time, @Nullable String zone, String rest) {

    private static final String ZONE =
            "(?:,? ?\\(?(?<zone>" + ZoneNames.FORM + ")\\)?(?:\\[[\\w/+-]{1,40}\\])?)?";

    private static final String HALF = "(?: ?(?<half>[ap])\\.? ?m\\b\\.?)?";

    /// `14:30`, `2:30:05.123 pm EDT`, `14.30 Uhr`, `14h30`.
    private static final Pattern MINUTES =
            Pattern.compile(
                    "(?<![\\d./:-])(?<hour>\\d{1,2})(?:[:.]| ?h ?(?=\\d\\d)| ?[時时点시] ?)(?<minute>\\d{2})(?: ?[分분])?"
                            + "(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?![.,:/]?\\d)"
                            + HALF
                            + "(?: ?(?:uhr|hrs?|h)\\b)?"
                            + ZONE,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `3 pm`, `14 Uhr`, `14h`, `1430 GMT`.
    private static final Pattern HOURS =
            Pattern.compile(
                    "(?<![\\d./:-])(?:(?<hour>\\d{1,2})(?: ?(?:uhr|hrs|h)\\b| ?(?<half>[ap])\\.? ?m\\b\\.?)"
                            + ZONE
                            + "|(?<four>\\d{4}) ?(?<its>GMT|UTC|Z)\\b)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The time in `text`, or `null` where there is none.
    static @Nullable ClockTime in(String text) {
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.find()) {
            return of(
                    text,
                    minutes,
                    minutes.group("hour"),
                    minutes.group("minute"),
                    minutes.group("zone"));
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.find()) {
            return null;
        }
        String four = hours.group("four");
        return four == null
                ? of(text, hours, hours.group("hour"), "0", hours.group("zone"))
                : of(text, hours, four.substring(0, 2), four.substring(2), hours.group("its"));
    }

    private static @Nullable ClockTime of(
            String text, Matcher found, String hour, String minute, @Nullable String zone) {
        String half = found.group("half");
        int number = Integer.parseInt(hour);
        if (half != null && number >= 1 && number <= 12) {
            number = number % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
        }
        String second = found.namedGroups().containsKey("second") ? found.group("second") : null;
        try {
            LocalTime time =
                    LocalTime.of(
                            number,
                            Integer.parseInt(minute),
                            second == null ? 0 : Integer.parseInt(second));
            String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
            return new ClockTime(time, zone, rest);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
