package io.dateline.answer.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The day that a sentence of the news tells of.
final class EventDate {

    private static final String MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .collect(Collectors.joining("|"));

    /// "18 June", "June 18", each with a year or without; "in June", "in June 2019".
    private static final Pattern DATE =
            Pattern.compile(
                    "\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>"
                            + MONTHS
                            + ")(?: (?<later>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?)?(?:,? (?<year>[12]\\d{3}))?\\b");

    private EventDate() {}

    /// The first date that `sentence` names. Without a year it is the last such day before the
    /// article's.
    ///
    /// @return empty where it names none
    static Optional<LocalDate> in(String sentence, LocalDate published) {
        Matcher date = DATE.matcher(sentence);
        return date.find() ? of(date, published) : Optional.empty();
    }

    private static Optional<LocalDate> of(Matcher date, LocalDate published) {
        Month month = Month.valueOf(date.group("month").toUpperCase(Locale.ROOT));
        String day = date.group("day") != null ? date.group("day") : date.group("later");
        String year = date.group("year");
        try {
            LocalDate named =
                    LocalDate.of(
                            year == null ? published.getYear() : Year.parse(year).getValue(),
                            month,
                            day == null ? 1 : Integer.parseInt(day));
            return Optional.of(
                    year == null && named.isAfter(published) ? named.minusYears(1) : named);
        } catch (DateTimeException e) {
            // "35 May" is no day.
            return Optional.empty();
        }
    }
}
