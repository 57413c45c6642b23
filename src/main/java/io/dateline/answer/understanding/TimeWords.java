package io.dateline.answer.understanding;

import io.dateline.article.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that name a time, before it is known which day is today.
///
/// @param words as they stand
/// @param without the text around them
/// @param time what they mean
record TimeWords(String words, String without, Time time) {

    /// Years that a month without one is looked for in, back from today's.
    private static final int YEARS_BACK = 150;

    private static final String POINT = CalendarPoint.PATTERN;

    private static final String SPAN =
            "(?<which>this|last|past|previous) (?<unit>week|month|year)(?! (?:of|in)\\b)";

    private static final String MANY =
            "(?<many>\\d{1,3}|two|three|four|five|six|seven|ten|twelve) (?<units>days|weeks|months"
                    + "|years)";

    private static final String OTHER_THAN_WHOLE =
            "(?<!\\b(?:summer|autumn|winter|spring|fall|end|start|beginning|middle|half|rest"
                    + "|course|part|days|weeks|months) )";

    private static final Pattern RELATIVE =
            Pattern.compile(
                    "\\b(?:today|yesterday|this|last|past|previous)\\b", Pattern.CASE_INSENSITIVE);

    private static final List<Wording> WORDINGS =
            List.of(
                    new Wording(
                            "(?:from )?between (?<a>" + POINT + ") and (?<b>" + POINT + ")",
                            TimeWords::fromTo),
                    new Wording(
                            "from (?<a>"
                                    + POINT
                                    + ") (?:to|until|till|through|up to) (?<b>"
                                    + POINT
                                    + ")",
                            TimeWords::fromTo),
                    new Wording(
                            "(?:since|from) (?<a>" + POINT + ") on(?:wards?)?", TimeWords::since),
                    new Wording("(?:from )?since (?<a>" + POINT + ")", TimeWords::since),
                    new Wording("(?:from )?after (?<a>" + POINT + ")", TimeWords::after),
                    new Wording("(?:from )?before (?<a>" + POINT + ")", TimeWords::before),
                    new Wording(
                            "(?:from )?(?:until|till|up to) (?<a>" + POINT + ")", TimeWords::until),
                    new Wording("on (?<a>" + CalendarPoint.DAY + ")", TimeWords::within),
                    new Wording(
                            "(?:in|during|throughout|within|from|dated) (?<a>" + POINT + ")",
                            TimeWords::within),
                    new Wording(
                            OTHER_THAN_WHOLE + "of (?<a>" + CalendarPoint.MONTH_OR_DAY + ")",
                            TimeWords::within),
                    new Wording(
                            "(?<=(?:articles|stories|reports|pieces) )of (?<a>" + POINT + ")",
                            TimeWords::within),
                    new Wording("(?:from )?(?<since>since )(?:the )?" + SPAN, TimeWords::relative),
                    new Wording(
                            "(?:(?:in|over|during|within|from|of) )?(?:the )?" + SPAN,
                            TimeWords::relative),
                    new Wording(
                            "(?:(?:in|over|during|within|from|of) )?the (?:last|past|previous) "
                                    + MANY,
                            TimeWords::lately),
                    new Wording(
                            "(?:(?:in|on|from|of) )?last (?<a>" + CalendarPoint.MONTH + ")",
                            TimeWords::lastMonth),
                    new Wording(
                            "(?:(?:on|from|of) )?last (?<weekday>monday|tuesday|wednesday|thursday"
                                    + "|friday|saturday|sunday)",
                            TimeWords::lastWeekday),
                    new Wording("(?:(?:from|of|since) )?(?<day>today|yesterday)", TimeWords::day));

    /// What days a time means.
    interface Time {
        DateRange dates(LocalDate today, Predicate<DateRange> told);
    }

    /// @param time what the groups of a match mean, or `null` where they mean no time
    private record Wording(Pattern pattern, Function<Matcher, @Nullable Time> time) {
        Wording(String pattern, Function<Matcher, @Nullable Time> time) {
            this(
                    Pattern.compile(
                            "\\b" + pattern + "(?![\\p{L}\\p{N}-])", Pattern.CASE_INSENSITIVE),
                    time);
        }
    }

