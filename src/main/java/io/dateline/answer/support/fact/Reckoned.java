package io.dateline.answer.support.fact;

import io.dateline.model.text.Terms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers that no text has and that follow from what it has: 52 passengers and 11 crew are 63
/// people, and what is told of two by name is told of two.
public final class Reckoned {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n");

    /// Of a sentence with more numbers some two make up any.
    private static final int MOST = 4;

    /// A smaller sum is met by chance.
    private static final BigDecimal LEAST = BigDecimal.TEN;

    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");

    private static final Pattern PAIR =
            Pattern.compile("\\btwo ((?:\\p{L}+ )?\\p{L}{3,})", Pattern.CASE_INSENSITIVE);

    private Reckoned() {}

    /// The values of numbers that may stand in `claim` without standing in `texts`.
    public static Set<String> of(String claim, List<String> texts) {
        Set<String> values = new HashSet<>();
        texts.stream()
                .flatMap(SENTENCE_END::splitAsStream)
                .forEach(sentence -> values.addAll(sumsAndDifferences(sentence)));
        Matcher pair = PAIR.matcher(claim);
        if (pair.find() && texts.stream().noneMatch(text -> counts(text, pair.group(1)))) {
            values.add("2");
        }
        return values;
    }

    private static Set<String> sumsAndDifferences(String sentence) {
        List<BigDecimal> figures =
                Figures.of(sentence).keySet().stream()
                        .filter(value -> !YEAR.matcher(value).matches())
                        .map(BigDecimal::new)
                        .toList();
        Set<String> values = new HashSet<>();
        if (figures.size() > MOST) {
            return values;
        }
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                BigDecimal one = figures.get(i);
                BigDecimal other = figures.get(j);
                Stream.of(one.add(other), one.subtract(other).abs())
                        .filter(value -> value.compareTo(LEAST) >= 0)
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .forEach(values::add);
            }
        }
        return values;
    }

    /// Whether a number stands before one of `things` there, and so tells how many they are.
    private static boolean counts(String text, String things) {
        Set<String> wanted = Terms.of(things);
        return Figures.of(text).values().stream()
                .flatMap(number -> behind(text, number))
                .anyMatch(wanted::contains);
    }

    /// The two words behind it wherever it stands, as stems.
    private static Stream<String> behind(String text, String number) {
        return Pattern.compile("\\b" + Pattern.quote(number) + "\\b((?:[\\s-]+\\p{L}+){1,2})")
                .matcher(text)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("[\\s-]+")))
                .flatMap(word -> Terms.of(word).stream());
    }
}
