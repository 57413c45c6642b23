package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.DateWords;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Another time than the one that is told: another month, season, weekday or year of the same.
public final class Times {

    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter");

    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d{2}");

    /// The share of what else the claim says that a sentence must have to tell when that was.
    private static final double SAYS = 0.5;

    /// How much more of that it must have than one that tells the claim's time.
    private static final double MORE = 0.2;

    private Times() {}

    static boolean isMonth(Word word) {
        return word.tag() == Tag.PROPN
                && DateWords.MONTHS.contains(word.text().toLowerCase(Locale.ROOT));
    }

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return Stream.<List<Set<String>>>of(
                        List.of(DateWords.MONTHS, SEASONS), List.of(DateWords.DAYS))
                .flatMap(kinds -> otherwise(compared, kinds).stream())
                .findFirst()
                .or(() -> year(compared));
    }

    /// A time of one of `kinds`, all of which tell as exactly.
    private static Optional<String> otherwise(Comparison compared, List<Set<String>> kinds) {
        Parsed claim = compared.claim();
        Set<String> claimed = times(claim, kinds);
        if (claimed.size() != 1) {
            return Optional.empty();
        }
        Set<String> rest = claim.termsWithout(claimed.iterator().next());
        return other(compared, rest, claimed, told -> times(told, kinds));
    }

    private static Optional<String> year(Comparison compared) {
        Parsed claim = compared.claim();
        Set<String> claimed = years(claim);
        if (claimed.size() != 1) {
            return Optional.empty();
        }
        Set<String> rest = claim.termsWithout(claimed.iterator().next());
        return other(compared, rest, claimed, Times::years);
    }

    private static Optional<String> other(
            Comparison compared,
            Set<String> rest,
            Set<String> claimed,
            Function<Parsed, Set<String>> times) {
        double most =
                compared.sentences().stream()
                        .filter(told -> times.apply(told).containsAll(claimed))
                        .mapToDouble(told -> told.share(rest))
                        .max()
                        .orElse(0);
        return compared.sentences().stream()
                .filter(told -> told.share(rest) >= Math.max(SAYS, most + MORE))
                .max(Comparator.comparingDouble(told -> told.share(rest)))
                .map(times)
                .filter(told -> !told.isEmpty() && !told.containsAll(claimed))
                .map(
                        told ->
                                "the cited words say %s, not %s"
                                        .formatted(
                                                capital(told.iterator().next()),
                                                capital(claimed.iterator().next())));
    }

    private static String capital(String word) {
        return DateWords.MONTHS.contains(word) || DateWords.DAYS.contains(word)
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }

    private static Set<String> times(Parsed sentence, List<Set<String>> kinds) {
        return sentence.words().stream()
                .filter(word -> word.tag() == Tag.PROPN || word.tag() == Tag.NOUN)
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .filter(word -> kinds.stream().anyMatch(kind -> kind.contains(word)))
                .collect(Collectors.toSet());
    }

    private static Set<String> years(Parsed sentence) {
        return sentence.words().stream()
                .map(Word::text)
                .filter(text -> YEAR.matcher(text).matches())
                .collect(Collectors.toSet());
    }
}
