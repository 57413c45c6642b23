package io.dateline.answer.support.fact;

import io.dateline.answer.support.slip.sentence.DateWords;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.text.Names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One fact of a claim.
///
/// @param text the words of the claim that say it
/// @param question the claim with a question word in their place
record Fact(Kind kind, String text, String question) {

    /// What a fact is, and so what another of its kind is.
    enum Kind {
        NAME,
        PLACE,
        NUMBER,
        TIME
    }

    /// Letters by which `Norway` is known in `Norwegian`; of shorter words all.
    private static final int KIN = 4;

    /// What is cut out of a quotation or a bracket is no name.
    private static final Pattern BROKEN = Pattern.compile("[\"“”()\\[\\]:;]");

    /// A name ends with a capital word: an `American embassy` is no other than Beijing.
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}\\p{N}.’'-]*$");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Pattern UNIT = Pattern.compile("[$£€¥₹%]|per ?cent");

    private static final Set<String> NONE =
            Vocabulary.of(
                    """
                    the a an of in on at to by and his her its their he she it they i we who what
                    is was were are had has have for from with that this as him them mr mrs ms dr
                    """);

    /// Whether `answer` says the same.
    ///
    /// @param claim the whole of it, by which a number may be given roughly
    boolean isIn(String answer, String claim) {
        return switch (kind) {
            case NAME, PLACE -> isNamedIn(answer);
            case NUMBER -> isNumberIn(answer, claim);
            case TIME -> times(answer).anyMatch(times(text).toList()::contains);
        };
    }

    /// Whether `answer` is of the same kind, and says another that the claim does not have either.
    boolean isOther(String answer, String claim) {
        if (isIn(answer, claim) || BROKEN.matcher(answer).find()) {
            return false;
        }
        return switch (kind) {
            case NAME, PLACE -> NAMED.matcher(answer).find();
            case NUMBER -> isOtherNumber(answer, claim);
            case TIME -> isOtherTime(answer);
        };
    }

    private boolean isNamedIn(String answer) {
        List<String> named = capitals(text);
        List<String> words = words(answer).toList();
        return named.stream().anyMatch(one -> words.stream().anyMatch(word -> isKin(one, word)))
                || Names.aliases(text).anyMatch(Names.aliases(answer).toList()::contains)
                || isShortFor(answer, named)
                || isShortFor(text, capitals(answer));
    }

    /// Whether one of its words is the first letters of the name: `WHO`.
    private static boolean isShortFor(String text, List<String> name) {
        String letters =
                name.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return letters.length() > 1 && words(text).anyMatch(letters::equals);
    }

    private static boolean isKin(String one, String other) {
        int shared = Math.min(KIN, Math.min(one.length(), other.length()));
        return one.equals(other)
                || (shared == KIN && one.substring(0, KIN).equals(other.substring(0, KIN)));
    }

    private boolean isNumberIn(String answer, String claim) {
        Set<String> told = new HashSet<>(Figures.of(answer).keySet());
        told.addAll(Figures.roughly(claim, told));
        return Figures.of(text).keySet().stream().anyMatch(told::contains);
    }

    private boolean isOtherNumber(String answer, String claim) {
        Set<String> told = Figures.of(answer).keySet();
        return !told.isEmpty()
                && unit(answer).equals(unit(text))
                && told.stream().noneMatch(Figures.of(claim).keySet()::contains);
    }

    private boolean isOtherTime(String answer) {
        List<String> told = times(answer).toList();
        List<String> claimed = times(text).toList();
        return Stream.of(DateWords.DAYS, DateWords.MONTHS)
                .anyMatch(
                        kind ->
                                told.stream().anyMatch(kind::contains)
                                        && claimed.stream().anyMatch(kind::contains));
    }

    private static Stream<String> times(String text) {
        return words(text)
                .filter(word -> DateWords.DAYS.contains(word) || DateWords.MONTHS.contains(word));
    }

    private static String unit(String text) {
        return UNIT.matcher(text)
                .results()
                .map(found -> found.group().startsWith("per") ? "%" : found.group())
                .findFirst()
                .orElse("");
    }

    /// Its words with capitals, in small letters.
    private static List<String> capitals(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !NONE.contains(word))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !NONE.contains(word));
    }
}
