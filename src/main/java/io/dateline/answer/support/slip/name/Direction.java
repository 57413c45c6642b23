package io.dateline.answer.support.slip.name;

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

/// Where somebody came from told as where they went: from an apartment to a houseboat.
public final class Direction {

    private static final Set<String> ORIGINS = Vocabulary.of("from leave depart");

    private static final Set<String> GOALS = Vocabulary.of("to toward towards reach");

    private static final Set<Tag> SKIPPED = Set.of(Tag.DET, Tag.ADJ, Tag.PRON);

    private static final Set<Tag> NOUNS = Set.of(Tag.NOUN, Tag.PROPN);

    /// Words from a `from` to its `to`.
    private static final int REACH = 6;

    /// The share of the claim's words from which a sentence is about the same.
    private static final double ABOUT = 0.25;

    private Direction() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        List<Word> words = claim.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).text().equals("from"))
                .mapToObj(at -> turned(compared, at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> turned(Comparison compared, int from) {
        Parsed claim = compared.claim();
        Optional<String> origin = place(claim, from);
        Optional<String> goal =
                IntStream.range(from + 2, Math.min(claim.words().size(), from + REACH))
                        .filter(at -> claim.words().get(at).text().equals("to"))
                        .mapToObj(at -> place(claim, at))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (origin.isEmpty() || goal.isEmpty()) {
            return Optional.empty();
        }
        List<Parsed> near = compared.near(ABOUT);
        if (isBehind(near, GOALS, origin.get()) && !isBehind(near, ORIGINS, origin.get())) {
            return Optional.of(Objection.instead("to " + origin.get(), "from " + origin.get()));
        }
        if (isBehind(near, ORIGINS, goal.get()) && !isBehind(near, GOALS, goal.get())) {
            return Optional.of(Objection.instead("from " + goal.get(), "to " + goal.get()));
        }
        return Optional.empty();
    }

    private static boolean isBehind(List<Parsed> told, Set<String> words, String place) {
        return told.stream()
                .anyMatch(
                        one ->
                                IntStream.range(0, one.words().size())
                                        .filter(at -> one.words().get(at).is(words))
                                        .anyMatch(
                                                at ->
                                                        place(one, at)
                                                                .filter(place::equals)
                                                                .isPresent()));
    }

    /// The noun or the name right behind the word at `at`, in small letters.
    private static Optional<String> place(Parsed sentence, int at) {
        List<Word> behind =
                sentence.words().subList(at + 1, sentence.words().size()).stream()
                        .dropWhile(word -> SKIPPED.contains(word.tag()))
                        .takeWhile(word -> NOUNS.contains(word.tag()))
                        .toList();
        return behind.isEmpty() ? Optional.empty() : Optional.of(behind.getLast().lemma());
    }
}
