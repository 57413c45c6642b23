package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Day, month and year, in the ways in which they are put together.
sealed interface DateForm {

    record Of(LocalDate day) implements DateForm {}

    record OfEither(LocalDate dayFirst, LocalDate monthFirst) implements DateForm {}

    record OfMonth(YearMonth month) implements DateForm {}

    record OfYearless(MonthDay day) implements DateForm {}

    /// Of years with two digits, those above are of the last century.
    int LAST_SHORT_YEAR = 69;

    Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<year>\\d{4})(?<sep>[-/.]) ?(?<month>\\d{1,2})\\k<sep> ?(?<day>\\d{1,2})\\.?"
                            + "|(?<cjkYear>\\d{4}) ?[年년] ?(?<cjkMonth>\\d{1,2}) ?[月월] ?(?<cjkDay>\\d{1,2}) ?[日일]"
                            + "(?: ?\\(.\\))?");

    Pattern NUMBERS =
            Pattern.compile(
                    "(?<one>\\d{1,2})(?<sep>[-/.]) ?(?<two>\\d{1,2})\\k<sep> ?(?<year>\\d{4}|\\d{2})");

    Pattern DAY_AND_NAME =
            Pattern.compile(
                    "(?<day>\\d{1,2})(?:st|nd|rd|th|er|ère|e|º|ª|o|\\.)?[- /]?(?<month>\\p{L}{3,}\\.?)"
                            + "(?:[- /.]*(?<year>\\d{4}|(?<=[-/’'])\\d{2}))?");

    Pattern NAME_AND_DAY =
            Pattern.compile(
                    "(?<month>\\p{L}{3,}\\.?)[- ]?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:[- ](?<year>\\d{4}))?");

    Pattern YEAR_AND_NAME =
            Pattern.compile(
                    "(?<year>\\d{4})(?:[-/ ]|\\. ?)(?<month>\\p{L}{3,}\\.?)[-/ ](?<day>\\d{1,2})\\.?");

    Pattern MONTH =
            Pattern.compile(
                    "(?<name>\\p{L}{3,}\\.?)[- ](?<year>\\d{4})|(?<year2>\\d{4})[-/](?<number>\\d{1,2})"
                            + "|(?<number3>\\d{1,2})/(?<year3>\\d{4})"
                            + "|(?<year4>\\d{4}) ?[年년] ?(?<number4>\\d{1,2}) ?[月월]");

    /// @param text in lower case, without time and weekday
    /// @throws DateTimeException for a day that no month has
    static @Nullable DateForm read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            boolean cjk = yearFirst.group("year") == null;
            return new Of(
                    LocalDate.of(
                            number(yearFirst, cjk ? "cjkYear" : "year"),
                            number(yearFirst, cjk ? "cjkMonth" : "month"),
                            number(yearFirst, cjk ? "cjkDay" : "day")));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(numbers);
        }
        for (Pattern form : new Pattern[] {DAY_AND_NAME, NAME_AND_DAY, YEAR_AND_NAME}) {
            Matcher named = form.matcher(text);
            Month month = named.matches() ? CalendarNames.month(named.group("month")) : null;
            if (month != null) {
                String year = named.group("year");
                int day = number(named, "day");
                return year == null
                        ? new OfYearless(MonthDay.of(month, day))
                        : new Of(LocalDate.of(year(year), month, day));
            }
        }
        Matcher month = MONTH.matcher(text);
        return month.matches() ? ofMonth(month) : null;
    }

    private static @Nullable DateForm ofNumbers(Matcher numbers) {
        int one = number(numbers, "one");
        int two = number(numbers, "two");
        String written = numbers.group("year");
        String separator = numbers.group("sep");
        if (separator.equals("-") && written.length() == 2) {
            // which of the three is the year cannot be told
            return null;
        }
        int year = year(written);
        if (two > 12) {
            return new Of(LocalDate.of(year, one, two));
        }
        LocalDate dayFirst = LocalDate.of(year, two, one);
        return one > 12 || one == two || separator.equals(".")
                ? new Of(dayFirst)
                : new OfEither(dayFirst, LocalDate.of(year, one, two));
    }

    private static @Nullable DateForm ofMonth(Matcher month) {
        String name = month.group("name");
        if (name != null) {
            Month named = CalendarNames.month(name);
            return named == null ? null : new OfMonth(YearMonth.of(number(month, "year"), named));
        }
        String form = month.group("year2") != null ? "2" : month.group("year3") != null ? "3" : "4";
        return new OfMonth(
                YearMonth.of(
                        number(month, "year" + form),
                        number(month, form.equals("2") ? "number" : "number" + form)));
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(Objects.requireNonNull(found.group(group)));
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        return year + (year > LAST_SHORT_YEAR ? 1900 : 2000);
    }
}
