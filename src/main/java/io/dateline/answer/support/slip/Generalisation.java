package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What holds of most or of some, told of all.
final class Generalisation {

    private static final Set<String> ALL = Set.of("all", "every", "each", "none", "no", "any");
    private static final Set<String> FEWER =
            Set.of(
                    "most",
                    "many",
                    "some",
                    "several",
                    "half",
                    "few",
                    "part",
                    "almost",
                    "nearly",
                    "majority",
                    "dozen",
                    "number",
                    "minority",
                    "certain");
    private static final Set<String> EVER = Set.of("always", "never");
    private static final Set<String> SOMETIMES =
            Set.of(
                    "often",
                    "usually",
                    "sometimes",
                    "generally",
                    "mostly",
                    "rarely",
                    "frequently",
                    "seldom",
                    "occasionally",
                    "normally",
                    "typically");

    /// Words between a quantity and what it is of: `all of the many young people`.
    private static final int BETWEEN = 6;

    /// Words behind a noun that leave some of its kind out.
    private static final Set<String> RESTRICTING =
            Set.of(
                    "over", "under", "above", "below", "aged", "older", "younger", "without",
                    "outside");

    /// Words before a noun that do.
    private static final Set<String> LIMITS =
            Set.of("first", "second", "third", "last", "knockout");

    private static final Set<Tag> LIMITING = Set.of(Tag.ADJ, Tag.NUM, Tag.NOUN);

    private static final Pattern EXCEPT =
            Pattern.compile(
                    "\\b(?:all|every\\w*)\\b[^.;]{0,40}?\\b(?:except|but|apart from|other than)\\b");

    private Generalisation() {}

    static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        List<Word> words = claim.words();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).is(ALL) || (at > 0 && words.get(at - 1).is(FEWER))) {
                continue;
            }
            OptionalInt noun = noun(claim, at);
            if (noun.isEmpty()) {
                continue;
            }
            String of = words.get(noun.getAsInt()).lemma();
            String claimed = words.get(at).text();
            for (Parsed told : compared.near(0.4)) {
                Optional<String> fewer = fewer(told, of);
                if (fewer.isPresent()) {
                    return Optional.of(said(fewer.get(), claimed));
                }
            }
            Optional<String> narrower = narrower(compared, of);
            if (narrower.isPresent()) {
                return narrower;
            }
        }
        return ever(compared).or(() -> except(compared));
    }

    /// What the nearest sentence says of a part of them only, in words that the claim lacks:
    /// `lorries over 7.5 tonnes`, `the first Sunday`.
    private static Optional<String> narrower(Comparison compared, String noun) {
        return compared.near(Comparison.SAME).stream()
                .filter(told -> told.words().stream().anyMatch(word -> isOf(noun, word)))
                .findFirst()
                .flatMap(told -> restriction(told, noun, compared.claim()));
    }

    private static Optional<String> restriction(Parsed told, String noun, Parsed claim) {
        List<Word> words = told.words();
        for (int at = 0; at < words.size(); at++) {
            if (!isOf(noun, words.get(at)) || words.get(at).tag() == Tag.VERB) {
                continue;
            }
            if (at + 2 < words.size()
                    && RESTRICTING.contains(words.get(at + 1).lemma())
                    && !claim.has(words.get(at + 1).lemma())) {
                return Optional.of(only(words.subList(at, Math.min(words.size(), at + 4))));
            }
            int from = at;
            while (from > 0 && LIMITING.contains(words.get(from - 1).tag())) {
                from--;
            }
            List<Word> before = words.subList(from, at);
            boolean limits =
                    before.stream().anyMatch(word -> isLimit(word) && !claim.has(word.lemma()));
            if (limits) {
                return Optional.of(only(words.subList(from, at + 1)));
            }
        }
        return Optional.empty();
    }

    /// Whether the word is `noun`, also where a capital hides that.
    private static boolean isOf(String noun, Word word) {
        return word.lemma().equals(noun)
                || Terms.stem(word.text().toLowerCase(Locale.ROOT)).equals(Terms.stem(noun));
    }

    private static boolean isLimit(Word word) {
        return word.tag() == Tag.NUM || word.is(LIMITS);
    }

    private static String only(List<Word> words) {
        return Certainty.only(words.stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    /// `All but one` told as all.
    private static Optional<String> except(Comparison compared) {
        if (!compared.claim().hasAny(Set.of("all", "every", "everybody", "everyone"))
                || EXCEPT.matcher(compared.claim().text()).find()) {
            return Optional.empty();
        }
        return compared.near(0.4).stream()
                .map(told -> EXCEPT.matcher(told.text()))
                .filter(Matcher::find)
                .map(found -> "the cited words say “" + found.group() + "”")
                .findFirst();
    }

    private static Optional<String> ever(Comparison compared) {
        return compared.claim().words().stream()
                .filter(word -> word.is(EVER))
                .findFirst()
                .flatMap(
                        word ->
                                compared.near(Comparison.SAME).stream()
                                        .findFirst()
                                        .filter(told -> !told.hasAny(EVER) && !told.negates())
                                        .flatMap(Generalisation::sometimes)
                                        .map(told -> said(told, word.text())));
    }

    private static Optional<String> sometimes(Parsed told) {
        return told.words().stream().filter(word -> word.is(SOMETIMES)).map(Word::text).findFirst();
    }

    /// The word by which `told` says that not all of `noun` are meant.
    private static Optional<String> fewer(Parsed told, String noun) {
        List<Word> words = told.words();
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).is(FEWER) || isCount(words, at))
                .filter(at -> isNear(words, at, noun))
                .mapToObj(at -> words.get(at).text())
                .findFirst();
    }

    /// Whether so many are told of, and not all so many.
    private static boolean isCount(List<Word> words, int at) {
        Tag before = at == 0 ? Tag.X : words.get(at - 1).tag();
        return words.get(at).tag() == Tag.NUM
                && before != Tag.DET
                && before != Tag.PRON
                && !(at > 0 && words.get(at - 1).is(ALL));
    }

    private static boolean isNear(List<Word> words, int at, String noun) {
        return words.subList(at + 1, Math.min(words.size(), at + 1 + BETWEEN)).stream()
                .takeWhile(word -> word.tag() != Tag.VERB && word.tag() != Tag.PUNCT)
                .anyMatch(word -> word.lemma().equals(noun));
    }

    private static OptionalInt noun(Parsed sentence, int at) {
        List<Word> words = sentence.words();
        for (int i = at + 1; i < Math.min(words.size(), at + 1 + BETWEEN); i++) {
            Tag tag = words.get(i).tag();
            if (tag == Tag.NOUN || tag == Tag.PROPN) {
                boolean last = i + 1 == words.size() || words.get(i + 1).tag() != Tag.NOUN;
                if (last) {
                    return OptionalInt.of(i);
                }
            }
            if (tag == Tag.VERB || tag == Tag.AUX || tag == Tag.PUNCT) {
                break;
            }
        }
        return OptionalInt.empty();
    }

    private static String said(String word, String claimed) {
        return "the cited words say “%s”, not “%s”".formatted(word, claimed);
    }
}
