package io.dateline.answer.extractive;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The months that a question names, with their year where it gives one. What happened in another
/// one does not answer it.
record AskedTimes(List<AskedMonth> months) {

    private static final String NAMES =
            Arrays.stream(Month.values()).map(AskedTimes::name).collect(Collectors.joining("|"));

    /// In small letters too; `may` and `march` are other words unless a number or `in` leads to
    /// them. No group here is optional and possessive: Java keeps what such a group took where the
    /// whole did not match in the end.
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?<lead>(?i:in|of|since|until|during|last|next|early|mid"
                            + "|late"
                            + "|by|from|\\d{1,2}(?:st|nd|rd|th)?)[\\s-])?(?<month>(?i:"
                            + NAMES
                            + "))(?![\\p{L}\\p{N}])(?:,?\\s(?<day>\\d{1,2})(?:st|nd|rd"
                            + "|th)?(?![\\d:.]))?"
                            + "(?:,?\\s(?:of\\s)?+(?<year>[12]\\d{3})(?!\\d))?");

    /// An article tells of what was in the weeks before it, and of what is to come.
    private static final int WEEKS_BEFORE = 5;

    /// A month of some year.
    ///
    /// @param year `null` where it is not said
    record AskedMonth(Month month, @Nullable Integer year) {}

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static AskedTimes in(String text) {
        return new AskedTimes(
                MONTH.matcher(text)
                        .results()
                        .filter(AskedTimes::isMonth)
                        .map(AskedTimes::month)
                        .toList());
    }

    /// `text` without them.
    static String without(String text) {
        return MONTH.matcher(text)
                .replaceAll(
                        found -> isMonth(found) ? " " : Matcher.quoteReplacement(found.group()));
    }

    /// Whether `said` names months, and none of these.
    boolean areOtherIn(String said) {
        List<AskedMonth> told = in(said).months;
        return !told.isEmpty()
                && told.stream()
                        .noneMatch(one -> months.stream().anyMatch(month -> agree(month, one)));
    }

    private static boolean agree(AskedMonth one, AskedMonth other) {
        return one.month() == other.month()
                && (one.year() == null || other.year() == null || one.year().equals(other.year()));
    }

    private static boolean isMonth(MatchResult found) {
        String name = found.group("month");
        boolean ambiguous = name.equalsIgnoreCase("may") || name.equalsIgnoreCase("march");
        return !ambiguous
                || found.group("lead") != null
                || (Character.isUpperCase(name.charAt(0))
                        && (found.group("day") != null || found.group("year") != null));
    }

    private static AskedMonth month(MatchResult found) {
        String year = found.group("year");
        return new AskedMonth(
                Month.valueOf(found.group("month").toUpperCase(Locale.ROOT)),
                year == null ? null : Integer.valueOf(year));
    }

    /// Whether a text of an article may be about all of them, by what it says or when the article
    /// was published.
    boolean agreeWith(String text, ArticleMetadata article) {
        if (months.isEmpty()) {
            return true;
        }
        List<AskedMonth> told = in(article.title() + ". " + text).months;
        return months.stream()
                .allMatch(
                        asked ->
                                isOf(asked, article.publishedAt())
                                        || told.stream()
                                                .anyMatch(one -> agree(asked, one, article)));
    }

    private static boolean isOf(AskedMonth asked, @Nullable PublicationDate published) {
        if (published == null) {
            return false;
        }
        LocalDate day = published.day();
        return day.minusWeeks(WEEKS_BEFORE)
                .datesUntil(day.plusDays(1))
                .anyMatch(one -> one.getMonth() == asked.month() && isYear(asked, one.getYear()));
    }

    private static boolean isYear(AskedMonth asked, int year) {
        return asked.year() == null || asked.year() == year;
    }

    /// A month without a year is of the article's own, or of one beside it.
    private static boolean agree(AskedMonth asked, AskedMonth told, ArticleMetadata article) {
        if (asked.month() != told.month()) {
            return false;
        }
        if (asked.year() == null || told.year() != null) {
            return asked.year() == null || asked.year().equals(told.year());
        }
        PublicationDate published = article.publishedAt();
        return published == null || Math.abs(published.day().getYear() - asked.year()) <= 1;
    }
}
