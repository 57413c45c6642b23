package io.dateline.answer.support.slip.name;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Deed;
import io.dateline.answer.support.slip.sentence.Names;
import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// What is told of one told of another.
public final class Subject {

    private static final Set<Tag> VERBS = Set.of(Tag.VERB, Tag.AUX);

    /// What may stand before the name: `The former president`.
    private static final Set<Tag> BEFORE = Set.of(Tag.DET, Tag.PROPN, Tag.ADJ, Tag.NOUN);

    private Subject() {}

    private static final Set<String> JOINING = Set.of("who", "which");

    /// The share of what the claim says of somebody that must be said of another.
    private static final double LEAST = 0.6;

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return of(compared.claim()).flatMap(name -> another(compared, name));
    }

    private static Optional<String> another(Comparison compared, Name claimed) {
        Parsed claim = compared.claim();
        Set<String> said = claim.termsWithout(claimed.text());
        return compared.nearest(said, LEAST, claimed)
                .filter(told -> !isTold(compared, claimed, said, told))
                .flatMap(
                        told ->
                                of(told).filter(name -> isOther(name, claimed, claim, told))
                                        .map(name -> Objection.of(name)));
    }

    /// Whether another sentence says the rest of it of the same name, so that two things told of
    /// one are joined.
    private static boolean isTold(
            Comparison compared, Name claimed, Set<String> said, Parsed nearest) {
        return compared.claim().hasAny(JOINING)
                && compared.sentences().stream()
                        .filter(claimed::isIn)
                        .flatMap(one -> one.terms().stream())
                        .anyMatch(term -> said.contains(term) && !nearest.terms().contains(term));
    }

    private static boolean isOther(Name name, Name claimed, Parsed claim, Parsed told) {
        boolean unrelated =
                !claimed.isLike(name)
                        && !claimed.isIn(told)
                        && (!name.isIn(claim) || isSameDeed(claimed, claim, name, told));
        return unrelated || isNamesake(claimed.words(), name.words());
    }

    /// Whether both are said to do the same, or both to have it done to them.
    private static boolean isSameDeed(Name claimed, Parsed claim, Name name, Parsed told) {
        OptionalInt done = verbAfter(claim, claimed);
        OptionalInt other = verbAfter(told, name);
        return done.isPresent()
                && other.isPresent()
                && claim.words()
                        .get(done.getAsInt())
                        .lemma()
                        .equals(told.words().get(other.getAsInt()).lemma())
                && Deed.isPassive(claim, done.getAsInt()) == Deed.isPassive(told, other.getAsInt());
    }

    private static OptionalInt verbAfter(Parsed sentence, Name name) {
        return IntStream.range(name.last() + 1, sentence.words().size())
                .filter(at -> sentence.words().get(at).tag() == Tag.VERB)
                .findFirst();
    }

    /// Whether they share a last name and nothing else.
    private static boolean isNamesake(List<String> one, List<String> other) {
        return one.size() > 1
                && one.size() == other.size()
                && one.getLast().equals(other.getLast())
                && !one.equals(other);
    }

    /// The name that a sentence is about: its first words, before a verb.
    private static Optional<Name> of(Parsed sentence) {
        return Names.in(sentence).stream()
                .findFirst()
                .filter(name -> name.first() <= 3)
                .filter(name -> opens(sentence, name))
                .filter(name -> isFollowedByVerb(sentence, name));
    }

    private static boolean opens(Parsed sentence, Name name) {
        return sentence.words().subList(0, name.first()).stream()
                .allMatch(word -> BEFORE.contains(word.tag()));
    }

    private static boolean isFollowedByVerb(Parsed sentence, Name name) {
        int end = name.last() + 1;
        if (end + 1 < sentence.words().size() && sentence.words().get(end).text().equals("of")) {
            int from = end;
            end =
                    Names.in(sentence).stream()
                            .filter(of -> of.first() <= from + 2 && of.first() > from)
                            .mapToInt(of -> of.last() + 1)
                            .findFirst()
                            .orElse(end);
        }
        List<Word> words = sentence.words();
        return end < words.size()
                && !words.get(end).text().matches("[’']s?")
                && (words.get(end).text().equals(",")
                        || words.subList(end, Math.min(words.size(), end + 2)).stream()
                                .anyMatch(word -> VERBS.contains(word.tag())));
    }
}
