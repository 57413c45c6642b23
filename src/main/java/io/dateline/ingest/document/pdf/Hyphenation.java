package io.dateline.ingest.document.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins words that the end of a line parts. Whether the hyphen is the word's own is told by how
/// the document writes that word elsewhere.
final class Hyphenation {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");

    private static final Pattern ENDS_PARTED =
            Pattern.compile("(?<part>[\\p{L}\\p{M}\\d]+)[-‐\u00AD]$");

    /// Words that form compounds with a hyphen.
    private static final Set<String> FIRST_PARTS =
            Set.of(
                    "all", "anti", "cross", "ex", "far", "full", "half", "high", "long", "low",
                    "mid", "non", "one", "part", "post", "pre", "pro", "self", "semi", "short",
                    "so", "three", "two", "vice", "well", "year");

    /// Words as they stand within lines, not parted between two, in lower case.
    private final Set<String> words = new HashSet<>();

    Hyphenation(List<Line> lines) {
        String before = "";
        for (Line line : lines) {
            String text = line.text();
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                boolean isRest = word.start() == 0 && isParted(before, text);
                if (!isRest && word.end() < text.length() - 1) {
                    words.add(key(word.group()));
                }
            }
            before = text;
        }
    }

    /// Whether a word is begun by the line `before` and ended by `after`.
    static boolean isParted(String before, String after) {
        return !after.isEmpty()
                && Character.isLetterOrDigit(after.codePointAt(0))
                && ENDS_PARTED.matcher(before).find();
    }

    /// `before`, from which [#isParted] parts `after`, as it goes on with that: with its hyphen or
    /// without.
    String joined(String before, String after) {
        String without = before.substring(0, before.length() - 1);
        if (before.endsWith("\u00AD")) {
            return without;
        }
        Matcher end = ENDS_PARTED.matcher(before);
        Matcher start = WORD.matcher(after);
        if (!end.find() || !start.lookingAt() || !Character.isLowerCase(after.codePointAt(0))) {
            return before;
        }
        String first = end.group("part");
        String rest = start.group();
        if (words.contains(key(first + rest))) {
            return without;
        }
        boolean isCompound =
                words.contains(key(first + "-" + rest))
                        || (FIRST_PARTS.contains(key(first)) && !isLatin(first, rest))
                        || first.chars().anyMatch(Character::isDigit);
        return isCompound ? before : without;
    }

    /// Whether it is a word as `expected`, not a compound as `ex-mayor`: those go on with other
    /// letters, or with a word that the document has.
    private boolean isLatin(String first, String rest) {
        return key(first).equals("ex")
                && "acehiopqtu".indexOf(Character.toLowerCase(rest.charAt(0))) >= 0
                && !words.contains(key(rest));
    }

    private static String key(String word) {
        return word.replace('‐', '-').toLowerCase(Locale.ROOT);
    }
}
