package io.dateline.answer.extractive;

import io.dateline.article.TextSpan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which of a sentence's figures a question asks for: the profit and not the revenue, that of 2022
/// and not that of 2023.
///
/// @param measures what is measured, in small letters; empty where the question names none
/// @param years those that it names
record AskedFigure(Set<String> measures, Set<String> years) {

    private static final Pattern MEASURE =
            Pattern.compile(
                    "\\b(revenue|turnover|sales|profit|loss|income|earnings|dividend|debt|cost|price|wage"
                            + "|salary|fine|tax|budget|surplus|deficit|donation|grant|loan)(?:e?s)?\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d,.£$€])(?:19|20)\\d\\d(?![\\d,.]\\d)");

    private static final Pattern YEAR_NEXT =
            Pattern.compile(
                    "^(?: (?:thousand|million|billion|m|bn|per cent|%))?,? (?:in|for|during) "
                            + "((?:19|20)\\d\\d)(?!\\d)");

    /// As many characters behind a figure may still name what it is: `£9m was the profit`.
    private static final int BEHIND = 30;

    /// Where the next is told.
    private static final Pattern NEXT = Pattern.compile("[,;.]|\\b(?:and|but|from|while|on)\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d");

    static AskedFigure in(String question) {
        return new AskedFigure(
                Set.copyOf(measures(question)),
                YEAR.matcher(question)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()));
    }

    private static List<String> measures(String text) {
        return MEASURE.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether the figure at `span` in `sentence` is of something else, or of another year, by the
    /// words beside it.
    boolean isOther(String sentence, TextSpan span) {
        return NUMBER.matcher(span.of(sentence)).find()
                && (isOfOtherYear(sentence.substring(span.end()))
                        || isOfOtherMeasure(sentence, span));
    }

    private boolean isOfOtherYear(String after) {
        return !years.isEmpty()
                && YEAR_NEXT
                        .matcher(after)
                        .results()
                        .anyMatch(next -> !years.contains(next.group(1)));
    }

    private boolean isOfOtherMeasure(String sentence, TextSpan span) {
        List<String> before = measures(sentence.substring(0, span.start()));
        String rest =
                sentence.substring(span.end(), Math.min(sentence.length(), span.end() + BEHIND));
        String behind = NEXT.split(rest, 2)[0];
        Set<String> told = new HashSet<>(measures(sentence));
        told.retainAll(measures);
        return measures.size() == 1
                && !told.isEmpty()
                && !before.isEmpty()
                && !measures.contains(before.getLast())
                && measures(behind).stream().noneMatch(measures::contains);
    }
}
