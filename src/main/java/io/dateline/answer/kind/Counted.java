package io.dateline.answer.kind;

import io.dateline.model.text.Terms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells whether a number counts what is asked for. What a noun names is known of few: it is
/// another thing only where one names people and the other what no people are.
final class Counted {

    private static final Set<String> PEOPLE =
            stems(
                    "people persons men women children boys girls residents passengers workers"
                            + " employees staff soldiers troops victims patients students pupils"
                            + " players visitors guests migrants refugees officers officials deaths dead"
                            + " casualties injured wounded survivors spectators fans supporters voters"
                            + " citizens inhabitants families adults teenagers individuals humans tourists"
                            + " firefighters volunteers protesters demonstrators teachers doctors nurses"
                            + " crew fatalities");

    private static final Set<String> NO_PEOPLE =
            stems(
                    "boats ships vessels cars vehicles buses trains planes aircraft helicopters"
                            + " homes buildings flats shops roads bridges schools hospitals stations trees"
                            + " dogs cats horses sheep cows animals birds fish books films songs goals points"
                            + " matches games laps sets tickets copies hectares acres fields"
                            + " missiles bombs shots weapons rooms beds floors storeys pages articles"
                            + " degrees jobs stores branches factories flights lorries trucks fires"
                            + " countries towns villages cities states medals prizes awards");

    private static final Set<String> SCORED =
            stems("goals points games sets matches votes runs tries wins frames legs seats");

    private static final Pattern LARGE = Pattern.compile("[0-9]{3}");

    private static final Pattern NOUNS = Pattern.compile("\\p{L}++");

    /// Where the words end that name what a number counts.
    private static final Pattern END =
            Pattern.compile(
                    "[,.;:()?!—]|\\b(?:is|are|was|were|has|have|had|in|for|with|at|on|to|by|from|who"
                            + "|that|which|and|but)\\b");

    /// As many words after a number may hold the noun that it counts.
    private static final int NOUN_WITHIN = 3;

    private static final int BEGINNING = 4;

    private Counted() {}

    private static Set<String> stems(String words) {
        return Terms.of(words);
    }

    private static Set<String> stems(Collection<String> words) {
        return Terms.of(String.join(" ", words));
    }

    /// The word itself where it has no stem, as those have that stand in any sentence.
    private static String stem(String word) {
        return Terms.of(word).stream().findFirst().orElse(word);
    }

    /// The word of `named` that most likely is the noun that is counted: the last where a verb
    /// follows; else, since the verb is among them, one near the first.
    static String noun(List<String> named, boolean isLast) {
        if (named.isEmpty()) {
            return "";
        }
        return isLast
                ? named.getLast()
                : named.stream()
                        .limit(2)
                        .filter(
                                word ->
                                        PEOPLE.contains(stem(word))
                                                || NO_PEOPLE.contains(stem(word)))
                        .findFirst()
                        .orElse(named.getFirst());
    }

    /// Whether a number of no unit may count `thing`.
    static boolean mayBe(String thing, Wording wording) {
        String asked = stem(thing);
        Set<String> there = nouns(wording);
        return there.contains(asked)
                || (!(PEOPLE.contains(asked) && first(there, NO_PEOPLE, PEOPLE))
                        && !(NO_PEOPLE.contains(asked) && first(there, PEOPLE, NO_PEOPLE)));
    }

    /// Whether no noun follows the number.
    static boolean isBare(Wording wording) {
        return nouns(wording).isEmpty();
    }

    /// Whether `text` has no word for a thing that is no person: people are counted without one.
    static boolean isThingMissing(String thing, String text) {
        return !thing.isEmpty()
                && !PEOPLE.contains(stem(thing))
                && Terms.of(text).stream().noneMatch(word -> isLike(stem(thing), word));
    }

    /// Whether they begin alike, as other forms of a word do, and words that were typed wrongly.
    private static boolean isLike(String one, String other) {
        int begin = Math.min(one.length(), BEGINNING);
        return other.startsWith(one.substring(0, begin));
    }

    /// Whether the words name some people, as "Chinese officials" does.
    static boolean isOfPeople(String words) {
        String last = words.strip().replaceFirst("^.* ", "");
        return last.equals(last.toLowerCase(Locale.ROOT)) && PEOPLE.contains(stem(last));
    }

    private static boolean first(Set<String> nouns, Set<String> of, Set<String> notOf) {
        return nouns.stream().anyMatch(of::contains) && nouns.stream().noneMatch(notOf::contains);
    }

    /// Whether the unit of the number is what is counted, as of "how many hours".
    static boolean isUnit(Set<String> counted, Set<Amount> amounts) {
        return (amounts.contains(Amount.DURATION) && anyIs(Amounts.TIME_UNIT, counted))
                || (amounts.contains(Amount.AGE) && anyIs(Amounts.TIME_UNIT, counted))
                || (amounts.contains(Amount.MONEY) && anyIs(Amounts.CURRENCY, counted))
                || (amounts.contains(Amount.MEASURE) && anyIs(Amounts.MEASURE, counted));
    }

    /// Whether the number stands before the very noun.
    static boolean isNamed(String thing, Wording wording) {
        return !thing.isEmpty() && nouns(wording).contains(stem(thing));
    }

    /// Whether two numbers with a dash between them may count it: the score of a match does not
    /// count who played.
    static boolean mayScore(Set<String> counted, Wording wording) {
        return wording.has(LARGE)
                || stems(counted).stream().anyMatch(SCORED::contains)
                || !nouns(wording).isEmpty();
    }

    private static boolean anyIs(Pattern unit, Set<String> counted) {
        return counted.stream().anyMatch(word -> unit.matcher(word).matches());
    }

    private static Set<String> nouns(Wording wording) {
        String from = wording.words() + wording.after();
        int at =
                Amounts.NUMBER
                        .matcher(wording.words())
                        .results()
                        .mapToInt(MatchResult::end)
                        .max()
                        .orElse(0);
        return stems(
                NOUNS.matcher(END.split(from.substring(at), 2)[0])
                        .results()
                        .limit(NOUN_WITHIN)
                        .map(MatchResult::group)
                        .collect(Collectors.toList()));
    }
}
