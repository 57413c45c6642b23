package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A figure that held before, or was given by mistake, told as the one that holds.
final class Earlier {

    private static final Set<String> ONCE =
            Set.of(
                    "earlier",
                    "previous",
                    "previously",
                    "initially",
                    "original",
                    "originally",
                    "formerly",
                    "former",
                    "revise",
                    "correct",
                    "correction",
                    "lower",
                    "mistakenly",
                    "wrongly",
                    "erroneously",
                    "instead",
                    "once",
                    "preliminary");

    /// Those of a whole sentence, and not of the figure beside them.
    private static final Set<String> REVISED =
            Set.of("revise", "correct", "correction", "mistakenly", "wrongly", "erroneously");

    /// A year, or the day of a month.
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}|[12]?\\d|3[01]");

    private Earlier() {}

    static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        if (claim.hasAny(ONCE) || claim.has("until") || claim.text().contains("had been")) {
            return Optional.empty();
        }
        List<Word> words = claim.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).tag() == Tag.NUM)
                .filter(at -> at == 0 || !words.get(at - 1).text().equals("from"))
                .mapToObj(at -> words.get(at).text())
                .filter(number -> Character.isDigit(number.charAt(0)))
                .filter(number -> !DATE.matcher(number).matches())
                .filter(number -> isOnce(number, compared))
                .findFirst()
                .map(number -> "the cited words give %s as an earlier figure".formatted(number));
    }

    private static boolean isOnce(String number, Comparison compared) {
        List<Parsed> with =
                compared.sentences().stream()
                        .filter(one -> one.words().stream().anyMatch(w -> w.text().equals(number)))
                        .toList();
        return !with.isEmpty()
                && with.stream().allMatch(one -> clause(one, number))
                && compared.sentences().stream().anyMatch(one -> hasOtherNumber(one, number));
    }

    private static boolean clause(Parsed told, String number) {
        List<Word> words = told.words();
        int at = 0;
        while (!words.get(at).text().equals(number)) {
            at++;
        }
        int before = told.clauseBefore(at, 14);
        List<Word> clause = words.subList(at - before, Math.min(words.size(), at + 6));
        return told.words().stream().anyMatch(word -> word.is(REVISED))
                || told.words().subList(at - before, upToNext(words, at)).stream()
                        .anyMatch(word -> word.is(ONCE))
                || (clause.stream().anyMatch(word -> word.text().equals("had"))
                        && clause.stream().anyMatch(word -> word.text().equals("been")));
    }

    /// The place of the next number behind the one at `at`, or of the end of its clause.
    private static int upToNext(List<Word> words, int at) {
        int end = at + 1;
        while (end < words.size()
                && words.get(end).tag() != Tag.NUM
                && !words.get(end).text().equals(";")) {
            end++;
        }
        return end;
    }

    private static boolean hasOtherNumber(Parsed told, String number) {
        return told.words().stream()
                .anyMatch(
                        word ->
                                word.tag() == Tag.NUM
                                        && Character.isDigit(word.text().charAt(0))
                                        && word.text().length() <= number.length() + 2
                                        && !word.text().equals(number));
    }
}
