package io.dateline.answer.support.slip.meaning;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A whole sentence that is a guess or a plan, told without what makes it one.
public final class Hedge {

    /// Words that make a sentence a guess or a plan.
    private static final Set<String> HEDGES =
            Vocabulary.of(
                    """
                    could going might may will would should shall think believe expect likely
                    possible possibly perhaps probably reportedly allegedly allege appear seem
                    plan hope intend estimate say be propose want consider whether rumour due
                    """);

    /// Those of them that are hedges before `to` alone: `is to`, `is said to`.
    private static final Set<String> NEEDS_TO =
            Vocabulary.of("going say be appear seem want due think believe");

    /// What is wished of somebody: `wanted the fares to rise`.
    private static final Set<String> WISHES = Set.of("want");

    private static final Set<Tag> GOES_BETWEEN =
            Set.of(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON);

    private static final Set<String> PAST = Set.of("was", "were", "had", "has", "have", "did");

    private static final Set<String> REPORTED = Set.of("reportedly", "allegedly");

    private static final Set<String> ASKED = Set.of("should", "must", "will", "shall");

    private static final Set<String> REPORTING =
            Vocabulary.of("report say according accord claim allege accuse find");

    /// Before a hedge they tell what was expected, of what came about: `faster than expected`.
    private static final Set<String> COMPARING = Set.of("than", "as");

    /// What is still to come, of which news tell in the present as well.
    private static final Set<String> TO_COME = Set.of("will", "shall", "be", "due");

    private static final String WHETHER = "whether";

    /// The share of the claim's words from which a sentence is about the same.
    private static final double ABOUT = 0.3;

    /// The share of what a sentence has of the claim that must stand behind its hedge.
    private static final double MOST = 0.6;

    private Hedge() {}

    /// What stands behind a hedge in the nearest sentence, in a claim without any.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        if (hedges(claim).findAny().isPresent() || claim.denies() || Certainty.hasMarker(claim)) {
            return Optional.empty();
        }
        return compared.near(Comparison.SAME).stream()
                .findFirst()
                .filter(told -> !isToldAsSo(told, claim))
                .flatMap(
                        told ->
                                hedges(told)
                                        .filter(at -> isBehind(told, at, claim))
                                        .filter(at -> !isTold(told.words().get(at), claim))
                                        .filter(at -> !isToCome(told.words().get(at), claim))
                                        .mapToObj(at -> Objection.only(told.words().get(at).text()))
                                        .findFirst())
                .or(() -> undecided(compared));
    }

    /// Whether the deed of the claim is told there as done, of what is spoken of besides: `would
    /// cool streets that reached 41 degrees`.
    private static boolean isToldAsSo(Parsed told, Parsed claim) {
        Set<String> deeds =
                claim.verbs()
                        .mapToObj(at -> claim.words().get(at).lemma())
                        .collect(Collectors.toSet());
        return told.verbs()
                .filter(at -> deeds.contains(told.words().get(at).lemma()))
                .anyMatch(
                        at ->
                                at > 0
                                        && told.words().get(at - 1).is(Certainty.RELATIVE)
                                        && Certainty.isDone(told, at));
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
                .map(_ -> Objection.only(WHETHER));
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

    /// Whether a claim in the present may tell what the hedge says is to come.
    public static boolean isToCome(Word hedge, Parsed claim) {
        List<Word> words = claim.words();
        return hedge.is(TO_COME)
                && IntStream.range(0, words.size())
                        .filter(at -> at == 0 || !words.get(at - 1).is(Certainty.RELATIVE))
                        .noneMatch(at -> isPast(words.get(at)));
    }

    private static boolean isPast(Word word) {
        return (word.tag() == Tag.AUX && word.is(PAST))
                || (word.tag() == Tag.VERB
                        && !word.text().equalsIgnoreCase(word.lemma())
                        && !word.text().endsWith("ing")
                        && !word.text().endsWith("s"));
    }

    private static IntStream hedges(Parsed told) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size() - 1)
                .filter(at -> words.get(at).is(HEDGES) && !isNamed(words, at))
                .filter(at -> !words.get(at).is(NEEDS_TO) || isBeforeTo(words, at));
    }

    private static boolean isBeforeTo(List<Word> words, int at) {
        int next = at + 1;
        while (words.get(at).is(WISHES)
                && next + 1 < words.size()
                && GOES_BETWEEN.contains(words.get(next).tag())) {
            next++;
        }
        return words.get(next).text().equals("to");
    }

    /// Whether it is a month, a name, or a plan that there is.
    private static boolean isNamed(List<Word> words, int at) {
        Word word = words.get(at);
        return word.tag() == Tag.NOUN
                || word.tag() == Tag.PROPN
                || (at > 0 && Character.isUpperCase(word.text().codePointAt(0)))
                || (at > 0 && words.get(at - 1).is(COMPARING));
    }

    /// Whether most of what the sentence shares with the claim stands behind its word at `at`.
    private static boolean isBehind(Parsed told, int at, Parsed claim) {
        List<Word> words = told.words();
        int end =
                IntStream.range(at + 1, words.size())
                        .filter(i -> words.get(i).text().equals(";"))
                        .findFirst()
                        .orElse(words.size());
        Set<String> behind = new HashSet<>(Terms.of(told.between(at, end)));
        behind.removeAll(Terms.of(words.get(at).text()));
        long shared = told.terms().stream().filter(claim.terms()::contains).count();
        return behind.stream().filter(claim.terms()::contains).count() >= MOST * shared;
    }
}
