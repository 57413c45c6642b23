package io.dateline.answer.support.slip.meaning;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is denied told as so, or the other way round.
public final class Denial {

    /// `No other is as old`, which is to say that it is the oldest.
    private static final Pattern NO_OTHER =
            Pattern.compile("\\bno other\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO = Set.of("no", "without");

    /// Words from a `no` to what there is none of.
    private static final int REACH = 3;

    /// The share of the claim's words from which a sentence is about the same.
    private static final double LEAST = 0.3;

    private Denial() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
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

    private static boolean isDenied(Parsed told, String verb) {
        return told.has(verb) && told.verbs(verb).allMatch(told::deniesAt);
    }

    /// Whether it was to be done, of which nothing may have come: `was to play`.
    private static boolean isLeftOpen(Parsed told, int at) {
        return Certainty.marker(told, at).startsWith("w") && told.hasAny(Set.of("was", "were"));
    }

    private static Optional<String> of(Comparison compared, int at) {
        Parsed claim = compared.claim();
        String verb = claim.words().get(at).lemma();
        Parsed nearest = null;
        int place = -1;
        long most = 1;
        for (Parsed told : compared.near(LEAST)) {
            for (int one : told.verbs(verb).toArray()) {
                long shared = told.around(one, claim.terms());
                if (shared > most) {
                    most = shared;
                    nearest = told;
                    place = one;
                }
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        boolean claimed = claim.negatesAt(at) && !NO_OTHER.matcher(claim.text()).find();
        boolean denied = nearest.negatesAt(place);
        if (denied && !claim.denies()) {
            return Optional.of("the cited words deny it");
        }
        if (claimed
                && nearest.share(claim.terms()) >= Comparison.SAME
                && !isLeftOpen(nearest, place)
                && compared.sentences().stream().noneMatch(one -> isDenied(one, verb))) {
            return Optional.of("the cited words do not deny it");
        }
        return Optional.empty();
    }
}
