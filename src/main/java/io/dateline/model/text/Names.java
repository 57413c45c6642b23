package io.dateline.model.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of names as they are compared, however a text writes them.
public final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.’'&-]*+");

    /// Letters by which `China` is known in `Chinese`, at least.
    private static final int KIN = 4;

    /// Letters in which the names of a country and of who is of it differ at the end of the shorter
    /// one, at most: `Norway` and `Norwegian`.
    private static final int ENDING = 2;

    /// Each line names one thing, or who is of it.
    private static final List<List<String>> ALIASES =
            List.of(
                    List.of("US", "USA", "United States", "America", "American", "Americans"),
                    List.of("UK", "United Kingdom", "Britain", "British", "Britons"),
                    List.of("UN", "United Nations"),
                    List.of("EU", "European Union", "Europe", "European", "Europeans"),
                    List.of("UAE", "United Arab Emirates", "Emirates", "Emirati"),
                    List.of("USSR", "Soviet Union", "Soviet", "Soviets"),
                    List.of("England", "English"),
                    List.of("Scotland", "Scottish", "Scots", "Scot"),
                    List.of("Wales", "Welsh"),
                    List.of("Ireland", "Irish"),
                    List.of("France", "French"),
                    List.of("Spain", "Spanish", "Spaniard", "Spaniards"),
                    List.of("Netherlands", "Holland", "Dutch"),
                    List.of("Denmark", "Danish", "Dane", "Danes"),
                    List.of("Finland", "Finnish", "Finn", "Finns"),
                    List.of("Switzerland", "Swiss"),
                    List.of("Poland", "Polish", "Pole", "Poles"),
                    List.of("Turkey", "Türkiye", "Turkish", "Turk", "Turks"),
                    List.of("Thailand", "Thai", "Thais"),
                    List.of("Philippines", "Filipino", "Filipinos"),
                    List.of("Myanmar", "Burma", "Burmese"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Letters that are no others with a mark, and what people write who have no such key.
    private static final String SPECIAL_LETTERS = "łŁøØđĐðÐþÞæÆœŒßı";

    private static final String[] PLAIN = "l L o O d D d D th Th ae Ae oe Oe ss i".split(" ");

    private static final Pattern SPECIAL = Pattern.compile("[" + SPECIAL_LETTERS + "]");

    private Names() {}

    /// The words of `text` with the signs that may stand within a name.
    public static Stream<MatchResult> words(String text) {
        return WORD.matcher(text).results();
    }

    /// Without a genitive's ending, the dots of an abbreviation, or signs at the end.
    public static String bare(String word) {
        return word.replaceAll("[’'][sS]?$", "").replace(".", "").replaceAll("[-&’']+$", "");
    }

    /// As words are compared.
    public static String folded(String word) {
        return bare(word).toLowerCase(Locale.ROOT);
    }

    /// `text` with plain letters in place of those with accents, of `ł` and its like too.
    public static String withoutAccents(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPECIAL.matcher(bare)
                .replaceAll(found -> PLAIN[SPECIAL_LETTERS.indexOf(found.group().charAt(0))]);
    }

    /// The words of all names of what is named in `text` by one of them.
    public static Stream<String> aliases(String text) {
        String names =
                words(text)
                        .map(word -> bare(word.group()).replace('-', ' '))
                        .collect(Collectors.joining(" ", " ", " "));
        return ALIASES.stream()
                .filter(same -> same.stream().anyMatch(name -> names.contains(" " + name + " ")))
                .flatMap(List::stream)
                .flatMap(name -> words(name).map(MatchResult::group));
    }

    /// Whether two words in small letters may be of one name, as a country and who is of it.
    public static boolean areKin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= Math.max(KIN, shorter - ENDING);
    }
}
