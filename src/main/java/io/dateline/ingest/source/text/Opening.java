package io.dateline.ingest.source.text;

import org.jspecify.annotations.Nullable;

import java.time.MonthDay;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words before the first sentence of an agency's report: `BEIJING, June 19 (Reuters) –`.
///
/// @param day `null` when it names none
/// @param year `null` when it names none, which is the rule
/// @param agency `null` when it names none
/// @param length how many characters it takes up, white space after it included
public record Opening(
        @Nullable MonthDay day, @Nullable Integer year, @Nullable String agency, int length) {

    /// No dateline is longer; keeps the search short in a text without line ends.
    private static final int MAX_LENGTH = 160;

    /// Whom to believe in brackets when no date stands before them: `NATO (North Atlantic Treaty
    /// Organization) –` opens a definition, not a report.
    private static final Set<String> AGENCIES =
            Set.of(
                    "afp",
                    "agence france-presse",
                    "ani",
                    "ansa",
                    "ap",
                    "associated press",
                    "bloomberg",
                    "cnn",
                    "dpa",
                    "efe",
                    "ians",
                    "interfax",
                    "kyodo",
                    "pa",
                    "pti",
                    "reuters",
                    "tass",
                    "the associated press",
                    "upi",
                    "xinhua",
                    "yonhap");

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?<place>\\p{Lu}[\\p{L}\\p{M}'’./, -]{1,60}?)(?:, ?| ))?"
                            + "(?:(?:(?<month>"
                            + WrittenDate.MONTH
                            + ") (?<day>\\d{1,2})|(?<dayFirst>\\d{1,2}) (?<monthSecond>"
                            + WrittenDate.MONTH
                            + "))(?:,? (?<year>[12]\\d{3}))?)?"
                            + ",? ?(?:\\((?<agency>\\p{L}[\\p{L}\\p{M}\\p{N}.&'’/ -]{0,40})\\))?"
                            + "\\s*[-–—]+\\s+");

    /// The opening that `line` begins with, or `null`.
    public static @Nullable Opening at(String line) {
        Matcher form = FORM.matcher(line).region(0, Math.min(line.length(), MAX_LENGTH));
        if (!form.lookingAt()) {
            return null;
        }
        MonthDay day = day(form);
        String place = form.group("place");
        String agency = form.group("agency");
        boolean capitals = place != null && place.equals(place.toUpperCase(Locale.ROOT));
        boolean known = agency != null && AGENCIES.contains(agency.toLowerCase(Locale.ROOT));
        boolean believed = capitals ? day != null || known : day != null && agency != null;
        if (!believed) {
            return null;
        }
        String year = form.group("year");
        return new Opening(day, year == null ? null : Integer.valueOf(year), agency, form.end());
    }

    private static @Nullable MonthDay day(Matcher form) {
        String month = form.group("month");
        if (month != null) {
            return WrittenDate.monthDay(month, form.group("day"));
        }
        String monthSecond = form.group("monthSecond");
        return monthSecond == null
                ? null
                : WrittenDate.monthDay(monthSecond, form.group("dayFirst"));
    }
}
