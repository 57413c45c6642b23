package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.meaning.Certainty;
import io.dateline.answer.support.slip.meaning.Hedge;
import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A figure that is only expected told as the one that came about, or the other way round.
public final class Foreseen {

    private static final Set<String> EXPECT =
            Vocabulary.of(
                    """
                    expect plan forecast project estimate hope want aim propose intend target budget
                    could may might would will should predict schedule due likely
                    """);

    /// A claim with one of these holds only of a figure that is expected.
    private static final Set<String> PLANNED =
            Vocabulary.of("plan expect forecast budget project predict schedule");

    /// Words that make a figure a planned one too.
    private static final Set<String> ALSO_PLANNED =
            Vocabulary.of("original originally initial initially first to foresee");

    /// The share of the claim's words from which a sentence with the figure is about the same.
    private static final double ABOUT = 0.25;

    private Foreseen() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return Figure.all(compared.claim()).stream()
                .flatMap(figure -> of(compared, figure).stream())
                .findFirst();
    }

    private static Optional<String> of(Comparison compared, Figure claimed) {
        Parsed claim = compared.claim();
        List<Figure> told =
                compared.sentences().stream()
                        .filter(one -> one.share(claim.terms()) >= ABOUT)
                        .flatMap(one -> Figure.of(one, claimed.number()).stream())
                        .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (claimed.before().stream().anyMatch(word -> word.is(PLANNED))) {
            return told.stream().anyMatch(Foreseen::isPlanned)
                    ? Optional.empty()
                    : Optional.of(
                            "the cited words do not say that %s was planned"
                                    .formatted(claimed.number()));
        }
        return isExpected(claim) || told.stream().anyMatch(figure -> expecting(figure).isEmpty())
                ? Optional.empty()
                : expecting(told.getFirst())
                        .filter(word -> !Hedge.isToCome(word, claim))
                        .map(word -> Objection.only(word.text()));
    }

    /// Whether it is told as what is expected, and no more.
    static boolean isExpected(Parsed sentence) {
        return sentence.hasAny(EXPECT) || Certainty.hasMarker(sentence);
    }

    private static Optional<Word> expecting(Figure figure) {
        return figure.before().stream()
                .filter(word -> word.is(EXPECT) && word.tag() != Tag.NOUN)
                .findFirst();
    }

    private static boolean isPlanned(Figure figure) {
        return Stream.concat(
                        figure.before().stream(),
                        figure.behind().stream().takeWhile(word -> word.tag() != Tag.PUNCT))
                .anyMatch(word -> word.is(EXPECT) || word.is(ALSO_PLANNED));
    }
}
