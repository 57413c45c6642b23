package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A figure that held before, or was given by mistake, told as the one that holds.
public final class Earlier {

    private static final Set<String> ONCE =
            Vocabulary.of(
                    """
                    earlier previous previously initially original originally formerly former revise
                    correct correction lower mistakenly wrongly erroneously instead once preliminary
                    """);

    /// Those of a whole sentence, and not of the figure beside them.
    private static final Set<String> REVISED =
            Vocabulary.of("revise correct correction mistakenly wrongly erroneously");

    private Earlier() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        if (claim.hasAny(ONCE) || claim.has("until") || claim.text().contains("had been")) {
            return Optional.empty();
        }
        return Figure.all(claim).stream()
                .filter(figure -> !figure.isBehind("from"))
                .map(Figure::number)
                .filter(number -> isEarlier(number, compared.sentences()))
                .findFirst()
                .map(number -> "the cited words give %s as an earlier figure".formatted(number));
    }

    private static boolean isEarlier(String number, List<Parsed> sentences) {
        List<Figure> same =
                sentences.stream().flatMap(told -> Figure.of(told, number).stream()).toList();
        return !same.isEmpty()
                && same.stream().allMatch(Earlier::isEarlier)
                && sentences.stream().anyMatch(told -> hasOther(told, number));
    }

    private static boolean isEarlier(Figure figure) {
        boolean hadBeen =
                Stream.concat(figure.before().stream(), figure.behind().stream())
                        .map(Word::text)
                        .toList()
                        .containsAll(List.of("had", "been"));
        return hadBeen
                || figure.sentence().words().stream().anyMatch(word -> word.is(REVISED))
                || Stream.concat(figure.before().stream(), figure.upToNext().stream())
                        .anyMatch(word -> word.is(ONCE));
    }

    /// Whether a figure about as long stands there, which may be the one that holds.
    private static boolean hasOther(Parsed told, String number) {
        return Figure.all(told).stream()
                .map(Figure::number)
                .anyMatch(other -> other.length() <= number.length() + 2 && !other.equals(number));
    }
}
