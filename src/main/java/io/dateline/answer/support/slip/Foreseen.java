package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A figure that is only expected told as the one that came about, or the other way round.
final class Foreseen {

    /// Words that make a figure an expected one.
    private static final Set<String> EXPECT =
            Set.of(
                    ("expect plan forecast project estimate hope aim propose intend target budget"
                                    + " could may might would will should predict schedule due likely")
                            .split(" "));

    /// Those that a figure told by them needs.
    private static final Set<String> PLANNED =
            Set.of("plan", "expect", "forecast", "budget", "project", "predict", "schedule");

    private static final Set<String> ALSO_PLANNED =
            Set.of("original", "originally", "initial", "initially", "first", "to", "foresee");

    /// A year, or the day of a month.
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}|[12]?\\d|3[01]");

    /// Words of a clause before a figure, and behind it, among which such a word is looked for.
    private static final int BEFORE = 14;

    private static final int BEHIND = 6;

    /// The share of the claim's words from which a sentence with the figure is about the same.
    private static final double ABOUT = 0.25;

    private Foreseen() {}

    static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        List<Word> words = claim.words();
        return IntStream.range(0, words.size())
                .filter(at -> isFigure(words.get(at)))
                .mapToObj(at -> of(compared, at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isFigure(Word word) {
        return word.tag() == Tag.NUM
                && Character.isDigit(word.text().charAt(0))
                && !DATE.matcher(word.text()).matches();
    }

    private static Optional<String> of(Comparison compared, int at) {
        Parsed claim = compared.claim();
        String figure = claim.words().get(at).text();
        List<Parsed> told =
                compared.sentences().stream()
                        .filter(one -> one.share(claim.terms()) >= ABOUT)
                        .filter(one -> place(one, figure) >= 0)
                        .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        boolean claimedAsPlan = clause(claim, at).stream().anyMatch(word -> word.is(PLANNED));
        if (claimedAsPlan) {
            return told.stream().anyMatch(one -> isPlan(one, figure))
                    ? Optional.empty()
                    : Optional.of(
                            "the cited words do not say that %s was planned".formatted(figure));
        }
        if (claim.hasAny(EXPECT)
                || IntStream.range(0, claim.words().size())
                        .anyMatch(one -> !Certainty.marker(claim, one).isEmpty())) {
            return Optional.empty();
        }
        return told.stream().allMatch(one -> expects(one, figure).isPresent())
                ? expects(told.getFirst(), figure).map(word -> Certainty.only(word.text()))
                : Optional.empty();
    }

    private static int place(Parsed told, String figure) {
        return IntStream.range(0, told.words().size())
                .filter(at -> told.words().get(at).text().equals(figure))
                .findFirst()
                .orElse(-1);
    }

    private static List<Word> clause(Parsed told, int at) {
        return told.words().subList(at - told.clauseBefore(at, BEFORE), at);
    }

    private static Optional<Word> expects(Parsed told, String figure) {
        return clause(told, place(told, figure)).stream()
                .filter(word -> word.is(EXPECT) && word.tag() != Tag.NOUN)
                .findFirst();
    }

    private static boolean isPlan(Parsed told, String figure) {
        int at = place(told, figure);
        List<Word> words = told.words();
        int end = at;
        while (end < Math.min(words.size(), at + BEHIND) && words.get(end).tag() != Tag.PUNCT) {
            end++;
        }
        return words.subList(at - told.clauseBefore(at, BEFORE), end).stream()
                .anyMatch(word -> word.is(EXPECT) || word.is(ALSO_PLANNED));
    }
}
