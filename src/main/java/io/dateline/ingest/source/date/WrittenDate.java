package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people, pages and programs write them.
///
/// Read are ISO 8601 (weeks and ordinal days too), dates of numbers, dates with the names of months
/// in many languages, with or without a weekday, a time and a zone.
public final class WrittenDate {

    private static final int MAX_LENGTH = 120;

    private static final Pattern EPOCH = Pattern.compile("-?\\d{9,10}|\\d{12,13}");

    private static final int MILLISECONDS = 12;

    private static final Pattern COMPACT =
            Pattern.compile(
                    "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:\\d{6}|\\d{4}"
                            + "|t(?<time>\\d{4}(?:\\d{2})?)(?<zone>z|[+-]\\d{4})?)?");

    private static final Pattern WEEK = Pattern.compile("\\d{4}-?w\\d{2}-?[1-7]");

    private static final Pattern ORDINAL = Pattern.compile("\\d{4}-\\d{3}");

    /// Words between the parts of a date that say nothing.
    private static final Set<String> FILLERS =
            Set.of(
                    "", "-", "–", "—", "|", "·", "/", "at", "on", "the", "of", "um", "am", "den",
                    "der", "dem", "à", "a", "las", "le", "el", "del", "de", "du", "di", "do", "da",
                    "alle", "ore", "às", "os", "om", "kl", "kl.", "klo", "г", "г.", "года", "в",
                    "р", "р.", "from", "t", ".", "u", "v", "ve", "o", "godine", "roku", "r", "r.");

    /// `18 jun 23`, as mail was dated once; a weekday has to agree.
    private static final Pattern OF_OLD_MAIL =
            Pattern.compile("(?<day>\\d{1,2}) (?<month>\\p{L}{3}) (?<year>\\d{2})");

    private static final int LAST_SHORT_YEAR = 69;

    private WrittenDate() {}

    /// What a text says that is a date as a whole, or `null` where it is none.
    public static @Nullable DateReading read(String text) {
        return text.length() > MAX_LENGTH ? null : read(normal(text), false);
    }

    /// The same of a value that is to be a date: a number of seconds or milliseconds since 1970 is
    /// one too.
    public static @Nullable DateReading readValue(String text) {
        return text.length() > MAX_LENGTH ? null : read(normal(text), true);
    }

    /// With plain spaces, digits and letters, and without what is not seen.
    private static String normal(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .codePoints()
                .forEach(
                        sign -> {
                            int digit = Character.digit(sign, 10);
                            if (digit >= 0) {
                                plain.append(digit);
                            } else {
                                plain.appendCodePoint(Character.isWhitespace(sign) ? ' ' : sign);
                            }
                        });
        return plain.toString().replaceAll(" +", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable DateReading read(String text, boolean isValue) {
        try {
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                DateReading day = compact(compact);
                if (day != null) {
                    return day;
                }
            }
            if (EPOCH.matcher(text).matches()) {
                return isValue ? epoch(Long.parseLong(text), text.length()) : null;
            }
            if (WEEK.matcher(text).matches()) {
                String week = text.toUpperCase(Locale.ROOT).replaceAll("-", "");
                return day(
                        LocalDate.parse(
                                week.substring(0, 4)
                                        + "-"
                                        + week.substring(4, 7)
                                        + "-"
                                        + week.substring(7),
                                DateTimeFormatter.ISO_WEEK_DATE));
            }
            if (ORDINAL.matcher(text).matches()) {
                return day(LocalDate.parse(text, DateTimeFormatter.ISO_ORDINAL_DATE));
            }
            return parts(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DateReading compact(Matcher compact) {
        try {
            LocalDate day =
                    LocalDate.of(
                            Integer.parseInt(compact.group("year")),
                            Integer.parseInt(compact.group("month")),
                            Integer.parseInt(compact.group("day")));
            String time = compact.group("time");
            String zone = compact.group("zone");
            return time == null
                    ? day(day)
                    : day(
                            day,
                            new ClockTime(
                                    LocalTime.of(
                                            Integer.parseInt(time.substring(0, 2)),
                                            Integer.parseInt(time.substring(2, 4))),
                                    zone,
                                    ""),
                            null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateReading epoch(long number, int digits) {
        OffsetDateTime moment =
                (digits < MILLISECONDS
                                ? Instant.ofEpochSecond(number)
                                : Instant.ofEpochMilli(number))
                        .atOffset(ZoneOffset.UTC);
        return new DateReading.Day(moment.toLocalDate(), moment, "Z", false);
    }

    private static DateReading day(LocalDate day) {
        return new DateReading.Day(day, null, null, false);
    }

    /// A day with its time, beside which a weekday may stand.
    private static DateReading day(
            LocalDate day, @Nullable ClockTime time, @Nullable DayOfWeek weekday) {
        boolean contradicted = weekday != null && day.getDayOfWeek() != weekday;
        String zone = time == null ? null : time.zone();
        if (time == null || zone == null) {
            return new DateReading.Day(day, null, null, contradicted);
        }
        ZoneOffset offset = ZoneNames.offset(zone, day.atTime(time.time()));
        return new DateReading.Day(
                day,
                offset == null ? null : day.atTime(time.time()).atOffset(offset),
                zone.toUpperCase(Locale.ROOT),
                contradicted);
    }

    private static @Nullable DateReading ofOldMail(
            Matcher mail, @Nullable ClockTime time, DayOfWeek weekday) {
        int year = Integer.parseInt(mail.group("year"));
        String full = "20%02d".formatted(year);
        if (year > LAST_SHORT_YEAR) {
            full = "19%02d".formatted(year);
        }
        String date = mail.group("day") + " " + mail.group("month") + " " + full;
        return DateForm.read(date) instanceof DateForm.Of(LocalDate day)
                        && day.getDayOfWeek() == weekday
                ? day(day, time, weekday)
                : null;
    }

    /// Takes time and weekday away, and reads what is left.
    private static @Nullable DateReading parts(String text) {
        ClockTime time = ClockTime.in(text);
        DayOfWeek weekday = null;
        List<String> words = new ArrayList<>();
        for (String word : (time == null ? text : time.rest()).split("[\\s,]+", -1)) {
            DayOfWeek named = CalendarNames.weekday(word.replaceFirst("\\.$", ""));
            if (named != null && weekday == null) {
                weekday = named;
            } else if (!FILLERS.contains(word)) {
                words.add(word);
            }
        }
        String date = String.join(" ", words).replaceFirst("(?<=\\d)t$|(?<=\\d{4})\\.$", "");
        Matcher mail = OF_OLD_MAIL.matcher(date);
        if (weekday != null && mail.matches()) {
            return ofOldMail(mail, time, weekday);
        }
        return switch (DateForm.read(date)) {
            case null -> null;
            case DateForm.Of(LocalDate day) -> day(day, time, weekday);
            case DateForm.OfEither(LocalDate dayFirst, LocalDate monthFirst) -> {
                boolean isDayFirst = weekday == dayFirst.getDayOfWeek();
                boolean isMonthFirst = weekday == monthFirst.getDayOfWeek();
                if (isDayFirst != isMonthFirst) {
                    yield day(isDayFirst ? dayFirst : monthFirst, time, weekday);
                }
                // a weekday that is neither's leaves nothing to believe
                yield weekday == null
                        ? new DateReading.Either(
                                dayFirst, monthFirst, time == null ? null : time.zone())
                        : null;
            }
            case DateForm.OfMonth(var month) -> time == null ? new DateReading.Month(month) : null;
            case DateForm.OfYearless(var day) -> new DateReading.Yearless(day);
        };
    }
}
