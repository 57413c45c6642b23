package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A number written in digits that counts or measures something, and is no date.
///
/// @param at the place of its word
public record Figure(Parsed sentence, int at) {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private static final Set<String> CURRENCIES = Set.of("$", "£", "€", "¥", "₹");

    private static final Set<String> SCALES =
            Set.of("hundred", "thousand", "million", "billion", "trillion", "m", "bn");

    /// Where another part of a sentence begins, which may tell of something else.
    private static final Set<String> BREAKS = Vocabulary.of("; : and but while whereas – —");

    /// Words of its clause before and behind a figure that tell what it is.
    private static final int BEFORE = 14;

    private static final int BEHIND = 6;

    static List<Figure> all(Parsed sentence) {
        return IntStream.range(0, sentence.words().size())
                .mapToObj(at -> new Figure(sentence, at))
                .filter(Figure::isOfSomething)
                .toList();
    }

    /// The first that is `number`, whatever it is of.
    static Optional<Figure> of(Parsed sentence, String number) {
        return IntStream.range(0, sentence.words().size())
                .filter(at -> sentence.words().get(at).text().equals(number))
                .mapToObj(at -> new Figure(sentence, at))
                .findFirst();
    }

    private boolean isOfSomething() {
        return word(at).tag() == Tag.NUM
                && Character.isDigit(number().charAt(0))
                && !YEAR.matcher(number()).matches()
                && !isDay();
    }

    private boolean isDay() {
        return Stream.of(at - 1, at + 1)
                .filter(beside -> beside >= 0 && beside < sentence.words().size())
                .anyMatch(beside -> Times.isMonth(word(beside)));
    }

    String number() {
        return word(at).text();
    }

    /// What it is of, as a dictionary has it; empty where that does not follow.
    String unit() {
        if (at > 0 && CURRENCIES.contains(word(at - 1).text())) {
            return word(at - 1).text();
        }
        return sentence.words().subList(at + 1, sentence.words().size()).stream()
                .dropWhile(word -> SCALES.contains(word.lemma()) || word.text().equals("-"))
                .limit(1)
                .filter(word -> word.tag() == Tag.NOUN)
                .map(Word::lemma)
                .findFirst()
                .orElse("");
    }

    boolean isBehind(String word) {
        return at > 0 && word(at - 1).text().toLowerCase(Locale.ROOT).equals(word);
    }

    /// The words of its clause before it.
    List<Word> before() {
        return sentence.words().subList(at - sentence.clauseBefore(at, BEFORE), at);
    }

    /// The words right behind it.
    List<Word> behind() {
        return sentence.words().subList(at + 1, Math.min(sentence.words().size(), at + BEHIND));
    }

    /// The words behind it up to the next number, or to a semicolon.
    List<Word> upToNext() {
        return sentence.words().subList(at + 1, sentence.words().size()).stream()
                .takeWhile(word -> word.tag() != Tag.NUM && !word.text().equals(";"))
                .toList();
    }

    /// The share of `wanted` in the part of the sentence that it stands in.
    double share(Set<String> wanted) {
        List<Word> words = sentence.words();
        int from = at;
        while (from > 0 && !BREAKS.contains(word(from - 1).text())) {
            from--;
        }
        int to = at + 1;
        while (to < words.size() && !BREAKS.contains(word(to).text())) {
            to++;
        }
        Set<String> here = Terms.of(sentence.between(from, to));
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(here::contains).count() / wanted.size();
    }

    private Word word(int place) {
        return sentence.words().get(place);
    }
}
