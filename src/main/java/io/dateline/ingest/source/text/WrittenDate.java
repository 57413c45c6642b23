package io.dateline.ingest.source.text;

import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people and pages write them.
public final class WrittenDate {

    /// A month in English, in full or cut short.
    static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    /// Content systems write year 1 where they know no date.
    private static final int FIRST_YEAR = 1000;

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,? +)?";

    private static final String TIME =
            "(?:[T,| ]+(?:at )?\\d{1,2}(?:[:.]\\d{2})?[\\p{L}\\d:.+() /-]{0,30})?";

    private static final List<Pattern> FORMS =
            List.of(
                    form("(?<year>\\d{4})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})"),
                    form("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"),
                    form("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})"),
                    form(
                            "(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]+(?<month>"
                                    + MONTH
                                    + "),?[ -]+(?<year>\\d{4})"),
                    form(
                            "(?<month>"
                                    + MONTH
                                    + ") +(?<day>\\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\\d{4})"));

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:date|dated|published|publication date|posted|first published)(?: on| at)?[:\\s]\\s*",
                    Pattern.CASE_INSENSITIVE);

    private WrittenDate() {}

    /// Reads ISO 8601, `18 June 2023`, `Sunday, June 18th, 2023`, `18.06.2023`, `20230618` and the
    /// like, with or without a time. Days and months that could be taken for each other, as in
    /// `04/05/2023`, are not read.
    ///
    /// @return `null` when `text` as a whole is no such date
    public static @Nullable PublicationDate read(String text) {
        String trimmed = text.strip();
        PublicationDate date = iso(trimmed);
        for (Pattern form : FORMS) {
            if (date == null) {
                date = read(form.matcher(trimmed));
            }
        }
        return date == null || date.day().getYear() < FIRST_YEAR ? null : date;
    }

    /// A line without what says that it is a date: `Published on 18 June 2023`.
    public static String withoutLabel(String line) {
        return LABEL.matcher(line.strip()).replaceFirst("").strip();
    }

    /// The day of a month named in English, or `null` when that month has no such day.
    static @Nullable MonthDay monthDay(String month, String day) {
        try {
            return MonthDay.of(monthNumber(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Pattern form(String date) {
        return Pattern.compile(
                WEEKDAY + date + TIME, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static @Nullable PublicationDate iso(String text) {
        try {
            return PublicationDate.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable PublicationDate read(Matcher form) {
        if (!form.matches()) {
            return null;
        }
        try {
            return PublicationDate.of(
                    LocalDate.of(
                            Integer.parseInt(form.group("year")),
                            monthNumber(form.group("month")),
                            Integer.parseInt(form.group("day"))));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int monthNumber(String month) {
        return Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
