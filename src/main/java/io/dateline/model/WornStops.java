package io.dateline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Full stops as they stand in text that programs have copied or translated: with the space on the
/// wrong side of them, or in the middle of a sentence.
final class WornStops {

    /// `planned .The`, `planned . The`, `trip.They`, `trip.”They`: a sentence ends there. Words
    /// with a capital before the stop may be a name, as that of a web site.
    private static final Pattern UNPARTED =
            Pattern.compile(
                    "(?:(?<=[\\p{L}\\p{N}”’)])\\s[.!?]\\s?(?=[“\"]?\\p{Lu}\\p{Ll})"
                            + "|(?<=(?<![\\p{L}\\p{N}.@/_-])\\p{Ll}{3,20})[.!?][”\"]?"
                            + "(?=[“\"]?\\p{Lu}\\p{Ll}{1,20}(?:[\\s,’']|$)))");

    /// `Saturday.The`: before a word that sentences begin with, any may stand.
    private static final Pattern OPENED =
            Pattern.compile(
                    "(?<=(?<![\\p{L}\\p{N}.@/_-])\\p{Lu}\\p{Ll}{2,20}\\.)(?<opener>\\p{Lu}\\p{Ll}{0,12})(?=\\s|$)");

    /// What goes on after these is part of what they begin.
    private static final Set<String> LEADING =
            words("a an the and or their our my your than into within");

    /// Before a number these lead to it.
    private static final Set<String> BEFORE_NUMBERS =
            words("about of in on at by to from with for was is are were around some over under");

    private static final Pattern ROLE =
            Pattern.compile(
                    "(?i)(?:\\p{L}{0,8}(?:man|woman|person)|leader|secretary|minister|president|premier"
                            + "|mayor|governor|senator|director|professor|chief|judge|captain|coach|reporter"
                            + "|correspondent|analyst|author|ambassador|commissioner|inspector|colonel"
                            + "|general|doctor|engineer)");

    /// What the name of an institution may end with.
    private static final Set<String> INSTITUTIONS =
            words(
                    "Centre Center Board Council Committee Commission Ministry Department University"
                            + " Institute Agency Authority Union Party Court Office Association"
                            + " Federation Foundation Society Corporation");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}’'-]*\\.");

    /// What is left of a sentence that was parted from the one before at a stop without a space.
    private static final Pattern BEGINNING = Pattern.compile("[“\"]?\\p{Lu}\\p{Ll}{1,20}");

    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}[\\p{L}’'-]*\\.");

    /// So long no sentence grows by what is put to it again: whoever writes without capitals
    /// writes sentences all the same.
    private static final int LONGEST = 600;

    private WornStops() {}

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    /// Where sentences begin within what was taken for one, from its start, in order.
    static List<Integer> starts(String sentence) {
        List<Integer> starts = new ArrayList<>();
        Matcher stop = UNPARTED.matcher(sentence);
        while (stop.find()) {
            starts.add(stop.end());
        }
        Matcher opened = OPENED.matcher(sentence);
        while (opened.find()) {
            if (Sentences.opens(opened.group("opener"))) {
                starts.add(opened.start("opener"));
            }
        }
        return starts.stream().sorted().distinct().toList();
    }

    /// Whether what ends with a full stop, or is a first word alone, goes on in what follows.
    static boolean goOn(String left, String right) {
        if (BEGINNING.matcher(left).matches()) {
            return true;
        }
        if (!left.endsWith(".")
                || left.length() + right.length() > LONGEST
                || Character.isLowerCase(left.codePointAt(0))) {
            return false;
        }
        String[] words = left.split("\\s+", -1);
        String last = words[words.length - 1];
        String bare = last.substring(0, last.length() - 1);
        String first = right.split("[\\s,;:.]", 2)[0];
        if (isSmall(first) || LEADING.contains(bare)) {
            return true;
        }
        if (BEFORE_NUMBERS.contains(bare) && Character.isDigit(right.codePointAt(0))) {
            return true;
        }
        boolean isName = NAME.matcher(last).matches() && words.length > 1;
        boolean afterRole = isName && ROLE.matcher(words[words.length - 2]).matches();
        boolean isRest = isName && ONE_WORD.matcher(right).matches();
        return (afterRole && NAME.matcher(first + ".").matches() && !Sentences.opens(first))
                || (isName && INSTITUTIONS.contains(first))
                || isRest;
    }

    private static boolean isSmall(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isLowerCase);
    }
}
