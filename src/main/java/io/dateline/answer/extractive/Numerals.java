package io.dateline.answer.extractive;

import io.dateline.model.text.Words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Numbers that texts name, in digits or, up to twelve, spelled out. A passage that lacks a number
/// of the question, as its article's title and date do, is about something else: of 63 held-out
/// questions of `squad20-dev` that ask about such a number none has an answer. `src/train` leaves
/// these passages unread likewise.
final class Numerals {

    /// Possessive: else a hostile text of nothing but numbers overflows the stack.
    private static final String NUMBER = "[0-9]++(?:[.,:][0-9]++)*+";

    private static final Pattern ANY = Pattern.compile(NUMBER);

    /// Not a part of a name (COVID-19) or of a date (9/11), which can be told in other ways, nor
    /// how many answers are wanted (3 reasons).
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?<![\\w.,:/-])(?!(?:[1-9]|10)\\s+[a-z])(" + NUMBER + ")(?![0-9/])",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, String> SPELLED = spelled();

    private Numerals() {}

    /// The numbers that a text must name to answer `question`.
    static Set<String> askedIn(String question) {
        return ASKED.matcher(question)
                .results()
                .map(number -> plain(number.group(1)))
                .collect(Collectors.toSet());
    }

    /// All numbers of `text`.
    static Set<String> of(String text) {
        Set<String> numbers = new HashSet<>();
        ANY.matcher(text).results().map(number -> plain(number.group())).forEach(numbers::add);
        Words.of(text).stream()
                .filter(SPELLED::containsKey)
                .map(SPELLED::get)
                .forEach(numbers::add);
        return numbers;
    }

    /// A number as it is compared: 8:52 is 8.52, 1,000 is 1000, 09 is 9.
    private static String plain(String number) {
        return number.replace(",", "").replace(':', '.').replaceFirst("^0+", "");
    }

    private static Map<String, String> spelled() {
        Map<String, String> spelled = new HashMap<>(Map.of("hundred", "100", "thousand", "1000"));
        for (String row :
                List.of(
                        "one two three four five six seven eight nine ten eleven twelve",
                        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
                                + " twelfth",
                        "i ii iii iv v vi vii viii ix x xi xii")) {
            List<String> words = Arrays.asList(row.split(" "));
            words.forEach(word -> spelled.put(word, String.valueOf(words.indexOf(word) + 1)));
        }
        return Map.copyOf(spelled);
    }
}
