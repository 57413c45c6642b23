package io.dateline.ingest.source;

import io.dateline.article.PublicationDate;
import io.dateline.ingest.source.text.Opening;
import io.dateline.ingest.source.text.WrittenDate;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds when an article was published where its source does not say so beside the text.
///
/// In this order: what the source says; a line of its own before the text, or below its headline
/// (`Date: 18 June 2023`);
/// a dateline (`BEIJING, June 19 (Reuters) –`) with the year from itself, the URL (`/2023/06/19/`)
/// or the name of the file (`2023-06-19-talks.txt`). A dateline without a year dates nothing. Never
/// the time of a file, never today.
public final class PublicationDates {

    private static final int MAX_DATE_LINE = 80;

    /// The first lines of an article where a date line or a dateline may stand.
    private static final int FIRST_LINES = 3;

    /// Lines of headline, standfirst and byline, among which a date may stand.
    private static final int SHORT_LINES = 5;

    private static final int MAX_SHORT_LINE = 160;

    /// The marks of Markdown around a line.
    private static final Pattern UNMARKED = Pattern.compile("^[\\s*_#>`]+|[\\s*_`]+$");

    private static final Pattern DAY_IN_NAME =
            Pattern.compile(
                    "(?<!\\d)((?:19|20)\\d{2})[-/_.]?(0[1-9]|1[0-2])[-/_.]?([0-3]\\d)(?!\\d)");

    private static final Pattern YEAR_IN_PATH = Pattern.compile("/((?:19|20)\\d{2})(?=/)");

    private PublicationDates() {}

    /// A text and its date.
    ///
    /// @param text without the line that was only its date
    /// @param date `null` when unknown
    public record Dated(String text, @Nullable PublicationDate date) {}

    /// Dates a canonical text. A line that is only a date leaves the text when it gives the date,
    /// or says the same day as `given`.
    ///
    /// @param given what the source says
    /// @param name the name of the file
    public static Dated find(
            String text,
            @Nullable PublicationDate given,
            @Nullable String url,
            @Nullable String name) {
        DateLine line = DateLine.of(text);
        if (line != null && (given == null || given.day().equals(line.date().day()))) {
            return new Dated(line.rest(), given == null ? line.date() : given);
        }
        return new Dated(text, given == null ? byDateline(text, url, name) : given);
    }

    /// The dateline that one of the first lines of a text begins with, or `null`.
    static @Nullable Opening opening(String text) {
        for (String line : firstLines(text)) {
            Opening opening = Opening.at(line);
            if (opening != null) {
                return opening;
            }
        }
        return null;
    }

    private static List<String> firstLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
    }

    private static @Nullable PublicationDate byDateline(
            String text, @Nullable String url, @Nullable String name) {
        Opening opening = opening(text);
        MonthDay day = opening == null ? null : opening.day();
        if (opening == null || day == null) {
            return null;
        }
        Integer year = opening.year();
        LocalDate nearby = dayIn(url) == null ? dayIn(name) : dayIn(url);
        if (year == null && nearby != null) {
            return PublicationDate.of(nearest(day, nearby));
        }
        if (year == null) {
            year = yearIn(url);
        }
        return year == null || !day.isValidYear(year) ? null : PublicationDate.of(day.atYear(year));
    }

    /// A report of 31 December may be filed under 1 January of the next year.
    private static LocalDate nearest(MonthDay day, LocalDate nearby) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> day.atYear(nearby.getYear() + years))
                .min(
                        Comparator.comparingLong(
                                date -> Math.abs(ChronoUnit.DAYS.between(date, nearby))))
                .orElseThrow();
    }

    private static @Nullable LocalDate dayIn(@Nullable String name) {
        Matcher day = DAY_IN_NAME.matcher(name == null ? "" : name);
        try {
            return day.find()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer yearIn(@Nullable String url) {
        Matcher year = YEAR_IN_PATH.matcher(url == null ? "" : url);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    /// A line that is only a date, and the text without it.
    private record DateLine(PublicationDate date, String rest) {

        /// Looks at the first short lines: the first of all, and below a headline those that say
        /// that they are a date or stand by themselves. Where several stand by themselves they are
        /// the entries of a chronology.
        static @Nullable DateLine of(String text) {
            int start = 0;
            for (int n = 0; n < SHORT_LINES && start < text.length(); n++) {
                int end = lineEnd(text, start);
                String line = text.substring(start, end);
                if (line.length() > MAX_SHORT_LINE) {
                    return null;
                }
                PublicationDate labelled = read(line, true);
                boolean alone = n == 0 || standsAlone(text, start, end);
                PublicationDate date = labelled == null && alone ? read(line, false) : labelled;
                if (date != null) {
                    boolean isEntry = n > 0 && labelled == null && followsAnother(text, end);
                    return isEntry ? null : of(date, text.substring(0, start), text.substring(end));
                }
                start = end;
                while (start < text.length() && text.charAt(start) == '\n') {
                    start++;
                }
            }
            return null;
        }

        private static boolean standsAlone(String text, int start, int end) {
            return text.startsWith("\n\n", end) || text.substring(0, start).endsWith("\n\n");
        }

        private static boolean followsAnother(String text, int end) {
            return text.substring(end)
                    .lines()
                    .anyMatch(line -> line.length() <= MAX_DATE_LINE && read(line, false) != null);
        }

        private static @Nullable DateLine of(PublicationDate date, String before, String after) {
            String rest = CanonicalText.of(before + after.stripLeading());
            return rest.isEmpty() ? null : new DateLine(date, rest);
        }

        private static int lineEnd(String text, int start) {
            int end = text.indexOf('\n', start);
            return end < 0 ? text.length() : end;
        }

        private static @Nullable PublicationDate read(String written, boolean labelled) {
            String line = UNMARKED.matcher(written).replaceAll("");
            if (line.length() > MAX_DATE_LINE) {
                return null;
            }
            String unlabelled = WrittenDate.withoutLabel(line);
            boolean isLabelled = !unlabelled.equals(line.strip());
            return isLabelled == labelled ? WrittenDate.read(unlabelled) : null;
        }
    }
}