    static Optional<TimeWords> in(String text) {
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.pattern().matcher(text);
            if (matcher.find()) {
                Time time = wording.time().apply(matcher);
                if (time != null) {
                    return Optional.of(of(text, matcher.start(), matcher.end(), time));
                }
            }
        }
        return Optional.empty();
    }

    private static TimeWords of(String text, int start, int end, Time time) {
        String before = text.substring(0, start).stripTrailing().replaceFirst(",$", "");
        String after = text.substring(end).replaceFirst("^(?:'s|’s)\\b", "").strip();
        boolean isSign = !after.isEmpty() && ",.?!;:".indexOf(after.charAt(0)) >= 0;
        String without = before.isEmpty() ? after.replaceFirst("^[,;:]+", "") : before;
        if (!before.isEmpty()) {
            without += (isSign ? "" : " ") + after;
        }
        return new TimeWords(text.substring(start, end), without.strip(), time);
    }

    /// Whether the day on which they are said tells what they mean.
    static boolean isRelative(String words) {
        return RELATIVE.matcher(words).find();
    }

    TimePhrase meant(LocalDate today, Predicate<DateRange> told) {
        return new TimePhrase(words, time.dates(today, told), without);
    }

    private static @Nullable Time within(Matcher matcher) {
        return of(point(matcher, "a"), CalendarPoint::days, CalendarPoint::days);
    }

    private static @Nullable Time since(Matcher matcher) {
        Function<CalendarPoint, DateRange> since = a -> new DateRange(a.first(), null);
        return of(point(matcher, "a"), since, since);
    }

    private static @Nullable Time after(Matcher matcher) {
        Function<CalendarPoint, DateRange> after = a -> new DateRange(a.last().plusDays(1), null);
        return of(point(matcher, "a"), after, after);
    }

    private static @Nullable Time before(Matcher matcher) {
        return of(
                point(matcher, "a"),
                a -> new DateRange(null, a.first().minusDays(1)),
                CalendarPoint::wholeYear);
    }

    private static @Nullable Time until(Matcher matcher) {
        return of(
                point(matcher, "a"), a -> new DateRange(null, a.last()), CalendarPoint::wholeYear);
    }

    private static @Nullable Time fromTo(Matcher matcher) {
        CalendarPoint first = point(matcher, "a");
        CalendarPoint last = point(matcher, "b");
        if (first == null || last == null || (last.year() == null && first.year() != null)) {
            return null;
        }
        IntFunction<@Nullable DateRange> dates =
                year -> {
                    CalendarPoint to = last.year() == null ? last.in(year) : last;
                    CalendarPoint from = first.year() == null ? first.in(to.wholeYear()) : first;
                    return !from.exists() || !to.exists() || to.last().isBefore(from.first())
                            ? null
                            : new DateRange(from.first(), to.last());
                };
        if (last.year() == null) {
            return latest(dates, dates);
        }
        DateRange fixed = dates.apply(last.year());
        return fixed == null ? null : (today, told) -> fixed;
    }

    /// @param dates what a point with a year means
    /// @param told where something must be told for its year to be meant, if it names none
    private static @Nullable Time of(
            @Nullable CalendarPoint point,
            Function<CalendarPoint, DateRange> dates,
            Function<CalendarPoint, DateRange> told) {
        if (point == null) {
            return null;
        }
        if (point.year() == null) {
            return latest(
                    year -> point.in(year).exists() ? dates.apply(point.in(year)) : null,
                    year -> point.in(year).exists() ? told.apply(point.in(year)) : null);
        }
        if (!point.exists()) {
            return null;
        }
        DateRange fixed = dates.apply(point);
        return (today, nothing) -> fixed;
    }

    private static Time latest(
            IntFunction<@Nullable DateRange> dates, IntFunction<@Nullable DateRange> toldOf) {
        return (today, told) -> {
            DateRange latest = null;
            for (int year = today.getYear(); year > today.getYear() - YEARS_BACK; year--) {
                DateRange possible = dates.apply(year);
                DateRange needed = toldOf.apply(year);
                if (possible == null
                        || needed == null
                        || (needed.from() != null && needed.from().isAfter(today))) {
                    continue;
                }
                if (told.test(needed)) {
                    return possible;
                }
                latest = latest == null ? possible : latest;
            }
            return latest == null ? DateRange.NEVER : latest;
        };
    }

    private static @Nullable CalendarPoint point(Matcher matcher, String group) {
        return CalendarPoint.parse(matcher.group(group)).orElse(null);
    }

    private static Time relative(Matcher matcher) {
        String which = matcher.group("which").toLowerCase(Locale.ROOT);
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        boolean since = matcher.namedGroups().containsKey("since");
        return (today, told) -> {
            DateRange span = span(which, unit, today);
            return since ? new DateRange(span.from(), null) : span;
        };
    }

    private static DateRange span(String which, String unit, LocalDate today) {
        if (which.equals("past")) {
            return new DateRange(back(today, unit, 1), today);
        }
        LocalDate first =
                switch (unit) {
                    case "week" -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "month" -> today.withDayOfMonth(1);
                    default -> today.withDayOfYear(1);
                };
        if (which.equals("this")) {
            return new DateRange(first, back(first, unit, -1).minusDays(1));
        }
        return new DateRange(back(first, unit, 1), first.minusDays(1));
    }

    private static LocalDate back(LocalDate day, String unit, int many) {
        return switch (unit) {
            case "day", "days" -> day.minusDays(many);
            case "week", "weeks" -> day.minusWeeks(many);
            case "month", "months" -> day.minusMonths(many);
            default -> day.minusYears(many);
        };
    }

    private static Time lately(Matcher matcher) {
        String many = matcher.group("many").toLowerCase(Locale.ROOT);
        String units = matcher.group("units").toLowerCase(Locale.ROOT);
        int number =
                switch (many) {
                    case "two" -> 2;
                    case "three" -> 3;
                    case "four" -> 4;
                    case "five" -> 5;
                    case "six" -> 6;
                    case "seven" -> 7;
                    case "ten" -> 10;
                    case "twelve" -> 12;
                    default -> Integer.parseInt(many);
                };
        return (today, told) -> new DateRange(back(today, units, number), today);
    }

    private static @Nullable Time lastMonth(Matcher matcher) {
        CalendarPoint month = point(matcher, "a");
        if (month == null) {
            return null;
        }
        return (today, told) -> {
            CalendarPoint ofThisYear = month.in(today.getYear());
            boolean isOver = ofThisYear.last().isBefore(today);
            return (isOver ? ofThisYear : month.in(today.getYear() - 1)).days();
        };
    }

    private static Time lastWeekday(Matcher matcher) {
        DayOfWeek weekday = DayOfWeek.valueOf(matcher.group("weekday").toUpperCase(Locale.ROOT));
        return (today, told) -> {
            LocalDate day = today.with(TemporalAdjusters.previous(weekday));
            return new DateRange(day, day);
        };
    }

    private static Time day(Matcher matcher) {
        boolean isToday = matcher.group("day").equalsIgnoreCase("today");
        boolean isSince = matcher.group().toLowerCase(Locale.ROOT).startsWith("since");
        return (today, told) -> {
            LocalDate day = isToday ? today : today.minusDays(1);
            return new DateRange(day, isSince ? today : day);
        };
    }
}
