package io.dateline.answer.generative.reply;

import io.dateline.answer.generative.marker.CitedText;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a model cites in words, “According to passage 2, …” or “… (1).”, as the marker that
/// it was asked for, and takes it out of the sentence. What names no number is taken out alone.
public final class SpokenMarkers {

    private static final String NUMBER = "#?[\\[(]?\\d{1,2}[\\])]?";
    private static final String NUMBERS =
            NUMBER + "(?:(?:\\s*[,;&]\\s*|\\s+and\\s+)+" + NUMBER + ")*";

    /// “article” is not one of them: treaties and laws have articles with numbers.
    private static final String PASSAGES =
            "(?:the\\s+)?(?:passages?|sources?)(?:\\s+(?<n>" + NUMBERS + "))?";

    private static final String END = "(?<end>[.!?…]*)$";

    /// The tag of a fence, which has the same code for all passages and tells no number.
    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)[,;]?\\s*(?:(?:in|from|see)\\s+)?[(\\[<]?/?passage-[0-9a-f]{6,}[)\\]>]?");

    private static final Pattern LABEL =
            Pattern.compile("(?i)^(?:answer|question|response)\\s*:\\s*");

    /// What stood before a marker and joins nothing any more.
    private static final Pattern LOOSE = Pattern.compile("[,;:]$");

    /// The number of an item: a list has its marks of us.
    private static final Pattern ITEM = Pattern.compile("^\\d{1,2}[.)]\\s+(?=\\p{Lu})");

    private static final List<Pattern> LEADING =
            patterns(
                    "^(?:according\\s+to|based\\s+on|as\\s+\\w+\\s+in|in)\\s+"
                            + PASSAGES
                            + "\\s*[,:]\\s+",
                    "^"
                            + PASSAGES
                            + "\\s+(?:says?|states?|mentions?|reports?|notes?|tells?|indicates?)"
                            + "(?:\\s+us)?\\s+that\\s+",
                    "^(?:passages?|sources?)\\s+(?<n>" + NUMBERS + ")\\s*[:–—-]\\s+");

    private static final List<Pattern> TRAILING =
            patterns(
                    "\\s*[(\\[](?:see\\s+|from\\s+)?(?:passages?|sources?)[\\s:]+(?<n>"
                            + NUMBERS
                            + ")\\s*[)\\]]"
                            + END,
                    ",?\\s+(?:according\\s+to|as\\s+\\w+\\s+in)\\s+" + PASSAGES + END,
                    "\\s*\\((?<n>\\d{1,2}(?:\\s*[,;]\\s*\\d{1,2})*)\\)" + END);

    /// A passage's words that were told as such: without that the marks around them are loose.
    private static final Pattern QUOTED =
            Pattern.compile("^[\"“](?<words>[^\"“”]+?)\\s*[\"”]" + END);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final int offered;

    /// @param offered passages 1 to this may be cited
    public SpokenMarkers(int offered) {
        this.offered = offered;
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /// The sentence with these as markers; nothing where no words are left.
    public Optional<CitedText> in(CitedText sentence) {
        String untagged = sentence.text();
        for (Pattern around : List.of(TAG, LABEL, ITEM, LOOSE)) {
            untagged = around.matcher(untagged).replaceFirst("").strip();
        }
        if (untagged.isBlank()) {
            return Optional.empty();
        }
        CitedText read = new CitedText(untagged, sentence.numbers(), sentence.unknown());
        for (Pattern pattern : LEADING) {
            Matcher matcher = pattern.matcher(read.text());
            if (matcher.find()) {
                String rest = read.text().substring(matcher.end());
                if (rest.isBlank()) {
                    return Optional.empty();
                }
                read = cited(read, capital(unquoted(rest)), matcher);
            }
        }
        for (Pattern pattern : TRAILING) {
            Matcher matcher = pattern.matcher(read.text());
            if (matcher.find()) {
                String rest = read.text().substring(0, matcher.start());
                if (rest.isBlank()) {
                    return Optional.empty();
                }
                read = cited(read, rest + matcher.group("end"), matcher);
            }
        }
        return Optional.of(read);
    }

    private CitedText cited(CitedText sentence, String text, MatchResult found) {
        Set<Integer> numbers = new LinkedHashSet<>(sentence.numbers());
        Set<String> unknown = new LinkedHashSet<>(sentence.unknown());
        String written = found.group("n");
        if (written != null) {
            for (MatchResult digits : DIGITS.matcher(written).results().toList()) {
                int number = Integer.parseInt(digits.group());
                if (number >= 1 && number <= offered) {
                    numbers.add(number);
                } else {
                    unknown.add(digits.group());
                }
            }
        }
        return new CitedText(text, List.copyOf(numbers), List.copyOf(unknown));
    }

    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group("words") + quoted.group("end") : text;
    }

    private static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(text.codePointAt(0)))
                .append(text, first, text.length())
                .toString();
    }
}
