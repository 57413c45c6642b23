package io.dateline.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who wrote an article, as a newspaper puts it: `By A. Writer and B. Other, Staff Writers`.
///
/// @param text not blank
public record Byline(String text) {

    /// No byline is longer; what is longer is a text by mistake, of which the beginning is looked
    /// at.
    private static final int LONGEST = 1_000;

    private static final Pattern BY =
            Pattern.compile(
                    "^\\s*+(?:(?:written|reported|words|story|text) )?by[:\\s]++",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?:\\s*+[,;/&|•·]|\\s++(?:and|with)\\s)\\s*+(?:(?:and|by)\\s++)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern WHERE =
            Pattern.compile("\\s(?:in|at|for|of|from)\\s.*+$", Pattern.DOTALL);

    /// A letter, then what a name goes on with: `A.`, `O'Hara`, `Jean-Luc`, `De`.
    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*+");

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "la", "le",
                    "al", "el", "bin", "ibn", "ten", "ter", "zu", "y", "dos", "das");

    private static final Set<String> OFFICES =
            Set.of(
                    "editor",
                    "editors",
                    "writer",
                    "writers",
                    "reporter",
                    "reporters",
                    "staff",
                    "desk",
                    "correspondent",
                    "correspondents",
                    "columnist",
                    "journalist",
                    "team",
                    "chief",
                    "contributor",
                    "agencies",
                    "agency",
                    "press",
                    "news",
                    "bureau",
                    "department",
                    "photographer",
                    "producer",
                    "critic");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]++");

    public Byline {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a byline names somebody");
        }
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// Each who is named, without "By", office and place; the whole line where no person is told
    /// apart in it, as in `Weather desk`.
    public List<String> authors() {
        String names = BY.matcher(text.strip()).replaceFirst("").strip();
        List<String> people = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(names).toList()) {
            String person = WHERE.matcher(part).replaceFirst("").strip();
            if (isPerson(person) && !people.contains(person)) {
                people.add(person);
            }
        }
        if (!people.isEmpty()) {
            return people;
        }
        return List.of(names.isEmpty() ? text.strip() : names);
    }

    private static boolean isPerson(String part) {
        List<String> words = Arrays.asList(part.split("\\s+"));
        boolean areNames =
                words.size() >= 2 && words.size() <= 6 && words.stream().allMatch(Byline::isOfName);
        // Behind an initial even `Writer` is a surname.
        boolean isInitialled = INITIAL.matcher(words.getFirst()).matches();
        return areNames
                && (isInitialled
                        || words.stream()
                                .noneMatch(
                                        word -> OFFICES.contains(word.toLowerCase(Locale.ROOT))));
    }

    private static boolean isOfName(String word) {
        return NAME_WORD.matcher(word).matches() || PARTICLES.contains(word);
    }

    /// Whether this line names all whom `name` names: a whole name or a surname alone, in any case,
    /// and several with commas or `and` between them, in any order, as `Writer, A.` too.
    public boolean names(String name) {
        return isNamed(new Byline(name).nameKeys(), key());
    }

    /// The [#key] of each name in this line.
    public List<String> nameKeys() {
        return BETWEEN.splitAsStream(BY.matcher(text).replaceFirst(""))
                .map(Byline::words)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// Whether a line names all whom another one does.
    ///
    /// @param names [#nameKeys] of the other
    /// @param key of the line
    public static boolean isNamed(List<String> names, String key) {
        return !names.isEmpty() && names.stream().allMatch(key::contains);
    }

    /// What [#names] compares: the words in lower case, a space before and behind each, without a
    /// "by" at the beginning.
    public String key() {
        return words(BY.matcher(text).replaceFirst(""));
    }

    private static String words(String names) {
        return SIGNS.splitAsStream(names.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
