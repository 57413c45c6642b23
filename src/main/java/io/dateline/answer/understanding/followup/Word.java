package io.dateline.answer.understanding.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A word of a sentence, as it stands there.
///
/// @param text with the punctuation that clings to it
/// @param bare in lower case, without that punctuation
record Word(String text, String bare) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final String CLINGS = ",.;:!?()[]{}\"“”‘’'…";

    static Word of(String text) {
        return new Word(text, stripped(text).toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /// The words of `text`, in order.
    static List<Word> list(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : SPACE.split(text.strip(), -1)) {
            if (!word.isEmpty()) {
                words.add(of(word));
            }
        }
        return words;
    }

    static String join(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /// The word without the punctuation before and after it; a point of `D.C.` stays.
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && CLINGS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start
                && CLINGS.indexOf(text.charAt(end - 1)) >= 0
                && !isAbbreviation(text, start, end)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAbbreviation(String text, int start, int end) {
        return text.charAt(end - 1) == '.'
                && end - start >= 3
                && text.substring(start, end - 1).indexOf('.') >= 0;
    }

    /// The word as it stands, without what clings to it.
    String clean() {
        return stripped(text);
    }

    boolean isCapital() {
        String clean = clean();
        return !clean.isEmpty()
                && (Character.isUpperCase(clean.codePointAt(0))
                        || clean.chars().skip(1).anyMatch(Character::isUpperCase));
    }

    /// Whether something ends with it: a comma, a full stop.
    boolean endsPart() {
        return !text.isEmpty()
                && ",;:.!?…)".indexOf(text.charAt(text.length() - 1)) >= 0
                && !clean().endsWith(".");
    }

    boolean isPossessive() {
        return bare.endsWith("'s")
                || bare.endsWith("s'")
                || text.endsWith("s’")
                || text.endsWith("s'");
    }

    /// What owns, of a possessive.
    String owner() {
        String clean = clean();
        return clean.endsWith("'s") || clean.endsWith("’s")
                ? clean.substring(0, clean.length() - 2)
                : clean;
    }
}
