package io.dateline.answer.understanding;

import io.dateline.article.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A year, a month or a day, as people write it.
///
/// @param year `null` where a month or a day is named without one
/// @param month 1 to 12; `null` where a year alone is named
/// @param day `null` where no day is named
record CalendarPoint(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String YEAR = "(?:1[5-9]|20)\\d\\d";

    /// A month by its name, whole or in short.
    static final String MONTH =
            "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?"
                    + "|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?"
                    + "|dec(?:ember|\\.)?)(?!\\p{L})";

    private static final String NUMBER = "\\d{1,2}(?:st|nd|rd|th)?(?![\\d\\p{L}])";

    /// A day of a month.
    static final String DAY =
            "(?:\\d{4}-\\d\\d-\\d\\d|(?:the )?"
                    + NUMBER
                    + "(?: of)? "
                    + MONTH
                    + "(?:,? "
                    + YEAR
                    + ")?|"
                    + MONTH
                    + " (?:the )?"
                    + NUMBER
                    + "(?:,? "
                    + YEAR
                    + ")?)";

    /// No year alone.
    static final String MONTH_OR_DAY = "(?:" + DAY + "|" + MONTH + "(?:,?(?: of)? " + YEAR + ")?)";

    static final String PATTERN = "(?:" + MONTH_OR_DAY + "|" + YEAR + "(?![\\d-]))";

    private static final Pattern PIECE = Pattern.compile("\\p{L}{3,}|\\d+");

    /// What `text`, which matches one of the patterns, names.
    static Optional<CalendarPoint> parse(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.of(
                    new CalendarPoint(
                            Integer.valueOf(text.substring(0, 4)),
                            Integer.valueOf(text.substring(5, 7)),
                            Integer.valueOf(text.substring(8))));
        }
        Integer year = null;
        Integer month = null;
        Integer day = null;
        Matcher piece = PIECE.matcher(text.toLowerCase(Locale.ROOT));
        while (piece.find()) {
            String found = piece.group();
            if (Character.isLetter(found.charAt(0))) {
                int named = MONTHS.indexOf(found.substring(0, 3));
                month = named >= 0 ? Integer.valueOf(named + 1) : month;
            } else if (found.length() == 4) {
                year = Integer.valueOf(found);
            } else {
                day = Integer.valueOf(found);
            }
        }
        return year == null && month == null
                ? Optional.empty()
                : Optional.of(new CalendarPoint(year, month, day));
    }

    CalendarPoint in(int other) {
        return new CalendarPoint(other, month, day);
    }

    /// The same month or day, before or in the year that `end` is of.
    CalendarPoint in(DateRange end) {
        LocalDate last = end.to();
        return last == null ? this : in(last.getYear());
    }

    /// Whether there is such a day; of a point with a year.
    boolean exists() {
        try {
            return !first().isAfter(last());
        } catch (DateTimeException e) {
            return false;
        }
    }

    LocalDate first() {
        return LocalDate.of(named(), month == null ? 1 : month, day == null ? 1 : day);
    }

    LocalDate last() {
        if (month == null) {
            return LocalDate.of(named(), 12, 31);
        }
        return day == null ? YearMonth.of(named(), month).atEndOfMonth() : first();
    }

    DateRange days() {
        return new DateRange(first(), last());
    }

    DateRange wholeYear() {
        return new DateRange(LocalDate.of(named(), 1, 1), LocalDate.of(named(), 12, 31));
    }

    private int named() {
        if (year == null) {
            throw new IllegalStateException("no year is named in " + this);
        }
        return year;
    }
}
