package io.dateline.answer.support.slip.sentence;

import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of a kind, by their stems, so that each form of a word counts.
///
/// @param stems in small letters
public record Vocabulary(Set<String> stems) {

    public Vocabulary {
        stems = Set.copyOf(stems);
    }

    /// Words as they stand in a text that spaces and line ends part.
    public static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /// The stems of words that spaces and line ends part.
    public static Vocabulary stems(String words) {
        return new Vocabulary(
                Arrays.stream(words.strip().split("\\s+"))
                        .map(Terms::stem)
                        .collect(Collectors.toSet()));
    }

    /// Whether the word is one of these, as a dictionary has it or as it stands.
    public boolean has(Word word) {
        return stems.contains(Terms.stem(word.lemma()))
                || stems.contains(Terms.stem(word.text().toLowerCase(Locale.ROOT)));
    }

    /// Whether the sentence has a word of these.
    public boolean isIn(Parsed sentence) {
        return sentence.words().stream().anyMatch(this::has);
    }

    /// Whether one of these stems is among them.
    public boolean isIn(Set<String> others) {
        return stems.stream().anyMatch(others::contains);
    }
}
