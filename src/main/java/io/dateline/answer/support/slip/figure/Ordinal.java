package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The first told of what was the second.
public final class Ordinal {

    private static final Set<String> ORDINALS =
            Vocabulary.of(
                    """
                    first second third fourth fifth sixth seventh eighth ninth tenth last
                    """);

    /// The shares of the claim's words that a sentence must have to say which one it was, and to
    /// say that it was that one after all.
    private static final double SAYS = 0.4;

    private static final double MENTIONS = 0.3;

    private Ordinal() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        List<Word> words = compared.claim().words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).is(ORDINALS))
                .mapToObj(at -> of(compared, at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> of(Comparison compared, int at) {
        Word claimed = compared.claim().words().get(at);
        Optional<String> counted = counted(compared.claim().words(), at);
        if (compared.near(MENTIONS).stream()
                .filter(one -> counted.isEmpty() || one.has(counted.get()))
                .anyMatch(one -> one.has(claimed.lemma()))) {
            return Optional.empty();
        }
        return counted.stream()
                .flatMap(noun -> compared.near(SAYS).stream().flatMap(told -> ordinals(told, noun)))
                .findFirst()
                .map(word -> Objection.instead(word.text(), claimed.text()));
    }

    /// Of what it is that one: a noun, or the last word of a name as in `first Grand Slam`.
    private static Optional<String> counted(List<Word> words, int at) {
        return CountedThing.counted(words, at)
                .or(
                        () ->
                                words.subList(at + 1, words.size()).stream()
                                        .takeWhile(word -> word.tag() == Tag.PROPN)
                                        .reduce((first, last) -> last)
                                        .map(Word::lemma));
    }

    private static Stream<Word> ordinals(Parsed told, String noun) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).is(ORDINALS))
                .filter(at -> counted(words, at).filter(noun::equals).isPresent())
                .mapToObj(words::get);
    }
}
