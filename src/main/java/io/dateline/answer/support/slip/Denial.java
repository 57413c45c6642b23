package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is denied told as so, or the other way round.
final class Denial {

    private static final Set<String> NO = Set.of("no", "without");

    /// Words from a `no` to what there is none of.
    private static final int REACH = 3;

    /// The share of the claim's words from which a sentence is about the same.
    private static final double LEAST = 0.3;

    private Denial() {}

    static Optional<String> in(Comparison compared) {
        return compared.claim()
                .verbs()
                .mapToObj(at -> of(compared, at))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> without(compared));
    }

    /// What there was none of: `without conditions`.
    private static Optional<String> without(Comparison compared) {
        Parsed claim = compared.claim();
        if (claim.denies()) {
            return Optional.empty();
        }
        return compared.near(LEAST).stream()
                .flatMap(
                        told ->
                                none(told)
                                        .filter(noun -> claim.has(noun))
                                        .filter(noun -> isToldOf(compared, told, noun)))
                .findFirst()
                .map(noun -> "the cited words say there was none of “" + noun + "”");
    }

    /// Whether no other sentence that is as near has the noun.
    private static boolean isToldOf(Comparison compared, Parsed told, String noun) {
        double share = told.share(compared.claim().terms());
        return compared.near(share).stream().noneMatch(one -> !one.equals(told) && one.has(noun));
    }

    /// The nouns right behind a `no` or a `without`.
    private static Stream<String> none(Parsed told) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size() - 1)
                .filter(at -> words.get(at).is(NO))
                .mapToObj(at -> words.subList(at + 1, Math.min(words.size(), at + 1 + REACH)))
                .flatMap(
                        behind ->
                                behind.stream()
                                        .filter(word -> word.tag() == Tag.NOUN)
                                        .limit(1)
                                        .map(Word::lemma));
    }

    private static Optional<String> of(Comparison compared, int at) {
        Parsed claim = compared.claim();
        String verb = claim.words().get(at).lemma();
        Parsed nearest = null;
        int place = -1;
        long most = 1;
        for (Parsed told : compared.near(0.3)) {
            for (int one : told.verbs().toArray()) {
                if (told.words().get(one).lemma().equals(verb)) {
                    long shared = told.around(one, claim.terms());
                    if (shared > most) {
                        most = shared;
                        nearest = told;
                        place = one;
                    }
                }
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        boolean claimed = claim.negatesAt(at);
        boolean denied = nearest.negatesAt(place);
        if (denied && !claim.denies()) {
            return Optional.of("the cited words deny it");
        }
        if (claimed
                && nearest.share(claim.terms()) >= 0.5
                && compared.sentences().stream().noneMatch(one -> one.has(verb) && one.denies())) {
            return Optional.of("the cited words do not deny it");
        }
        return Optional.empty();
    }
}
