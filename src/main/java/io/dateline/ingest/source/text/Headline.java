package io.dateline.ingest.source.text;

import io.dateline.article.TextCut;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title for an article that came without one.
public final class Headline {

    /// About as much as a headline says; longer ones are cut in lists.
    public static final int MAX_LENGTH = 120;

    /// A shorter sentence is rarely a headline: `Breaking news!`
    private static final int MIN_SENTENCE = 20;

    private static final Pattern HEADING_MARK = Pattern.compile("#{1,6}\\s+");

    private static final Pattern SENTENCE_END =
            Pattern.compile("(\\S*)[.!?…][\"'”’)\\]]*(?=\\s+[\\p{Lu}\\p{N}\"'“‘(])");

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "Capt", "Co", "Col", "Corp", "Dr", "Gen", "Gov", "Inc", "Jr", "Lt", "Ltd",
                    "Maj", "Mr", "Mrs", "Ms", "No", "Prof", "Rep", "Rev", "Sen", "Sgt", "Sr", "St",
                    "vs");

    /// What pages ask of their readers, or offer them, above an article; it comes along when an
    /// article is copied.
    private static final Pattern OFFER =
            Pattern.compile(
                    "(?:(?:share|send|e-?mail|print|save|bookmark|forward|tweet|copy|listen to|download)"
                            + " (?:this|the)? ?(?:page|article|story|post|link|item|report)\\b.{0,60}"
                            + "|(?:share|tweet|pin|post|send) (?:this|it)?(?: ?(?:on|to|via|by|with)\\b.{0,40})?"
                            + "|(?:de(?:s)?crease|increase|change|adjust) (?:article )?(?:font|text) size"
                            + "|skip to (?:main )?(?:content|navigation|article)|jump to (?:content|navigation)"
                            + "|(?:advertisement|sponsored|print|menu|home|search|subscribe|sign in|log in|comments?"
                            + "|read more|close|loading|listen|play|share|facebook|twitter|whatsapp|e-?mail)"
                            + "|follow us\\b.{0,40}|\\d{1,2} min(?:ute)?s?(?: read)?)[\\s.:!…»>]*",
                    Pattern.CASE_INSENSITIVE);

    private Headline() {}

    /// Whether `line` asks readers for something, or offers it, and tells nothing.
    public static boolean isOffer(String line) {
        return line.length() <= MAX_LENGTH && OFFER.matcher(line.strip()).matches();
    }

    /// A headline of at most [#MAX_LENGTH] characters from the first line of an article: without
    /// its dateline, ending with a sentence where one ends in time, else after a word.
    ///
    /// @return `null` when the line has neither letter nor digit
    public static @Nullable String of(String line) {
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        Opening opening = Opening.at(line);
        String words = line.substring(opening == null ? 0 : opening.length()).strip();
        Matcher mark = HEADING_MARK.matcher(words);
        if (mark.lookingAt()) {
            words = words.substring(mark.end());
        }
        if (words.isEmpty()) {
            words = line.strip();
        }
        return words.length() <= MAX_LENGTH ? words : cut(words);
    }

    private static String cut(String words) {
        // one more than fits, so that a sentence that just fits shows its end
        Matcher end = SENTENCE_END.matcher(words.substring(0, MAX_LENGTH + 2));
        while (end.find()) {
            if (end.end() >= MIN_SENTENCE
                    && end.end() <= MAX_LENGTH
                    && !abbreviates(end.group(1))) {
                return words.substring(0, end.end());
            }
        }
        int space = words.lastIndexOf(' ', MAX_LENGTH - 1);
        int last = space > MAX_LENGTH / 2 ? space : MAX_LENGTH - 1;
        return TextCut.beginning(words, last).replaceFirst("[\\s,;:–—-]+$", "") + "…";
    }

    private static boolean abbreviates(String word) {
        return word.length() <= 1 || word.contains(".") || ABBREVIATIONS.contains(word);
    }
}
