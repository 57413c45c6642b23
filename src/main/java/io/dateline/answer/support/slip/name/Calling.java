package io.dateline.answer.support.slip.name;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Names;
import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one is told as what another is: the composer Mark Lee of Mark Lee, a director.
public final class Calling {

    private static final Set<Tag> BEFORE = Set.of(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NUM, Tag.PRON);

    /// Words behind a name in which it is said what somebody is: `, a retired postman from Leeds`.
    private static final int REACH = 6;

    /// Words of a person's name in full: things are often called in more ways than one.
    private static final int FULL = 2;

    /// A name and what it is called.
    private record Called(Name name, String noun) {}

    private Calling() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        List<Called> told = compared.sentences().stream().flatMap(Calling::all).toList();
        return all(compared.claim())
                .filter(claimed -> claimed.name().words().size() >= FULL)
                .flatMap(claimed -> otherwise(compared, claimed, told).stream())
                .findFirst();
    }

    private static Optional<String> otherwise(
            Comparison compared, Called claimed, List<Called> told) {
        boolean isAnother =
                told.stream()
                        .filter(one -> one.noun().equals(claimed.noun()))
                        .anyMatch(one -> !one.name().isLike(claimed.name()));
        boolean isToldTogether =
                compared.sentences().stream()
                        .filter(claimed.name()::isIn)
                        .anyMatch(
                                one ->
                                        one.has(claimed.noun())
                                                && all(one).filter(
                                                                it ->
                                                                        it.noun()
                                                                                .equals(
                                                                                        claimed
                                                                                                .noun()))
                                                        .noneMatch(
                                                                it ->
                                                                        !it.name()
                                                                                .isLike(
                                                                                        claimed
                                                                                                .name())));
        if (!isAnother || isToldTogether) {
            return Optional.empty();
        }
        return told.stream()
                .filter(one -> one.name().isLike(claimed.name()))
                .filter(one -> !one.noun().equals(claimed.noun()))
                .findFirst()
                .map(
                        one ->
                                "the cited words call %s “%s”, not “%s”"
                                        .formatted(
                                                claimed.name().text(), one.noun(), claimed.noun()));
    }

    private static Stream<Called> all(Parsed sentence) {
        List<Called> all = new ArrayList<>();
        for (Name name : Names.in(sentence)) {
            before(sentence, name).ifPresent(noun -> all.add(new Called(name, noun)));
            behind(sentence, name).ifPresent(noun -> all.add(new Called(name, noun)));
        }
        return all.stream();
    }

    /// Of `the composer Mark Lee`, and of `the composer, Mark Lee,`.
    private static Optional<String> before(Parsed sentence, Name name) {
        List<Word> words = sentence.words();
        int at = name.first() - 1;
        if (at > 0 && words.get(at).text().equals(",") && isComma(words, name.last() + 1)) {
            at--;
        }
        return at >= 0 && words.get(at).tag() == Tag.NOUN
                ? Optional.of(words.get(at).lemma())
                : Optional.empty();
    }

    /// Of `Mark Lee, a retired composer`.
    private static Optional<String> behind(Parsed sentence, Name name) {
        List<Word> words = sentence.words();
        int from = name.last() + 2;
        if (!isComma(words, name.last() + 1)
                || from >= words.size()
                || !BEFORE.contains(words.get(from).tag())) {
            return Optional.empty();
        }
        return words.subList(from, Math.min(words.size(), from + REACH)).stream()
                .takeWhile(word -> BEFORE.contains(word.tag()))
                .filter(word -> word.tag() == Tag.NOUN)
                .reduce((first, last) -> last)
                .map(Word::lemma);
    }

    private static boolean isComma(List<Word> words, int at) {
        return at < words.size() && words.get(at).text().equals(",");
    }
}
