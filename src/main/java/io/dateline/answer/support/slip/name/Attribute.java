package io.dateline.answer.support.slip.name;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A name before a noun that goes with another noun: a Canadian jet where an American one is told
/// of.
public final class Attribute {

    /// Words from a name to the noun that it goes with: `Canadian fighter jet`.
    private static final int REACH = 3;

    /// Letters by which `Denmark` is known in `Danish`, more or less.
    private static final int KIN = 3;

    private static final double ABOUT = 0.4;

    private static final Set<Tag> BETWEEN = Set.of(Tag.ADJ, Tag.NOUN);

    /// A name with the noun that it goes with.
    private record Named(Word name, String noun) {

        boolean isKin(Named other) {
            return beginning(name).equals(beginning(other.name));
        }

        private static String beginning(Word word) {
            String small = word.text().toLowerCase(Locale.ROOT);
            return small.substring(0, Math.min(KIN, small.length()));
        }
    }

    private Attribute() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return all(compared.claim())
                .flatMap(claimed -> other(compared, claimed).stream())
                .findFirst();
    }

    private static Optional<String> other(Comparison compared, Named claimed) {
        List<Named> told =
                compared.sentences().stream()
                        .filter(one -> one.share(compared.claim().terms()) >= ABOUT)
                        .flatMap(Attribute::all)
                        .filter(one -> one.noun().equals(claimed.noun()))
                        .toList();
        return told.isEmpty() || told.stream().anyMatch(claimed::isKin)
                ? Optional.empty()
                : Optional.of(
                        "the cited words say “%s %s”, not “%s”"
                                .formatted(
                                        told.getFirst().name().text(),
                                        claimed.noun(),
                                        claimed.name().text()));
    }

    private static Stream<Named> all(Parsed sentence) {
        List<Word> words = sentence.words();
        return IntStream.range(0, words.size() - 1)
                .filter(at -> words.get(at).tag() == Tag.PROPN)
                .filter(at -> words.get(at + 1).tag() != Tag.PROPN)
                .mapToObj(at -> noun(words, at).map(noun -> new Named(words.get(at), noun)))
                .flatMap(Optional::stream);
    }

    private static Optional<String> noun(List<Word> words, int at) {
        List<Word> after = words.subList(at + 1, Math.min(words.size(), at + 1 + REACH));
        return after.stream()
                .takeWhile(word -> BETWEEN.contains(word.tag()))
                .filter(word -> word.tag() == Tag.NOUN)
                .reduce((first, last) -> last)
                .map(Word::lemma);
    }
}
