package io.dateline.answer.support;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of a text, so that `1,500`, `1500` and `1.5 thousand` are one.
final class Figures {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?<digits>\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)(?<letter>m|bn|k|tn)?"
                            + "|(?<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                            + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
                            + "|eighty|ninety)(?:-(?<unit>one|two|three|four|five|six|seven|eight|nine))?)(?![\\p{L}\\p{N}])(?:[\\s-](?<scale>hundred|thousand|million|billion|trillion)(?!\\p{L}))?",
                    Pattern.CASE_INSENSITIVE);

    /// However a language writes it: `1,500`, `1.500`, `1 500`, `1'500`, `2.5` and `2,5`.
    private static final Pattern DIGITS =
            Pattern.compile(
                    "(?<![\\p{L}\\d])\\d{1,15}(?:[.,\\u00A0\\u202F'’ ]\\d{3}(?!\\d)){0,4}(?:[.,]\\d{1,6})?");

    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("thirteen", 13),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("sixteen", 16),
                    Map.entry("seventeen", 17),
                    Map.entry("eighteen", 18),
                    Map.entry("nineteen", 19),
                    Map.entry("twenty", 20),
                    Map.entry("thirty", 30),
                    Map.entry("forty", 40),
                    Map.entry("fifty", 50),
                    Map.entry("sixty", 60),
                    Map.entry("seventy", 70),
                    Map.entry("eighty", 80),
                    Map.entry("ninety", 90));

    private static final Map<String, Integer> ZEROS =
            Map.of(
                    "hundred",
                    2,
                    "thousand",
                    3,
                    "k",
                    3,
                    "million",
                    6,
                    "m",
                    6,
                    "billion",
                    9,
                    "bn",
                    9,
                    "trillion",
                    12,
                    "tn",
                    12);

    private Figures() {}

    /// Each number's value, in plain digits, to the words that stand for it. `One` is none: it
    /// seldom counts.
    static Map<String, String> of(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            found.putIfAbsent(value(numbers), numbers.group());
        }
        return found;
    }

    /// The digits of each number, without what groups them or parts its fraction, to the number.
    static Map<String, String> digits(String text) {
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
                        : BigDecimal.valueOf(known(WORDS, number.group("word")));
        if (number.group("unit") != null) {
            value = value.add(BigDecimal.valueOf(known(WORDS, number.group("unit"))));
        }
        for (String scale : new String[] {number.group("letter"), number.group("scale")}) {
            if (scale != null) {
                value = value.movePointRight(known(ZEROS, scale));
            }
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private static int known(Map<String, Integer> table, String word) {
        return Objects.requireNonNull(table.get(word.toLowerCase(Locale.ROOT)), word);
    }
}
