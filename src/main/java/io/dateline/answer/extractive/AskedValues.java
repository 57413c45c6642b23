package io.dateline.answer.extractive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The dates, sums and percentages by which a question asks whether something is or will be so. A
/// later article that gives another one for the same settles it: what was to open in June and was
/// put off to July does not open in June.
///
/// @param times the months
/// @param amounts of each sort those that the question names
/// @param pending whether it asks what is so or will be, which later articles may correct
record AskedValues(AskedTimes times, List<Set<String>> amounts, boolean pending) {

    private static final List<Pattern> SORTS =
            List.of(
                    Pattern.compile(
                            "[£$€]\\s?+(?<value>\\d++(?:[.,]\\d++)*+(?:\\s?+(?:thousand|million"
                                    + "|billion|trillion|m|bn|k)\\b)?+)"),
                    Pattern.compile("(?<value>\\d++(?:[.,]\\d++)*+)\\s?+(?:%|per ?cent\\b)"));

    private static final Pattern PENDING =
            Pattern.compile(
                    "(?:^|[\\s,])(?:is|are|isn[’']t|aren[’']t|will|won[’']t|does|do)(?![\\p{L}])",
                    Pattern.CASE_INSENSITIVE);

    static AskedValues in(String question) {
        return new AskedValues(
                AskedTimes.in(question),
                SORTS.stream().map(sort -> values(sort, question)).toList(),
                PENDING.matcher(question).find());
    }

    private static Set<String> values(Pattern sort, String text) {
        return sort.matcher(text)
                .results()
                .map(found -> plain(found.group("value")))
                .collect(Collectors.toSet());
    }

    private static String plain(String value) {
        return value.replaceAll("[\\s,]", "")
                .replaceFirst("(?:million|m)$", "m")
                .replaceFirst("(?:billion|bn)$", "bn");
    }

    /// `statement` without them.
    String without(String statement) {
        String bare = AskedTimes.without(statement);
        for (Pattern sort : SORTS) {
            bare = sort.matcher(bare).replaceAll(" ");
        }
        return bare;
    }

    /// Whether `said` gives one of the same sort and none of them.
    boolean areOtherIn(String said) {
        boolean otherTime = !times.months().isEmpty() && times.areOtherIn(said);
        return pending
                && (otherTime
                        || IntStream.range(0, SORTS.size())
                                .anyMatch(
                                        i -> isOther(amounts.get(i), values(SORTS.get(i), said))));
    }

    private static boolean isOther(Set<String> asked, Set<String> told) {
        Set<String> both = new HashSet<>(told);
        both.retainAll(asked);
        return !asked.isEmpty() && !told.isEmpty() && both.isEmpty();
    }
}
