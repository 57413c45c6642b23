package io.dateline.answer.support.slip.name;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Names;
import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Another place than the one that is told.
public final class Place {

    private static final Set<String> AT = Set.of("in", "at", "to", "from", "near");

    private static final Set<String> OUTSIDE = Set.of("off", "outside");

    private static final Set<String> ROW = Set.of(",", "and");

    /// Words before a name among which such a word is looked for.
    private static final int REACH = 4;

    /// The share of what else the claim says that must be said of the other place.
    private static final double LEAST = 0.6;

    private Place() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        return Names.in(claim).stream()
                .filter(name -> preposition(claim, name).isPresent())
                .flatMap(name -> of(compared, name).or(() -> outside(compared, name)).stream())
                .findFirst();
    }

    /// What is told of a place outside one, `off the coast of Gotland`, told of that one.
    private static Optional<String> outside(Comparison compared, Name claimed) {
        if (!preposition(compared.claim(), claimed).filter("in"::equals).isPresent()) {
            return Optional.empty();
        }
        List<Optional<String>> told =
                compared.sentences().stream()
                        .flatMap(
                                one ->
                                        Names.in(one).stream()
                                                .filter(name -> name.isLike(claimed))
                                                .map(name -> outsideOf(one, name)))
                        .toList();
        return told.stream().allMatch(Optional::isPresent)
                ? told.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    private static Optional<String> outsideOf(Parsed told, Name name) {
        List<Word> words = told.words();
        return words.subList(Math.max(0, name.first() - REACH), name.first()).stream()
                .map(Word::lemma)
                .filter(OUTSIDE::contains)
                .findFirst()
                .map(word -> "the cited words say “%s %s”".formatted(word, name.text()));
    }

    private static Optional<String> of(Comparison compared, Name claimed) {
        Parsed claim = compared.claim();
        String at = preposition(claim, claimed).orElseThrow();
        Set<String> rest = claim.termsWithout(claimed.text());
        Optional<Parsed> nearest = compared.nearest(rest, LEAST, claimed);
        return nearest.flatMap(
                told ->
                        Names.in(told).stream()
                                .filter(name -> isThere(told, name, at))
                                .filter(name -> !name.isIn(claim) && !isPossessive(told, name))
                                .filter(name -> isInstead(claim, claimed, told, name, at))
                                .findFirst()
                                .map(name -> "the cited words say " + at + " " + name.text()));
    }

    /// Whether `name` stands in the place of `claimed`: that one is not told of at all, or of
    /// something else than the same verb.
    private static boolean isInstead(
            Parsed claim, Name claimed, Parsed told, Name name, String at) {
        if (!claimed.isIn(told)) {
            return true;
        }
        Optional<String> verb = verbBefore(claim, claimed.first() - 1);
        return verb.isPresent()
                && verb.equals(verbBefore(told, name.first() - 1))
                && Names.in(told).stream()
                        .filter(other -> other.isLike(claimed))
                        .noneMatch(other -> isThere(told, other, at) || isListed(told, other, at));
    }

    /// Whether it stands in a row of names behind the preposition: `in Osaka, Kobe and Nagoya`.
    private static boolean isListed(Parsed told, Name name, String at) {
        int before = name.first() - 1;
        while (before > 0
                && (told.words().get(before).tag() == Tag.PROPN
                        || ROW.contains(told.words().get(before).text()))) {
            before--;
        }
        return before >= 0 && told.words().get(before).text().equals(at);
    }

    private static boolean isThere(Parsed told, Name name, String at) {
        return preposition(told, name).filter(at::equals).isPresent();
    }

    /// The verb right before the preposition at `at`: of `flew to London`.
    private static Optional<String> verbBefore(Parsed sentence, int at) {
        return at > 0 && sentence.words().get(at - 1).tag() == Tag.VERB
                ? Optional.of(sentence.words().get(at - 1).lemma())
                : Optional.empty();
    }

    private static boolean isPossessive(Parsed sentence, Name name) {
        return name.last() + 1 < sentence.words().size()
                && sentence.words().get(name.last() + 1).text().equals("'s");
    }

    private static Optional<String> preposition(Parsed sentence, Name name) {
        List<Word> before = sentence.words().subList(Math.max(0, name.first() - 1), name.first());
        return before.stream().map(Word::lemma).filter(AT::contains).findFirst();
    }
}
