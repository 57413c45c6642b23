package io.dateline.answer.support.slip.name;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Deed;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who did it told where nothing but that it was done is told: stolen by a widow.
public final class Agent {

    private static final Set<Tag> PARTS = Set.of(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NUM, Tag.ADV);

    /// Words from a verb to its `by`, and behind that to whom it names.
    private static final int REACH = 4;

    private Agent() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        return claim.verbs()
                .mapToObj(
                        verb ->
                                agent(claim, verb)
                                        .filter(noun -> isUntold(compared, verb, noun))
                                        .map(_ -> "the cited words do not say by whom"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The noun of `by a widow` behind a verb.
    private static Optional<String> agent(Parsed claim, int verb) {
        List<Word> words = claim.words();
        for (int by = verb + 1; by < Math.min(words.size(), verb + REACH); by++) {
            if (words.get(by).text().equals("by") && Deed.isPassive(claim, verb)) {
                return words.subList(by + 1, words.size()).stream()
                        .takeWhile(word -> PARTS.contains(word.tag()))
                        .filter(word -> word.tag() == Tag.NOUN)
                        .reduce((first, last) -> last)
                        .map(Word::lemma);
            }
        }
        return Optional.empty();
    }

    /// Whether those who tell of the same deed tell nobody who did it.
    private static boolean isUntold(Comparison compared, int at, String noun) {
        String verb = compared.claim().words().get(at).lemma();
        List<Parsed> telling =
                compared.sentences().stream()
                        .filter(told -> told.verbs(verb).findAny().isPresent())
                        .toList();
        return !telling.isEmpty()
                && telling.stream()
                        .noneMatch(
                                told ->
                                        told.has(noun)
                                                || told.verbs(verb)
                                                        .anyMatch(one -> isDone(told, one)));
    }

    /// Whether somebody does it there: it is active, or there is a `by`.
    private static boolean isDone(Parsed told, int verb) {
        List<Word> words = told.words();
        return !Deed.isPassive(told, verb)
                || words.subList(verb, Math.min(words.size(), verb + REACH)).stream()
                        .anyMatch(word -> word.text().equals("by"));
    }
}
