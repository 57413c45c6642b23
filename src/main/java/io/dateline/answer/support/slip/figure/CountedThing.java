package io.dateline.answer.support.slip.figure;

import io.dateline.answer.support.slip.meaning.Contrast;
import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A number that counts something else in what is cited.
public final class CountedThing {

    /// Words that stand between a number and what it counts.
    private static final Set<String> SCALES =
            Vocabulary.of("hundred thousand million billion trillion m bn of the");

    /// Measures, of which each excludes the others.
    private static final Set<String> MEASURES =
            Vocabulary.of(
                    """
                    second minute hour day week month year decade century dollar euro franc pound
                    yen yuan crown krona percent cent meter kilometer mile foot gram kilogram tonne
                    ton degree litre acre hectare point game match seat vote
                    """);

    private static final Set<Tag> BETWEEN = Set.of(Tag.NOUN, Tag.ADJ, Tag.NUM, Tag.PROPN);

    /// Words behind a number among which what it counts is looked for.
    private static final int REACH = 6;

    /// A number of people, and no year or age.
    private static final Pattern MANY = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{3}|\\d{5,}");

    /// Words from a number to what befell so many: `9,000 people are still missing`.
    private static final int NEAR = 7;

    private CountedThing() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        List<Word> words = compared.claim().words();
        return IntStream.range(0, words.size())
                .filter(at -> isNumber(words.get(at)))
                .mapToObj(at -> of(compared, at).or(() -> fate(compared, at)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What befell so many, where it befell another number of them.
    private static Optional<String> fate(Comparison compared, int at) {
        List<Word> words = compared.claim().words();
        String number = words.get(at).text();
        if (!MANY.matcher(number).matches()) {
            return Optional.empty();
        }
        return words.subList(at, Math.min(words.size(), at + NEAR)).stream()
                .filter(word -> Contrast.fate(word).isPresent())
                .findFirst()
                .flatMap(word -> ofAnother(compared, number, word));
    }

    private static Optional<String> ofAnother(Comparison compared, String number, Word fate) {
        Vocabulary same = Contrast.fate(fate).orElseThrow();
        List<Parsed> there =
                compared.sentences().stream().filter(told -> told.has(number)).toList();
        if (there.isEmpty() || there.stream().anyMatch(told -> same.isIn(told))) {
            return Optional.empty();
        }
        return compared.sentences().stream()
                .filter(told -> same.isIn(told))
                .flatMap(told -> told.words().stream())
                .map(Word::text)
                .filter(other -> MANY.matcher(other).matches())
                .findFirst()
                .map(
                        other ->
                                "the cited words say “%s” of %s, not of %s"
                                        .formatted(fate.text(), other, number));
    }

    private static boolean isNumber(Word word) {
        return word.tag() == Tag.NUM && !word.lemma().equals("one");
    }

    /// Of what there is a single one there are no six.
    private static boolean isCount(Word word) {
        return word.tag() == Tag.NUM || word.lemma().equals("single");
    }

    private static Optional<String> of(Comparison compared, int at) {
        String number = compared.claim().words().get(at).text();
        Optional<String> counted = counted(compared.claim().words(), at);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        String noun = counted.get();
        Set<String> others =
                compared.sentences().stream()
                        .flatMap(told -> countedBy(told, number))
                        .collect(Collectors.toSet());
        if (others.isEmpty() || others.contains(noun) || others.contains("")) {
            return Optional.empty();
        }
        boolean measures = MEASURES.contains(noun) && MEASURES.containsAll(others);
        if (!measures && !isCountedOtherwise(compared, noun, number)) {
            return Optional.empty();
        }
        return Optional.of(
                "the cited words count %s “%s”, not “%s”"
                        .formatted(number, others.iterator().next(), noun));
    }

    /// Whether another number counts the same thing there.
    private static boolean isCountedOtherwise(Comparison compared, String noun, String number) {
        return compared.sentences().stream()
                .filter(told -> told.share(compared.claim().terms()) >= 0.4)
                .anyMatch(
                        told ->
                                IntStream.range(0, told.words().size())
                                        .filter(at -> isCount(told.words().get(at)))
                                        .filter(at -> !told.words().get(at).text().equals(number))
                                        .mapToObj(at -> counted(told.words(), at))
                                        .flatMap(Optional::stream)
                                        .anyMatch(noun::equals));
    }

    /// What the number counts wherever it stands in `told`; an empty word where it counts nothing.
    private static Stream<String> countedBy(Parsed told, String number) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).text().equalsIgnoreCase(number))
                .mapToObj(at -> counted(words, at).orElse(""));
    }

    /// The noun that the number at `at` counts: of `14 long tackles` the tackle.
    static Optional<String> counted(List<Word> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + REACH); i++) {
            Word word = words.get(i);
            boolean last = i + 1 == words.size() || words.get(i + 1).tag() != Tag.NOUN;
            if (word.tag() == Tag.NOUN && last) {
                return Optional.of(word.lemma().replaceAll("metre$", "meter"));
            }
            if (!BETWEEN.contains(word.tag()) && !SCALES.contains(word.lemma())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
