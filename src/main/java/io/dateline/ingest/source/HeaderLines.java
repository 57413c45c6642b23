package io.dateline.ingest.source;

import io.dateline.article.dating.DateRole;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.LabelledDates;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates in the lines of headline, standfirst and byline that a text begins with.
///
/// The first line of all counts, and below it those that say that they are dates or stand by
/// themselves. Where several stand by themselves they are the entries of a chronology.
///
/// @param text the whole
/// @param lines with a date, in order
record HeaderLines(String text, List<DatedLine> lines) {

    /// @param isOnlyDate whether it says nothing beside a date of publication
    record DatedLine(int start, int end, DateClaim claim, boolean isOnlyDate) {}

    private static final int MOST_LINES = 6;

    private static final int MAX_LINE = 160;

    private static final int MAX_DATE_LINE = 80;

    /// The marks of Markdown around a line.
    private static final Pattern MARKS =
            Pattern.compile(
                    "^[\\s*_#>`]+|[\\s*_`]+$|\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");

    /// `By Jo Roe and Al Finch`, `BYLINE: Jo Roe`.
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?i:by|byline:|author:|von|par|por|di) (?<names>\\p{Lu}[\\p{L}\\p{M}.’'-]*"
                            + "(?: (?:and|und|et|y|e|de|van|von|der|da|di|la|le|al|bin|\\p{Lu}[\\p{L}\\p{M}.’'-]*)){1,8})"
                            + "(?:,.{0,40})?");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•]\\s*|\\s+[–—-]\\s+");

    HeaderLines {
        lines = List.copyOf(lines);
    }

    static HeaderLines of(String text) {
        List<DatedLine> lines = new ArrayList<>();
        int start = 0;
        boolean isChronology = false;
        for (int n = 0; n < MOST_LINES && start < text.length(); n++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end - start > MAX_LINE) {
                break;
            }
            List<LabelledDates.Found> found = dates(text.substring(start, end));
            boolean isHeader = n == 0 || standsAlone(text, start, end);
            boolean isDated = !lines.isEmpty();
            for (LabelledDates.Found date : found) {
                boolean isBare = !date.isLabelled();
                isChronology |= isBare && n > 0 && (isDated || followsAnother(text, end));
                if (!isBare || (isHeader && !isChronology)) {
                    boolean isOnly =
                            date.isAlone()
                                    && found.size() == 1
                                    && date.claim().role() == DateRole.PUBLISHED;
                    lines.add(new DatedLine(start, end, date.claim(), isOnly));
                }
            }
            start = end;
            while (start < text.length() && text.charAt(start) == '\n') {
                start++;
            }
        }
        return new HeaderLines(text, lines);
    }

    private static List<LabelledDates.Found> dates(String line) {
        return LabelledDates.in(MARKS.matcher(line).replaceAll(""));
    }

    private static boolean standsAlone(String text, int start, int end) {
        return text.startsWith("\n\n", end) || text.substring(0, start).endsWith("\n\n");
    }

    private static boolean followsAnother(String text, int end) {
        return text.substring(end)
                .lines()
                .filter(line -> line.length() <= MAX_DATE_LINE)
                .flatMap(line -> dates(line).stream())
                .anyMatch(date -> date.isAlone() && !date.isLabelled());
    }

    /// Who wrote the text, where one of its first lines says that and perhaps when, and nothing
    /// else; `null` where none does. The first of all is the headline, unless that is known and
    /// stands elsewhere.
    static @Nullable String byline(String text, @Nullable String title) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
        boolean hasHeadline =
                title == null || first.isEmpty() || first.getFirst().strip().equals(title);
        return first.stream()
                .skip(hasHeadline ? 1 : 0)
                .takeWhile(line -> line.length() <= MAX_LINE)
                .map(line -> MARKS.matcher(line).replaceAll("").strip())
                .filter(line -> !line.endsWith("."))
                .flatMap(line -> BETWEEN.splitAsStream(line))
                .map(BYLINE::matcher)
                .filter(Matcher::matches)
                .map(byline -> byline.group("names"))
                .findFirst()
                .orElse(null);
    }

    List<DateClaim> claims() {
        return lines.stream().map(DatedLine::claim).toList();
    }

    /// The text without a line; as it is where nothing else would be left.
    String without(DatedLine line) {
        String rest =
                CanonicalText.of(
                        text.substring(0, line.start())
                                + text.substring(line.end()).stripLeading());
        return rest.isEmpty() ? text : rest;
    }
}
