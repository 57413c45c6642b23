package io.dateline.answer.support.slip.figure;

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
import java.util.stream.Stream;

/// The most that it may come to told as what it came to: up to five years as five.
public final class AtMost {

    /// A claim with one of these says no more than the most.
    private static final Set<String> LIMITED =
            Vocabulary.of(
                    """
                    up maximum most limit may might could can almost nearly potential potentially
                    possible possibly risk face threaten
                    """);

    private static final Set<String> FACED = Set.of("face");

    /// Words before a number among which a `faces` is looked for.
    private static final int REACH = 5;

    private AtMost() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        return claim.hasAny(LIMITED)
                ? Optional.empty()
                : claim.words().stream()
                        .filter(word -> word.tag() == Tag.NUM)
                        .flatMap(word -> limit(compared, word.text()).stream())
                        .findFirst();
    }

    /// What makes the number the most wherever it stands in what is cited.
    private static Optional<String> limit(Comparison compared, String number) {
        List<Optional<String>> limits =
                compared.sentences().stream().flatMap(told -> limits(told, number)).toList();
        return limits.stream().allMatch(Optional::isPresent)
                ? limits.stream().flatMap(Optional::stream).findFirst().map(Objection::only)
                : Optional.empty();
    }

    private static Stream<Optional<String>> limits(Parsed told, String number) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).text().equalsIgnoreCase(number))
                .mapToObj(at -> limit(words.subList(Math.max(0, at - REACH), at)));
    }

    private static Optional<String> limit(List<Word> before) {
        for (int at = 1; at < before.size(); at++) {
            if (before.get(at).text().equals("to")
                    && before.get(at - 1).text().equalsIgnoreCase("up")
                    && at >= before.size() - 2) {
                return Optional.of("up to");
            }
        }
        return before.stream().filter(word -> word.is(FACED)).map(Word::text).findFirst();
    }
}
