package io.dateline.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// The stems of the words of an English text that carry meaning.
record ContentWords(Set<String> stems) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be",
                    "been", "being", "but", "by", "can", "could", "did", "do", "does", "for", "from",
                    "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into",
                    "is", "it", "its", "many", "me", "much", "my", "no", "not", "of", "on", "one", "or",
                    "our", "s", "she", "so", "some", "such", "t", "than", "that", "the", "their",
                    "them", "then", "there", "these", "they", "this", "those", "to", "was", "we",
                    "were", "what", "when", "where", "which", "who", "whom", "whose", "why", "will",
                    "with", "would", "you", "your");

    static ContentWords of(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> stems = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            if (!EMPTY_WORDS.contains(words.group())) {
                stems.add(stemmer.stem(words.group()));
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
