package io.dateline.answer.kind;

import io.dateline.model.text.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether words may be the name of one of a sort.
final class Names {

    /// A number is one of these.
    private static final Set<String> NUMBERED =
            words(
                    "number numbers percentage percent proportion rate ratio share temperature year"
                            + " years score amount age height length size level grade rank ranking place"
                            + " position channel room gate platform line route flight model version chapter"
                            + " section article page verse act bus highway road motorway floor frequency"
                            + " speed distance population figure figures value price cost fraction"
                            + " magnitude degree order type kind edition round series season episode lap"
                            + " set minute hour day date month time century decade period quantity"
                            + " portion weight volume density area power range numeral digit code date"
                            + " dates times days months part term length duration altitude depth width"
                            + " dimensions measure measurement constant count total sum majority margin"
                            + " letter charge atomic group category class division district ward constituency"
                            + " phase stage team teams bill law amendment resolution psalm song album track"
                            + " film book novel game title else point spot seasons score scores sets caliber");

    /// A country is none of these.
    private static final Set<String> NO_COUNTRY =
            words(
                    "company companies firm bank banks regulator body agency building ministry"
                            + " committee court newspaper magazine airline manufacturer publisher player"
                            + " actor actress minister official officer politician scientist author writer"
                            + " artist singer director architect president king queen street rocket"
                            + " aircraft ship person man woman businessman journalist professor doctor"
                            + " coach captain university school hospital museum hotel station airport"
                            + " bridge church employer shop store retailer supplier brand broadcaster state city"
                            + " town village county province");

    private static final Set<String> CITY_STATES =
            Set.of(
                    "Singapore",
                    "Monaco",
                    "Luxembourg",
                    "Djibouti",
                    "Panama",
                    "Georgia",
                    "Hong Kong");

    private static final Set<String> MAY_BE_COUNTRY =
            words("country countries nation nations states team side government place club");

    /// None of these is a person.
    private static final Set<String> NO_PERSON =
            words(
                    "company companies firm bank banks regulator agency building ministry country"
                            + " countries city cities town village state county river lake mountain airline"
                            + " newspaper rocket aircraft ship planet street road language month day year"
                            + " university hospital bridge station airport island continent region");

    /// These are built or bought, not stood in: `from Harwich` names none of them.
    private static final Set<String> NO_PLACE =
            words(
                    "rocket aircraft jet missile car weapon drug medicine vaccine instrument tool"
                            + " vessel machine software product");

    /// What somebody is sentenced for is no sentence.
    private static final Set<String> SENTENCES = words("sentence punishment penalty");

    private static final Pattern OFFENCE =
            Pattern.compile(
                    "\\b(?:counts?|charges?|charged|admitted|admitting|guilty|convicted|offences?)\\b");

    private static final Pattern PLURAL = Pattern.compile("^\\W*[0-9]{1,4} (\\p{L}{1,20})s$");

    private static final Pattern PLACE_BEFORE =
            Pattern.compile("\\b(?:in|at|from|near|to|outside)(?: the)? $");

    private static final String TITLES =
            "(?:president|premier|prime minister|minister|mayor|chancellor|secretary|senator"
                    + "|ambassador|governor|king|queen|prince|princess|pope|bishop|archbishop"
                    + "|chief executive|chairman|chairwoman|chair|director|head|spokesman"
                    + "|spokeswoman|coach|captain|manager|professor|councillor|sheriff|envoy)";

    private static final Pattern OFFICE = Pattern.compile("(?:[\\p{Ll}-]{1,20} ){0,2}" + TITLES);

    private static final Pattern AS_OFFICE =
            Pattern.compile("\\b(?:as|its|their|his|her|become|became|becomes|of|new) $");

    private static final Pattern TITLE_AFTER =
            Pattern.compile(
                    ", (?:(?:(?:the|a|an|its|their|his|her) |[\\p{L}’' -]{1,40}[’']s )"
                            + "(?:[\\p{Ll}-]{1,20} ){0,4}"
                            + TITLES
                            + "\\b|[0-9]{1,3},)");

