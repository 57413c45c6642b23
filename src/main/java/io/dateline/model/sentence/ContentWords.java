package io.dateline.model.sentence;

import opennlp.tools.stemmer.PorterStemmer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stems of the words of an English text that carry meaning.
record ContentWords(Set<String> stems) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at",
                    "be", "been", "being", "but", "by", "can", "could", "did", "do", "does", "for",
                    "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in",
                    "into", "is", "it", "its", "many", "me", "much", "my", "no", "not", "of", "on",
                    "one", "or", "our", "s", "she", "so", "some", "such", "t", "than", "that",
                    "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
                    "was", "we", "were", "what", "when", "where", "which", "who", "whom", "whose",
                    "why", "will", "with", "would", "you", "your");

    /// Verbs of news whose past the stemmer does not know.
    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("became", "become"),
                    Map.entry("began", "begin"),
                    Map.entry("bought", "buy"),
                    Map.entry("brought", "bring"),
                    Map.entry("built", "build"),
                    Map.entry("came", "come"),
                    Map.entry("chose", "choose"),
                    Map.entry("fell", "fall"),
                    Map.entry("flew", "fly"),
                    Map.entry("fought", "fight"),
                    Map.entry("found", "find"),
                    Map.entry("gave", "give"),
                    Map.entry("grew", "grow"),
                    Map.entry("held", "hold"),
                    Map.entry("knew", "know"),
                    Map.entry("led", "lead"),
                    Map.entry("left", "leave"),
                    Map.entry("lost", "lose"),
                    Map.entry("made", "make"),
                    Map.entry("met", "meet"),
                    Map.entry("paid", "pay"),
                    Map.entry("ran", "run"),
                    Map.entry("rose", "rise"),
                    Map.entry("said", "say"),
                    Map.entry("saw", "see"),
                    Map.entry("sent", "send"),
                    Map.entry("sold", "sell"),
                    Map.entry("spent", "spend"),
                    Map.entry("spoke", "speak"),
                    Map.entry("stood", "stand"),
                    Map.entry("struck", "strike"),
                    Map.entry("told", "tell"),
                    Map.entry("took", "take"),
                    Map.entry("went", "go"),
                    Map.entry("won", "win"),
                    Map.entry("wrote", "write"));

    static ContentWords of(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> stems = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            if (!EMPTY_WORDS.contains(words.group())) {
                stems.add(stemmer.stem(IRREGULAR.getOrDefault(words.group(), words.group())));
            }
        }
        return new ContentWords(stems);
    }

    /// Which share of these words `other` has, from 0 to 1; 0 where there are none.
    double shareIn(ContentWords other) {
        if (stems.isEmpty()) {
            return 0;
        }
        long shared = stems.stream().filter(other.stems::contains).count();
        return (double) shared / stems.size();
    }

    boolean containsAll(ContentWords other) {
        return stems.containsAll(other.stems);
    }
}
