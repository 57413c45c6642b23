package io.dateline.answer.language;

import io.dateline.model.text.Words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells in which language other than English something is asked.
///
/// Names are in any language, so letters and articles prove nothing: a question in Latin letters is
/// foreign only by words that ask, and only where they outnumber the English ones.
public final class Languages {

    /// The words of English that stand in most of its questions.
    private static final Set<String> ENGLISH =
            words(
                    "a an the of in on at to for with by from and or but is are was were be been did"
                            + " does do has have had who whom whose what when where why how which that this"
                            + " these those it i you he she they we me my his her its our your their no not"
                            + " so as am will would can could may must should about after before over under"
                            + " all any if out up more most than then there here said say says tell give"
                            + " list show name please latest news between during since into many much old"
                            + " long");

    /// Words that ask in some language and are a name or a word of English too, so that one of them
    /// alone says nothing.
    private static final Set<String> ALSO_NAMES =
            words(
                    "cate cosa dove como come cine quem cand chat moi tack hova wann wans kann kunt dimmi wird");

    private static final int SHORTEST_TELLING = 4;
    private static final int MOST_WORDS_OF_TELLING = 10;

    /// A letter of one language, or of few; it counts as a word of them.
    private static final Map<Language, String> LETTERS = letters();

    private static final int SHORTEST_WITHOUT_ACCENTS = 4;

    /// Of each language the words that ask, tell or greet.
    private static final Map<Language, Set<String>> ASKING = byLanguage(Language::asking);

    /// Of each language the words that stand in most of its sentences.
    private static final Map<Language, Set<String>> COMMON =
            byLanguage(language -> language.asking() + " " + language.joining());

    private static final Map<UnicodeScript, String> OTHER_SCRIPTS =
            Map.of(
                    UnicodeScript.ARABIC, "ar",
                    UnicodeScript.HEBREW, "he",
                    UnicodeScript.GREEK, "el",
                    UnicodeScript.HAN, "zh",
                    UnicodeScript.HANGUL, "ko",
                    UnicodeScript.DEVANAGARI, "hi",
                    UnicodeScript.THAI, "th",
                    UnicodeScript.GEORGIAN, "ka",
                    UnicodeScript.ARMENIAN, "hy");

    private Languages() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    private static Map<Language, Set<String>> byLanguage(Function<Language, String> words) {
        Map<Language, Set<String>> sets = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            sets.put(language, withAndWithoutAccents(List.of(words.apply(language).split(" "))));
        }
        return sets;
    }

    /// The words, and as they are typed where no key has the accents; but not the short ones, which
    /// other languages have without accents.
    private static Set<String> withAndWithoutAccents(List<String> words) {
        Set<String> all = new HashSet<>(words);
        for (String word : words) {
            if (word.length() >= SHORTEST_WITHOUT_ACCENTS) {
                all.add(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
            }
        }
        return all;
    }

    private static boolean asks(Language language, String word) {
        return ASKING.getOrDefault(language, Set.of()).contains(word);
    }

    private static boolean has(Language language, String word) {
        return COMMON.getOrDefault(language, Set.of()).contains(word);
    }

    private static Map<Language, String> letters() {
        Map<Language, String> letters = new EnumMap<>(Language.class);
        letters.put(Language.UKRAINIAN, "іїєґ");
        letters.put(Language.RUSSIAN, "ыэёъ");
        letters.put(Language.GERMAN, "ßäü");
        letters.put(Language.FRENCH, "œèêàç");
        letters.put(Language.ITALIAN, "èìòù");
        letters.put(Language.SPANISH, "ñ¿¡");
        letters.put(Language.POLISH, "łśżźńęą");
        letters.put(Language.ROMANIAN, "șțşţăî");
        letters.put(Language.PORTUGUESE, "ãõç");
        letters.put(Language.TURKISH, "ışğ");
        letters.put(Language.CZECH, "řůě");
        letters.put(Language.SWEDISH, "åä");
        letters.put(Language.HUNGARIAN, "őű");
        letters.put(Language.DANISH, "æø");
        letters.put(Language.NORWEGIAN, "åø");
        letters.put(Language.FINNISH, "ää");
        return letters;
    }

    /// The language of `question` as BCP 47 has it; empty for English, and for what could be it.
    public static Optional<String> foreign(String question) {
        String text = question.toLowerCase(Locale.ROOT);
        List<String> words = Words.all(text);
        Map<UnicodeScript, Long> scripts =
                text.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
        long latin = scripts.getOrDefault(UnicodeScript.LATIN, 0L);
        UnicodeScript most =
                scripts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(UnicodeScript.LATIN);
        if (most == UnicodeScript.LATIN) {
            return latin(text, words).map(Language::tag);
        }
        if (latin > 0 && words.stream().anyMatch(ENGLISH::contains)) {
            return Optional.empty();
        }
        if (most == UnicodeScript.CYRILLIC) {
            return Optional.of(cyrillic(text, words).tag());
        }
        boolean japanese =
                scripts.containsKey(UnicodeScript.HIRAGANA)
                        || scripts.containsKey(UnicodeScript.KATAKANA);
        // Of what is written in no script of the table nobody can say more than that.
        return Optional.of(japanese ? "ja" : OTHER_SCRIPTS.getOrDefault(most, "und"));
    }

    private static Language cyrillic(String text, List<String> words) {
        long ukrainian = count(Language.UKRAINIAN, words) + hints(Language.UKRAINIAN, text);
        long russian = count(Language.RUSSIAN, words) + hints(Language.RUSSIAN, text);
        return ukrainian > russian ? Language.UKRAINIAN : Language.RUSSIAN;
    }

    private static Optional<Language> latin(String text, List<String> words) {
        long english = words.stream().filter(ENGLISH::contains).count();
        Language likely = null;
        long best = english;
        for (Language language : Language.values()) {
            long score = count(language, words);
            if (score > english && isAsked(language, words)) {
                score += hints(language, text);
                if (score > best) {
                    likely = language;
                    best = score;
                }
            }
        }
        return Optional.ofNullable(likely);
    }

    /// Whether the words ask in `language`, by two of its words that are not English, or by one at
    /// the beginning that is none of a name.
    private static boolean isAsked(Language language, List<String> words) {
        boolean asks = words.stream().anyMatch(word -> asks(language, word) && isForeign(word));
        long foreign =
                words.stream()
                        .filter(word -> has(language, word) && isForeign(word))
                        .distinct()
                        .count();
        String first = words.getFirst();
        boolean telling =
                asks(language, first)
                        && first.length() >= SHORTEST_TELLING
                        && !ALSO_NAMES.contains(first)
                        && words.size() <= MOST_WORDS_OF_TELLING
                        && words.stream().allMatch(word -> has(language, word) || isForeign(word));
        return asks && (foreign >= 2 || telling);
    }

    private static boolean isForeign(String word) {
        return !ENGLISH.contains(word);
    }

    private static long count(Language language, List<String> words) {
        return words.stream().filter(word -> has(language, word)).count();
    }

    private static long hints(Language language, String text) {
        String letters = LETTERS.getOrDefault(language, "");
        return text.chars().filter(letter -> letters.indexOf(letter) >= 0).findAny().isPresent()
                ? 1
                : 0;
    }

    /// Says in the language of `tag` that the reader reads English; in English where that language
    /// is none of [Language].
    public static String readsEnglish(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .map(Language::readsEnglish)
                .orElse(
                        "The built-in reader reads English only. Please ask in English; with a chat"
                                + " model you can ask in any language.");
    }
}
