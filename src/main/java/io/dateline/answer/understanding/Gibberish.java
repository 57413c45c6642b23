package io.dateline.answer.understanding;

import io.dateline.model.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises what nobody can understand: signs, sums, keys that were hit by chance, words that
/// mean nothing without others.
final class Gibberish {

    /// Words that stand between others. Those that ask are none of them: `why?` follows up.
    private static final Set<String> EMPTY_WORDS =
            set(
                    "a an the of in on at to for with by from and or but nor as is was were are be been"
                            + " being am it its this that these those he she they them his her their i me"
                            + " my we us our not no so if then than do does did has have had can will would"
                            + " could should may might must there here some any all both each also too"
                            + " very just only into onto over under up down out off about because while"
                            + " please uh um");

    private static final Set<String> FILLER_TEXT =
            set(
                    "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"
                            + " incididunt ut labore et dolore magna aliqua enim ad minim veniam quis"
                            + " nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat"
                            + " duis aute irure in reprehenderit voluptate velit esse cillum");

    private static final Set<String> PLACEHOLDERS =
            set(
                    "blah bla foo bar baz foobar xyz xyzzy qux asd asdf qwe qwert yada abcd abcde abcdef abcdefg qaz wsx qazwsx");

    private static final List<String> ROWS =
            List.of("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm");

    private static final Pattern DATE =
            Pattern.compile("\\s*+(?:(?:19|20)\\d\\d|\\d{1,2}/\\d{1,2})\\s*+\\??\\s*+");

    private static final Pattern VOWEL =
            Pattern.compile("[aeiouyáéíóúýàèìòùâêîôûäëïöüãõåæœøąęěůűőıăāēīōū]");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}++");

    private static final Pattern ONE_LETTER = Pattern.compile("(.)\\1{2,}+");

    private static final Pattern LETTER_WITH_DIGIT = Pattern.compile("\\p{L}\\p{N}|\\p{N}\\p{L}");

    /// Five consonants in a row, without what English words end in; or such behind a `j` as stand
    /// there in no name.
    private static final Pattern CONSONANTS =
            Pattern.compile(
                    "[b-df-hj-np-tv-xz]{5}(?<!ngths|ghtst|tchst|rschw)|j[b-df-gk-np-tv-xz]");

    private static final int SHORTEST_WITHOUT_VOWEL = 4;

    /// A single letter stands in any text.
    private static final int SHORTEST_NAME = 2;

    /// Whoever means something says it within that many words.
    private static final int MOST_WORDS = 10;

    private Gibberish() {}

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }

    /// Whether nothing in `question` could be asked about.
    static boolean is(String question, Wording wording) {
        if (DATE.matcher(question).matches()) {
            return false;
        }
        List<String> words =
                List.of(wording.text().split(" ")).stream()
                        .filter(word -> word.chars().anyMatch(Character::isLetter))
                        .toList();
        if (words.isEmpty() || words.stream().allMatch(EMPTY_WORDS::contains)) {
            return true;
        }
        boolean filler =
                words.contains("lorem") || words.contains("ipsum") || words.contains("dolor");
        if (filler && words.stream().filter(FILLER_TEXT::contains).count() * 2 >= words.size()) {
            return true;
        }
        boolean alone = words.size() == 1;
        return words.stream()
                .allMatch(
                        word ->
                                EMPTY_WORDS.contains(word)
                                        || isMash(word, question)
                                        || (!alone && isShortMix(word)));
    }

    /// The words of `question` that could mean something to somebody who knows them.
    static List<String> words(String question) {
        return Words.of(question).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .filter(word -> word.length() >= SHORTEST_NAME && !EMPTY_WORDS.contains(word))
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean isMash(String word, String question) {
        String letters = word.replaceAll("\\P{L}", "");
        if (word.length() == 1) {
            return true;
        }
        if (!LATIN.matcher(letters).matches()) {
            return false;
        }
        boolean acronym = question.contains(letters.toUpperCase(Locale.ROOT));
        boolean silent =
                word.length() >= SHORTEST_WITHOUT_VOWEL
                        && letters.length() == word.length()
                        && !VOWEL.matcher(letters).find();
        return PLACEHOLDERS.contains(letters)
                || ONE_LETTER.matcher(letters).matches()
                || (letters.length() > 2 && isAlongTheKeys(letters))
                || (!acronym && (silent || CONSONANTS.matcher(letters).find()));
    }

    private static boolean isShortMix(String word) {
        return word.length() == 2 && LETTER_WITH_DIGIT.matcher(word).matches();
    }

    /// Whether the letters lie beside each other on a keyboard: in runs of four, or in shorter ones
    /// throughout.
    private static boolean isAlongTheKeys(String letters) {
        int covered = 0;
        int longest = 0;
        for (int at = 0; at < letters.length(); ) {
            int run = run(letters, at);
            covered += run >= 3 ? run : 0;
            longest = Math.max(longest, run);
            at += run;
        }
        return longest >= 4 ? covered * 4 >= letters.length() * 3 : covered == letters.length();
    }

    private static int run(String letters, int at) {
        int longest = 1;
        for (String row : ROWS) {
            longest =
                    Math.max(
                            longest, Math.max(run(letters, at, row, 1), run(letters, at, row, -1)));
        }
        return longest;
    }

    private static int run(String letters, int at, String row, int step) {
        int end = at + 1;
        while (end < letters.length()) {
            int before = row.indexOf(letters.charAt(end - 1));
            if (before < 0 || before + step != row.indexOf(letters.charAt(end))) {
                break;
            }
            end++;
        }
        return end - at;
    }
}
