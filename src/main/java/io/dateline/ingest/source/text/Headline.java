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

    private Headline() {}

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
