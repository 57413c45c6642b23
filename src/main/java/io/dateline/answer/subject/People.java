package io.dateline.answer.subject;

import io.dateline.answer.kind.Countries;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names in a text that may be persons': two capitalised words and more that name no
/// organisation, place or day as far as their words tell, and one word of such a name, or behind a
/// title, alone.
final class People {

    private static final String CAPITALISED =
            "(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*+|\\p{Lu}[\\p{L}’'-]*+)";

    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}’'-])"
                            + CAPITALISED
                            + "(?: (?:(?:van|von|de|del|der|den|di|da|al|bin|ibn|la|le|ter|ten)"
                            + " ){0,2}"
                            + CAPITALISED
                            + "){0,5}+");

    private static final Set<String> DAYS =
            words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    private static final Set<String> MONTHS =
            words(
                    "January February March April May June July August September October November"
                            + " December");

    private static final Pattern BEFORE_MONTH =
            Pattern.compile("(?:\\b(?i:in|of|since|until|by|late|early|last|this)|[0-9]) $");

    private static final String QUOTES = "\"“”«»„";

    private static final Pattern OWNING = Pattern.compile("[’']s?$");

    private static final Set<String> TITLES =
            words(
                    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor President Premier Prime"
                            + " Minister Chancellor Secretary Senator Mayor Mayoress Governor Ambassador King"
                            + " Queen Prince Princess Pope Bishop Archbishop Sir Dame Lord Lady Councillor"
                            + " Cllr Cllr. Captain Capt. General Gen. Colonel Sergeant Inspector Judge Justice"
                            + " Coach Rev. Reverend Father Sister Chief Superintendent Detective Constable"
                            + " Director Chairman Vice Foreign Former Head Officer Executive Sheriff");

    /// Begin a sentence with a capital, and are no part of the name that follows.
    private static final Set<String> OPENERS =
            words(
                    "The A An In On At By For From With After Before When While As If But And Or So To"
                            + " Of Since Until During Under Over Both Asked Although Though Because Once Then"
                            + " Yet She It They We I You His Her Its Their Our My Your This That These"
                            + " Those There Here Who What Which When Where Why How Whose Whom Did Does Do Is"
                            + " Are Was Were Has Have Had Will Would Can Could Should May Might Must Not No"
                            + " Meanwhile However Later Earlier Among Between Against Like Unlike Despite"
                            + " According Said Says Last Next Now Today Yesterday Only Even Also");

    private static final Set<String> NO_PERSON =
            words(
                    "monday tuesday wednesday thursday friday saturday sunday january february march"
                            + " april june july august september october november december congress party"
                            + " ministry university college school company corporation corp inc ltd plc bank"
                            + " group council committee commission court union association institute agency"
                            + " office department board club united city town county state states street road"
                            + " avenue lane square park bridge river lake sea ocean island islands mountain"
                            + " mount valley bay coast harbour harbor port north south east west northern"
                            + " southern eastern western central new royal national international world"
                            + " european american british english chinese french german russian house palace"
                            + " castle hall church cathedral hospital station airport centre center museum"
                            + " theatre library hotel stadium arena court cup league championship olympics"
                            + " games prize award act bill treaty agreement war great republic kingdom"
                            + " government parliament senate assembly army navy force forces police service"
                            + " authority foundation trust society church red cross san los las saint st fort"
                            + " television radio news times post guardian press airlines airways motors foods"
                            + " energy oil gas electric systems technologies software holdings partners"
                            + " studios records pictures entertainment industries brothers sons estate street"
                            + " high upper lower old little big white black green blue festival day week"
                            + " christmas easter slam open title list history secret");

    private People() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /// In the order of the text.
    static List<PersonName> in(String text) {
        return in(text, List.of());
    }

    /// In the order of the text.
    ///
    /// @param known persons by whose name one word may be told
    static List<PersonName> in(String text, List<PersonName> known) {
        List<PersonName> all = new ArrayList<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            PersonName name = named(text, found.start(), found.end());
            if (name != null) {
                all.add(name);
            }
        }
        List<PersonName> full =
                Stream.concat(known.stream(), all.stream().filter(PersonName::isFull)).toList();
        return all.stream()
                .filter(
                        name ->
                                name.isFull()
                                        || !name.title().isEmpty()
                                        || full.stream().anyMatch(name::mayBe))
                .toList();
    }

    private static @Nullable PersonName named(String text, int start, int end) {
        int from = start;
        String title = "";
        String rest = text.substring(start, end);
        int space = rest.indexOf(' ');
        while (space > 0
                && (opens(rest, space)
                        || isTitle(rest, space)
                        || owns(rest, space)
                        || isTime(text.substring(0, from), rest.substring(0, space)))) {
            title = isTitle(rest, space) ? rest.substring(0, space) : title;
            from += space + 1;
            rest = rest.substring(space + 1);
            space = rest.indexOf(' ');
        }
        String bare = rest.replaceFirst("[’'](?:s)?$", "");
        List<String> words = List.of(bare.split(" "));
        boolean isNone =
                bare.isEmpty()
                        || (words.size() == 1
                                && (OPENERS.contains(bare)
                                        || TITLES.contains(bare)
                                        || bare.equals("He")))
                        || words.stream()
                                .anyMatch(word -> NO_PERSON.contains(word.toLowerCase(Locale.ROOT)))
                        || Countries.isOne(bare)
                        || isQuoted(text, from, from + bare.length())
                        || isWhole(words)
                        || (title.isEmpty() && text.substring(0, from).endsWith("the "));
        return isNone
                ? null
                : new PersonName(words, new TextSpan(from, from + bare.length()), title);
    }

    /// What stands beside quotation marks is a title of something or a word that is spoken of.
    private static boolean isQuoted(String text, int from, int to) {
        return (from > 0 && QUOTES.indexOf(text.charAt(from - 1)) >= 0)
                || (to < text.length() && QUOTES.indexOf(text.charAt(to)) >= 0);
    }

    /// Words in capitals throughout are a place line or an abbreviation.
    private static boolean isWhole(List<String> words) {
        return words.stream()
                .allMatch(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
    }

    private static boolean opens(String rest, int space) {
        return OPENERS.contains(rest.substring(0, space));
    }

    /// Whether a word is a day, or behind a preposition a month, and no forename.
    private static boolean isTime(String before, String word) {
        return DAYS.contains(word)
                || (MONTHS.contains(word) && BEFORE_MONTH.matcher(before).find());
    }

    /// As `China’s` before a name does.
    private static boolean owns(String rest, int space) {
        return OWNING.matcher(rest.substring(0, space)).find();
    }

    private static boolean isTitle(String rest, int space) {
        return TITLES.contains(rest.substring(0, space));
    }
}
