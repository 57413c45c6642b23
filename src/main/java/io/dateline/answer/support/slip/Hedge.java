package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A whole sentence that is a guess or a plan, told without what makes it one.
final class Hedge {

    /// Words that make a sentence a guess or a plan.
    private static final Set<String> HEDGES =
            Set.of(
                    ("could might may will would should shall think believe expect likely"
                                    + " possible possibly perhaps probably reportedly allegedly allege appear"
                                    + " seem plan hope intend estimate say be propose want consider whether"
                                    + " rumour due")
                            .split(" "));

    /// Those of them that are hedges before `to` alone: `is to`, `is said to`.
    private static final Set<String> NEEDS_TO =
            Set.of("say", "be", "appear", "seem", "want", "due", "think", "believe");

    private static final Set<String> REPORTED = Set.of("reportedly", "allegedly");

    private static final Set<String> ASKED = Set.of("should", "must", "will", "shall");

    private static final Set<String> REPORTING =
            Set.of("report", "say", "according", "accord", "claim", "allege", "accuse", "find");

    private static final String WHETHER = "whether";

    /// The share of the claim's words from which a sentence is about the same.
    private static final double ABOUT = 0.3;

    /// The share of what a sentence has of the claim that must stand behind its hedge.
    private static final double MOST = 0.6;

    private Hedge() {}

    /// What stands behind a hedge in the nearest sentence, in a claim without any.
    static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        if (hedges(claim).findAny().isPresent() || claim.negates() || hasMarker(claim)) {
            return Optional.empty();
        }
        return compared.near(Comparison.SAME).stream()
                .findFirst()
                .flatMap(
                        told ->
                                hedges(told)
                                        .filter(at -> isBehind(told, at, claim))
                                        .filter(at -> !isTold(told.words().get(at), claim))
                                        .mapToObj(at -> Certainty.only(told.words().get(at).text()))
                                        .findFirst())
                .or(() -> undecided(compared));
    }

    /// What is told only behind a `whether`, and nowhere else.
    private static Optional<String> undecided(Comparison compared) {
        Set<String> claimed = compared.claim().terms();
        List<Parsed> near = compared.near(ABOUT);
        return near.stream()
                .filter(
                        told ->
                                openIn(told)
                                        .filter(claimed::contains)
                                        .anyMatch(stem -> isAlone(stem, told, near)))
                .findFirst()
                .map(_ -> Certainty.only(WHETHER));
    }

    private static boolean isAlone(String stem, Parsed told, List<Parsed> near) {
        return near.stream().noneMatch(one -> !one.equals(told) && one.terms().contains(stem));
    }

    /// The verbs behind a `whether`, as stems.
    private static Stream<String> openIn(Parsed told) {
        List<Word> words = told.words();
        return IntStream.range(1, words.size())
                .filter(
                        at ->
                                words.get(at).tag() == Tag.VERB
                                        || words.get(at - 1).text().equals("to"))
                .filter(at -> isBehindWhether(told, at))
                .mapToObj(at -> Terms.stem(words.get(at).lemma()));
    }

    private static boolean isBehindWhether(Parsed told, int at) {
        return told.words().subList(0, at).reversed().stream()
                .takeWhile(word -> word.tag() != Tag.PUNCT)
                .anyMatch(word -> word.lemma().equals(WHETHER));
    }

    /// Whether the claim says in another word that this is only reported, or only to be done.
    private static boolean isTold(Word hedge, Parsed claim) {
        return (hedge.is(REPORTED) && claim.hasAny(REPORTING))
                || (hedge.is(ASKED) && claim.hasAny(Certainty.OBLIGED));
    }

    private static boolean hasMarker(Parsed claim) {
        return IntStream.range(0, claim.words().size())
                .anyMatch(at -> !Certainty.marker(claim, at).isEmpty());
    }

    private static IntStream hedges(Parsed told) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size() - 1)
                .filter(at -> words.get(at).is(HEDGES) && !isNamed(words.get(at)))
                .filter(at -> !words.get(at).is(NEEDS_TO) || words.get(at + 1).text().equals("to"));
    }

    /// Whether it is a month, or a plan that there is.
    private static boolean isNamed(Word word) {
        return word.tag() == Tag.NOUN || word.tag() == Tag.PROPN;
    }

    /// Whether most of what the sentence shares with the claim stands behind its word at `at`.
    private static boolean isBehind(Parsed told, int at, Parsed claim) {
        List<Word> words = told.words();
        Set<String> behind = Terms.of(told.text().substring(words.get(at).span().end()));
        long shared = told.terms().stream().filter(claim.terms()::contains).count();
        return behind.stream().filter(claim.terms()::contains).count() >= MOST * shared;
    }
}
