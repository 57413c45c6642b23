package io.dateline.ingest.source.text;

import io.dateline.ingest.source.date.DateReading;
import io.dateline.ingest.source.date.WrittenDate;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words before the first sentence of an agency's report: `BEIJING, June 19 (Reuters) –`.
///
/// @param date as it stands there, mostly without a year; `null` when it names none
/// @param agency `null` when it names none
/// @param length how many characters it takes up, white space after it included
public record Opening(@Nullable String date, @Nullable String agency, int length) {

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

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S*(?:[ ,]+\\p{Lu}\\S*){0,5}");

    private static final String DATE =
            "(?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?)(?:,? (?:de )?[12]\\d{3})?";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?<place>\\p{Lu}[\\p{L}\\p{M}'’./, -]{1,60}?)(?:, ?| ))?"
                            + "(?<date>"
                            + DATE
                            + ")?"
                            + ",? ?(?:[(/](?<agency>\\p{L}[\\p{L}\\p{M}\\p{N}.&'’ -]{0,40}(?:/[\\p{L} ]{1,20})?)[)/])?"
                            + "\\.?\\s*[-–—_]+\\s+");

    /// `LONDON--(BUSINESS WIRE)--May 17, 2024--The company`.
    private static final Pattern RELEASE =
            Pattern.compile(
                    "(?<place>\\p{Lu}[\\p{L}\\p{M}'’.&, -]{1,60}?)--\\((?<agency>[\\p{L} ]{2,40})\\)--(?<date>"
                            + DATE
                            + ")--\\s*");

    /// The opening that `line` begins with, or `null`.
    public static @Nullable Opening at(String line) {
        int end = Math.min(line.length(), MAX_LENGTH);
        Matcher release = RELEASE.matcher(line).region(0, end);
        if (release.lookingAt()) {
            return new Opening(date(release), release.group("agency"), release.end());
        }
        Matcher form = FORM.matcher(line).region(0, end);
        if (!form.lookingAt()) {
            return null;
        }
        String date = date(form);
        String place = form.group("place");
        String agency = form.group("agency");
        boolean capitals = place != null && place.equals(place.toUpperCase(Locale.ROOT));
        boolean known = agency != null && AGENCIES.contains(agency.toLowerCase(Locale.ROOT));
        boolean believed =
                capitals
                        ? date != null || known
                        : date != null && (agency != null || (isName(place) && hasYear(date)));
        return believed ? new Opening(date, agency, form.end()) : null;
    }

    /// Whether all words are those of a name: a sentence may begin with a place and a date too.
    private static boolean isName(@Nullable String place) {
        return place != null && NAME.matcher(place).matches();
    }

    private static boolean hasYear(String date) {
        return WrittenDate.read(date) instanceof DateReading.Day;
    }

    private static @Nullable String date(Matcher form) {
        String date = form.group("date");
        return date == null
                ? null
                : switch (WrittenDate.read(date)) {
                    case null -> null;
                    case DateReading.Day _, DateReading.Yearless _ -> date;
                    case DateReading.Month _, DateReading.Either _ -> null;
                };
    }
}
