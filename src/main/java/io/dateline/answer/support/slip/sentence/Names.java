package io.dateline.answer.support.slip.sentence;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The names in a sentence: words in a row with capitals, without titles.
public final class Names {

    /// @param first the place of its first word
    /// @param last the place of its last word
    /// @param words its words in small letters
    /// @param text as it stands in the sentence
    public record Name(int first, int last, List<String> words, String text) {

        /// Whether both may be of one: each word of the shorter is in the longer,
        /// or it is the first letters of that one.
        public boolean isLike(Name other) {
            return abbreviates(other)
                    || other.abbreviates(this)
                    || (words.size() < other.words.size()
                            ? other.words.containsAll(words)
                            : words.containsAll(other.words));
        }

        /// Whether it is the first letters of the other: `WHO`.
        private boolean abbreviates(Name other) {
            return words.size() == 1
                    && other.words.size() > 1
                    && text.equals(text.toUpperCase(Locale.ROOT))
                    && words.getFirst()
                            .equals(
                                    other.words.stream()
                                            .map(word -> word.substring(0, 1))
                                            .collect(Collectors.joining()));
        }

        /// Whether one of its words stands there, or what it is short for.
        public boolean isIn(Parsed sentence) {
            return words.stream().anyMatch(sentence::has)
                    || Names.in(sentence).stream()
                            .anyMatch(name -> abbreviates(name) || name.abbreviates(this));
        }
    }

    private static final Set<String> TITLES =
            Vocabulary.of(
                    """
                    president prime minister mr mrs ms dr sir the a an general governor senator
                    secretary king queen pope judge professor mayor captain chancellor in on at but
                    and he she it they his her its their this that when after before for from while
                    as if i we you
                    """);

    private Names() {}

    /// In the order of the sentence; no days or months.
    public static List<Name> in(Parsed sentence) {
        List<Name> names = new ArrayList<>();
        List<Word> words = sentence.words();
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && isNamed(words.get(end), end)) {
                end++;
            }
            if (end > at) {
                List<String> parts =
                        words.subList(at, end).stream()
                                .map(word -> word.text().toLowerCase(Locale.ROOT))
                                .toList();
                names.add(new Name(at, end - 1, parts, text(sentence, at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return names;
    }

    private static String text(Parsed sentence, int from, int to) {
        return sentence.text()
                .substring(
                        sentence.words().get(from).span().start(),
                        sentence.words().get(to - 1).span().end());
    }

    private static boolean isNamed(Word word, int at) {
        String small = word.text().toLowerCase(Locale.ROOT);
        if (!Character.isUpperCase(word.text().codePointAt(0))
                || TITLES.contains(small)
                || DateWords.MONTHS.contains(small)
                || DateWords.DAYS.contains(small)) {
            return false;
        }
        // the first word has a capital whatever it is
        return at > 0 || word.tag() == Tag.PROPN;
    }
}
