package io.dateline.answer.support;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers by which a claim, or an article, says when: a day beside its month, a date in
/// digits, a year behind a word that leads to one. In `15 dead` and `2023 people` there are none.
final class ClaimedDates {

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "ar", "bg", "cs", "da", "de", "el", "es", "fi", "fr", "he", "hi", "hu",
                    "id", "it", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk");

    /// As they are written: in English `may` is no month.
    private static final Map<String, Month> MONTHS = months();

    private static final String MONTH =
            MONTHS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")(?![\\p{L}\\p{M}])\\.?"));

    private static final String NO_NUMBER_BEFORE = "(?<![\\p{L}\\p{N}]|\\p{N}[.,])";
    private static final String NO_NUMBER_AFTER = "(?![\\p{N}%]|[.,]\\p{N})";
    private static final String DAY = "\\d{1,2}" + NO_NUMBER_AFTER + "(?:st|nd|rd|th|er|º|\\.)?+";

    /// Behind a month, a last number with a word behind it may count: `on June 18 and 20 people
    /// died`.
    private static final String NO_WORD_AFTER = "(?!\\s\\p{Ll})";

    private static final String YEAR = "(?<year>\\d{4})" + NO_NUMBER_AFTER;

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:(?<before>%s)\\s(?:(?:of|de)\\s)?)?(?<![\\p{L}\\p{M}])(?<month>%s)(?:\\s(?:the\\s)?(?<after>%s))?(?:,?\\s(?:(?:of|del?)\\s)?%s)?"
                            .formatted(days(""), MONTH, days(NO_WORD_AFTER), YEAR));

    private static final List<Pattern> IN_DIGITS =
            List.of(
                    Pattern.compile(
                            NO_NUMBER_BEFORE
                                    + "(?<year>\\d{4})\\s?[-/.年년]\\s?(?<month>\\d{1,2})\\s?[-/.月월]\\s?(?<day>\\d{1,2})(?!\\d)"),
                    Pattern.compile(
                            NO_NUMBER_BEFORE
                                    + "(?<day>\\d{1,2})[./-]\\s?(?<month>\\d{1,2})[./-]\\s?(?<year>\\d{4})(?!\\d)"),
                    Pattern.compile(
                            NO_NUMBER_BEFORE
                                    + "(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]"));

    /// What leads to a year in some languages. A name does too, as in `World Cup 2023`, but not the
    /// word that begins a sentence, as in `Some 2023 people`.
    private static final Pattern LONE_YEAR =
            Pattern.compile(
                    "(?:(?<![\\p{L}\\p{M}])(?i:in|during|since|by|until|before|after|from|the|early|late|mid"
                            + "|year|(?:spring|summer|autumn|fall|winter|end|start|half|quarter|rest)(?: of)?"
                            + "|im|jahre?|seit|en|année|depuis|año|ano|anno|desde|em|nel|del|dal|van|sinds|jaar"
                            + "|i|år|sedan|siden|från|fra|w|v|ve|roku|roce|od|în|anul|в|с|у|vuonna|tahun|عام|שנת)[\\s-]"
                            + "|(?<=\\s)\\p{Lu}[\\p{L}\\p{M}]*\\s|\\(|[12]\\d{3}\\s?(?:[/–—-]|and|to|bis|und|et|à|y|a)\\s?"
                            + "|(?<!\\p{N})(?=\\d{4}\\s?[年년]))"
                            + YEAR);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Pattern ORDINAL = Pattern.compile("\\d++(?:st|nd|rd|th)(?!\\p{L})");

    /// Behind a month that it leads to stands no day, nor where the day came before: `in June 15
    /// people died`, `on 18 June 15 people died`.
    private static final String IN = "in ";

    private ClaimedDates() {}

    /// A comma alone makes no list of days: `on June 18, 15 people died`.
    private static String days(String afterLast) {
        return NO_NUMBER_BEFORE
                + DAY
                + "(?:(?:(?:,\\s?"
                + DAY
                + "){1,3},?)?(?:\\s?[/–—-]\\s?|\\s(?:and|to|und|bis|et|au|y|al|a|e)\\s)"
                + DAY
                + afterLast
                + ")?";
    }

    /// The claim without the numbers by which it names one of these days, or the year of one.
    static String without(List<LocalDate> days, String claim) {
        StringBuilder left = new StringBuilder(claim);
        results(NAMED, claim).forEach(date -> blankNamed(days, claim, date, left));
        for (Pattern form : IN_DIGITS) {
            results(form, claim)
                    .filter(date -> days.stream().anyMatch(day -> isWritten(day, date)))
                    .forEach(date -> blank(left, date.start(), date.end()));
        }
        results(LONE_YEAR, claim)
                .flatMap(year -> numbers(year, "year", claim))
                .filter(year -> isYear(days, year))
                .forEach(year -> blank(left, year.start(), year.end()));
        return left.toString();
    }

    private static void blankNamed(
            List<LocalDate> days, String claim, MatchResult date, StringBuilder left) {
        Month month = Objects.requireNonNull(MONTHS.get(withoutDot(date.group("month"))));
        Stream.concat(
                        daysOfMonth(date, claim).filter(number -> isDay(days, month, number)),
                        numbers(date, "year", claim).filter(number -> isYear(days, number)))
                .forEach(number -> blank(left, number.start(), number.end()));
    }

    /// The text without the days of months, of whatever date: in `15 June` there is no 15 of
    /// anything.
    static String withoutDays(String text) {
        StringBuilder left = new StringBuilder(text);
        Stream<MatchResult> named = results(NAMED, text).flatMap(date -> daysOfMonth(date, text));
        Stream<MatchResult> inDigits =
                IN_DIGITS.stream()
                        .flatMap(form -> results(form, text))
                        .flatMap(
                                date ->
                                        Stream.concat(
                                                numbers(date, "month", text),
                                                numbers(date, "day", text)));
        Stream.of(named, inDigits, results(ORDINAL, text))
                .flatMap(numbers -> numbers)
                .forEach(number -> blank(left, number.start(), number.end()));
        return left.toString();
    }

    private static Stream<MatchResult> daysOfMonth(MatchResult date, String text) {
        int start = date.start("month");
        boolean follows =
                date.group("before") == null
                        && !text.regionMatches(true, start - IN.length(), IN, 0, IN.length());
        return Stream.concat(
                rising(numbers(date, "before", text)),
                follows ? rising(numbers(date, "after", text)) : Stream.of());
    }

    /// Days are told in order: in `June 18 and 15` the second is none.
    private static Stream<MatchResult> rising(Stream<MatchResult> numbers) {
        AtomicInteger last = new AtomicInteger();
        return numbers.takeWhile(
                number -> {
                    int day = Integer.parseInt(number.group());
                    return last.getAndSet(day) < day;
                });
    }

    /// Of a month that is none of these days' the name is wrong, and told as such.
    private static boolean isDay(List<LocalDate> days, Month month, MatchResult number) {
        boolean known = days.stream().anyMatch(day -> day.getMonth() == month);
        int of = Integer.parseInt(number.group());
        return days.stream()
                .filter(day -> !known || day.getMonth() == month)
                .anyMatch(day -> day.getDayOfMonth() == of);
    }

    private static boolean isYear(List<LocalDate> days, MatchResult number) {
        int of = Integer.parseInt(number.group());
        return days.stream().anyMatch(day -> day.getYear() == of);
    }

    private static boolean isWritten(LocalDate day, MatchResult date) {
        return number(date, "day") == day.getDayOfMonth()
                && number(date, "month") == day.getMonthValue()
                && (date.namedGroups().get("year") == null
                        || number(date, "year") == day.getYear());
    }

    private static int number(MatchResult date, String group) {
        return Integer.parseInt(date.group(group));
    }

    private static Stream<MatchResult> results(Pattern form, String claim) {
        return form.matcher(claim).results();
    }

    private static Stream<MatchResult> numbers(MatchResult date, String group, String claim) {
        return date.group(group) == null
                ? Stream.of()
                : NUMBER.matcher(claim).region(date.start(group), date.end(group)).results();
    }

    private static void blank(StringBuilder left, int start, int end) {
        left.replace(start, end, " ".repeat(end - start));
    }

    private static String withoutDot(String month) {
        return month.endsWith(".") ? month.substring(0, month.length() - 1) : month;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : LANGUAGES) {
                Locale locale = Locale.of(language);
                months.put(month.getDisplayName(TextStyle.FULL, locale), month);
                months.put(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), month);
            }
            // of other languages they are words: of Portuguese `out`, of Spanish `may`
            months.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), month);
        }
        return Map.copyOf(months);
    }
}