    private static final Pattern TITLE_BEFORE =
            Pattern.compile(
                    "\\b(?:Mr|Mrs|Ms|Dr|Prof|President|Premier|Chancellor|Senator|Mayor|Sir|Dame|Lord"
                            + "|Lady|Councillor|Cllr|Prime Minister|Minister|Secretary|King|Queen)\\.? $");

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[\\p{L}\\p{N},]\\s)\\p{Lu}");

    static final Pattern CAPITALS = Pattern.compile("\\p{Lu}");

    private static final Pattern SOMEBODY_BEFORE =
            Pattern.compile(
                    "\\b(?:brother|sister|son|daughter|wife|husband|mother|father|partner|cousin"
                            + "|uncle|aunt|friend|colleague|neighbour|apprentice|"
                            + TITLES
                            + "),? $");

    private static final Pattern CAPITAL = Pattern.compile("^\\p{Lu}");

    private Names() {}

    private static Set<String> words(String words) {
        return Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }

    /// Whether one of a sort of these words may be named so.
    static boolean mayBe(Set<String> sort, Wording wording) {
        String words = wording.words();
        boolean numbered = sort.stream().anyMatch(NUMBERED::contains);
        if (!numbered
                && !isBeside(sort, wording)
                && (Amounts.isAll(words) || Times.isAllOf(wording))) {
            return false;
        }
        return !isCount(sort, words)
                && !(is(sort, SENTENCES) && wording.has(OFFENCE))
                && !(is(sort, NO_COUNTRY)
                        && !is(sort, MAY_BE_COUNTRY)
                        && Countries.isOne(words)
                        && !CITY_STATES.contains(words))
                && !(is(sort, NO_PERSON) && (isTitled(wording) || Counted.isOfPeople(words)))
                && !(is(sort, NO_PLACE) && wording.has(CAPITAL) && wording.follows(PLACE_BEFORE));
    }

    /// Whether `sentence` has a capital behind its first word.
    static boolean isAnyIn(String sentence) {
        return INNER_CAPITAL.matcher(sentence).find();
    }

    /// Whether the sort stands beside the words: `second` is an answer where an election follows.
    private static boolean isBeside(Set<String> sort, Wording wording) {
        List<String> before = Words.all(wording.before().toLowerCase(Locale.ROOT));
        List<String> after = Words.all(wording.after().toLowerCase(Locale.ROOT));
        return (!before.isEmpty() && sort.contains(before.getLast()))
                || after.stream().limit(2).anyMatch(sort::contains);
    }

    /// Whether the words count the sort: `13 minutes` is not one minute.
    private static boolean isCount(Set<String> sort, String words) {
        Matcher plural = PLURAL.matcher(words);
        return plural.find() && sort.contains(plural.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean is(Set<String> sort, Set<String> words) {
        return sort.stream()
                .anyMatch(
                        word ->
                                words.contains(word)
                                        || (word.endsWith("s")
                                                && words.contains(
                                                        word.substring(0, word.length() - 1))));
    }

    /// Whether the words are an office alone, as "chief executive" of "stays as chief executive":
    /// nobody is named so, where no article tells that somebody is meant.
    static boolean isOffice(Wording wording) {
        return OFFICE.matcher(wording.words().strip()).matches() && wording.follows(AS_OFFICE);
    }

    /// Whether a word for somebody stands before a name: `her brother, Tom`.
    static boolean isApposed(Wording wording) {
        return wording.has(CAPITAL) && wording.follows(SOMEBODY_BEFORE);
    }

    /// Whether a title or an age beside the words tells that they name a person.
    static boolean isTitled(Wording wording) {
        return wording.has(CAPITAL)
                && (wording.precedes(TITLE_AFTER) || wording.follows(TITLE_BEFORE));
    }
}
