package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A figure of something else in the place of the one that is told: what the claim says otherwise
/// stands beside another figure of the same unit.
final class OtherFigure {

    /// A year, or the day of a month.
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}");

    private static final Set<String> CURRENCIES = Set.of("$", "£", "€", "¥", "₹");

    private static final Set<String> SCALES =
            Set.of("hundred", "thousand", "million", "billion", "trillion", "m", "bn");

    private static final Set<String> BREAKS =
            Set.of(";", ":", "and", "but", "while", "whereas", "–", "—");

    /// How much more of the claim's other words must stand beside the other figure.
    private static final double MORE = 0.2;

    /// The share of them that must stand beside it.
    private static final double LEAST = 0.4;

    /// A number, what it is of, and its part of a sentence.
    private record Figure(String number, String unit, Parsed sentence, int from, int to, int at) {

        double share(Set<String> wanted) {
            if (wanted.isEmpty()) {
                return 0;
            }
            List<Word> words = sentence.words();
            String text =
                    sentence.text()
                            .substring(
                                    words.get(from).span().start(), words.get(to - 1).span().end());
            Set<String> here = Terms.of(text);
            return (double) wanted.stream().filter(here::contains).count() / wanted.size();
        }
    }

    private OtherFigure() {}

    static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        List<Figure> claimed = figures(claim);
        if (claimed.size() != 1) {
            return Optional.empty();
        }
        Figure figure = claimed.getFirst();
        Set<String> wanted = new HashSet<>(claim.terms());
        wanted.removeAll(Terms.of(figure.number() + " " + figure.unit()));
        List<Figure> told =
                compared.sentences().stream().flatMap(one -> figures(one).stream()).toList();
        List<Figure> same =
                told.stream().filter(one -> one.number().equals(figure.number())).toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        double most = same.stream().mapToDouble(one -> one.share(wanted)).max().orElse(0);
        return told.stream()
                .filter(one -> !one.number().equals(figure.number()))
                .filter(
                        one ->
                                one.unit().equals(figure.unit())
                                        || same.stream()
                                                .anyMatch(it -> it.unit().equals(one.unit())))
                .filter(one -> one.share(wanted) >= Math.max(LEAST, most + MORE))
                .findFirst()
                .map(
                        one ->
                                "the cited words say %s, not %s"
                                        .formatted(one.number(), figure.number()));
    }

    private static List<Figure> figures(Parsed sentence) {
        List<Word> words = sentence.words();
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.tag() != Tag.NUM
                    || !Character.isDigit(word.text().charAt(0))
                    || DATE.matcher(word.text()).matches()
                    || isDay(words, at)) {
                continue;
            }
            int from = at;
            while (from > 0 && !isBreak(words, from - 1)) {
                from--;
            }
            int to = at + 1;
            while (to < words.size() && !isBreak(words, to)) {
                to++;
            }
            figures.add(new Figure(word.text(), unit(words, at), sentence, from, to, at));
        }
        return figures;
    }

    /// Whether a month stands beside the number.
    private static boolean isDay(List<Word> words, int at) {
        return (at > 0 && Times.isMonth(words.get(at - 1)))
                || (at + 1 < words.size() && Times.isMonth(words.get(at + 1)));
    }

    /// Where another part of the sentence begins, which may tell of something else.
    private static boolean isBreak(List<Word> words, int at) {
        return BREAKS.contains(words.get(at).text());
    }

    private static String unit(List<Word> words, int at) {
        if (at > 0 && CURRENCIES.contains(words.get(at - 1).text())) {
            return words.get(at - 1).text();
        }
        int next = at + 1;
        while (next < words.size()
                && (SCALES.contains(words.get(next).lemma())
                        || words.get(next).text().equals("-"))) {
            next++;
        }
        return next < words.size() && words.get(next).tag() == Tag.NOUN
                ? words.get(next).lemma()
                : "";
    }
}
