package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date in the address of a page or in the name of a file.
///
/// @param written as it stands there
/// @param day `null` where only the month or the year is told
/// @param month its number; `null` where only the year is told
/// @param isFolder whether it is a folder's name of its own, and no part of a headline
public record NamedDates(
        String written,
        int year,
        @Nullable Integer month,
        @Nullable LocalDate day,
        boolean isFolder) {

    private static final String YEAR = "(?<year>(?:19|20)\\d{2})";

    private static final Pattern DAY_FOLDERS =
            Pattern.compile(
                    "/"
                            + YEAR
                            + "(?<sep>[-/]?)(?<month>0?[1-9]|1[0-2]|[a-z]{3,9})\\k<sep>(?<day>[0-3]?\\d)(?=/)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_IN_NAME =
            Pattern.compile(
                    "(?<!\\d)"
                            + YEAR
                            + "(?<sep>[-_.]?)(?<month>0[1-9]|1[0-2])\\k<sep>(?<day>[0-3]\\d)(?!\\d)");

    private static final Pattern MONTH_FOLDERS =
            Pattern.compile(
                    "/" + YEAR + "[-/](?<month>0[1-9]|1[0-2])(?=/)", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_FOLDER = Pattern.compile("/" + YEAR + "(?=/)");

    /// What an address or name says, or `null` where it names no year.
    public static @Nullable NamedDates in(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String path = name.replaceFirst("[?#].*$", "").replaceFirst("^(?i:https?:)?//[^/]*", "");
        Matcher folders = DAY_FOLDERS.matcher(path);
        if (folders.find()) {
            NamedDates day = day(folders, true);
            if (day != null) {
                return day;
            }
        }
        Matcher part = DAY_IN_NAME.matcher(path);
        if (part.find()) {
            NamedDates day = day(part, false);
            if (day != null) {
                return day;
            }
        }
        Matcher months = MONTH_FOLDERS.matcher(path);
        if (months.find()) {
            return new NamedDates(
                    months.group(),
                    Integer.parseInt(months.group("year")),
                    Integer.valueOf(months.group("month")),
                    null,
                    true);
        }
        Matcher year = YEAR_FOLDER.matcher(path);
        return year.find()
                ? new NamedDates(
                        year.group(), Integer.parseInt(year.group("year")), null, null, true)
                : null;
    }

    private static @Nullable NamedDates day(Matcher found, boolean isFolder) {
        int year = Integer.parseInt(found.group("year"));
        Integer month = month(found.group("month"));
        try {
            return month == null
                    ? null
                    : new NamedDates(
                            found.group(),
                            year,
                            month,
                            LocalDate.of(year, month, Integer.parseInt(found.group("day"))),
                            isFolder);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.valueOf(written);
        }
        Month named = CalendarNames.month(written);
        return named == null ? null : Objects.requireNonNull(named).getValue();
    }
}
