package io.dateline.answer.understanding;

import io.dateline.article.DateRange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as a sentence names them.
public final class DayWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private DayWords() {}

    /// As `18 June 2023`.
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /// What fits behind "of": `June 2023`, `2023`, `18 June 2023`, `1 May 2023 or later`; empty of
    /// a range without bounds.
    public static String of(DateRange dates) {
        LocalDate from = dates.from();
        LocalDate to = dates.to();
        if (dates.equals(DateRange.NEVER)) {
            return "no day";
        }
        if (from == null) {
            return to == null ? "" : of(to) + " or earlier";
        }
        if (to == null) {
            return of(from) + " or later";
        }
        if (from.equals(to)) {
            return of(from);
        }
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        boolean areMonths = from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth());
        if (!areMonths) {
            return of(from) + " to " + of(to);
        }
        if (first.equals(last)) {
            return MONTH.format(from);
        }
        boolean isYear = from.getDayOfYear() == 1 && last.equals(YearMonth.of(from.getYear(), 12));
        return isYear
                ? String.valueOf(from.getYear())
                : MONTH.format(from) + " to " + MONTH.format(to);
    }

    /// What fits behind "published": `in June 2023`, `on 18 June 2023`, `on 1 May 2023 or later`.
    public static String when(DateRange dates) {
        String words = of(dates);
        if (words.contains(" to ")) {
            return "from " + words;
        }
        LocalDate from = dates.from();
        boolean isOneDay = from == null || dates.to() == null || from.equals(dates.to());
        return (isOneDay ? "on " : "in ") + words;
    }
}
