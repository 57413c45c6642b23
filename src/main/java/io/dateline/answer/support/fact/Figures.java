package io.dateline.answer.support.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of a text, so that `1,500`, `1500` and `1.5 thousand` are one.
public final class Figures {

    private static final String UNITS = "one|two|three|four|five|six|seven|eight|nine";
    private static final String TEENS =
            "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?<digits>\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)(?<letter>m|bn|k|tn)?"
                            + "|(?!one)(?<word>%s|%s|%s)(?:-(?<unit>%s))?)(?![\\p{L}\\p{N}])"
                                    .formatted(UNITS, TEENS, TENS, UNITS)
                            + "(?:[\\s-](?<scale>hundred|thousand|million|billion|trillion)(?!\\p{L}))?",
                    Pattern.CASE_INSENSITIVE);

    /// What may stand before a number that is given roughly.
    private static final Pattern ROUGHLY =
            Pattern.compile(
                    "(?:(?<more>more than|over|at least|upwards of|well over|in excess of)"
                            + "|(?<less>fewer than|less than|under|below|up to|as many as|nearly|almost|close to|just under)"
                            + "|about|around|some|roughly|approximately|an estimated)\\s+[$£€¥]?$",
                    Pattern.CASE_INSENSITIVE);

    /// A number given roughly is at most this share away from the exact one.
    private static final BigDecimal ROUNDED = new BigDecimal("0.15");

    /// However a language writes it: `1,500`, `1.500`, `1 500`, `1'500`, `2.5` and `2,5`.
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<![\\p{L}\\d])\\d{1,15}(?:[.,\\u00A0\\u202F'’ ]\\d{3}(?!\\d)){0,4}(?:[.,]\\d{1,6})?");

    private static final Map<String, Integer> WORDS = words();

    private Figures() {}

    /// Each number's value, in plain digits, to the words that stand for it. `One` is none: it
    /// seldom counts.
    public static Map<String, String> of(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            found.putIfAbsent(value(numbers), numbers.group());
        }
        return found;
    }

    /// The values in `text` that are given roughly, as `more than 2,000`, and are so of one of
    /// `exact`.
    public static Set<String> roughly(String text, Set<String> exact) {
        Set<String> met = new HashSet<>();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            Matcher how = ROUGHLY.matcher(text.substring(0, numbers.start()));
            if (how.find()) {
                String value = value(numbers);
                BigDecimal given = new BigDecimal(value);
                if (exact.stream()
                        .map(BigDecimal::new)
                        .anyMatch(one -> isRoughly(given, one, how))) {
                    met.add(value);
                }
            }
        }
        return met;
    }

    private static boolean isRoughly(BigDecimal given, BigDecimal exact, Matcher how) {
        int side = exact.compareTo(given);
        boolean right =
                how.group("more") != null ? side >= 0 : how.group("less") == null || side <= 0;
        BigDecimal away = exact.subtract(given).abs();
        return right && away.compareTo(exact.abs().multiply(ROUNDED)) <= 0;
    }

    /// The digits of each number, without what groups them or parts its fraction, to the number.
    public static Map<String, String> digits(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher numbers = DIGITS.matcher(text);
        while (numbers.find()) {
            found.putIfAbsent(numbers.group().replaceAll("\\D", ""), numbers.group());
        }
        return found;
    }

    private static String value(Matcher number) {
        String digits = number.group("digits");
        BigDecimal value =
                digits != null
                        ? new BigDecimal(digits.replace(",", ""))
                        : BigDecimal.valueOf(counted(number.group("word")));
        if (number.group("unit") != null) {
            value = value.add(BigDecimal.valueOf(counted(number.group("unit"))));
        }
        for (String scale : new String[] {number.group("letter"), number.group("scale")}) {
            if (scale != null) {
                value = value.movePointRight(zeros(scale));
            }
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private static int counted(String word) {
        return Objects.requireNonNull(WORDS.get(word.toLowerCase(Locale.ROOT)), word);
    }

    private static int zeros(String scale) {
        return switch (scale.toLowerCase(Locale.ROOT)) {
            case "hundred" -> 2;
            case "thousand", "k" -> 3;
            case "million", "m" -> 6;
            case "billion", "bn" -> 9;
            case "trillion", "tn" -> 12;
            default -> throw new IllegalArgumentException("not a scale: " + scale);
        };
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        List<String> ones = List.of((UNITS + "|" + TEENS).split("\\|"));
        ones.forEach(word -> words.put(word, ones.indexOf(word) + 1));
        List<String> tens = List.of(TENS.split("\\|"));
        tens.forEach(word -> words.put(word, 10 * (tens.indexOf(word) + 2)));
        return Map.copyOf(words);
    }
}
