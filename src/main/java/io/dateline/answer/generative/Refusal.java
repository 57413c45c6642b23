package io.dateline.answer.generative;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.generative.marker.CitedText;
import io.dateline.model.text.Terms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a model says that the articles do not answer, and how the reader is told.
///
/// A model writes [#TOKEN] and the code of a language; the words that are shown are ours, never the
/// model's, so that a refusal can say nothing else in passing. A model that writes one of these
/// sentences out is understood too.
public final class Refusal {

    /// What `prompts/answer.md` asks for, before the code of the question's language.
    public static final String TOKEN = "NO_ANSWER";

    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry("en", AnswerDraft.REFUSAL),
                    Map.entry("ar", "المقالات لا تذكر ذلك."),
                    Map.entry("bg", "Статиите не казват това."),
                    Map.entry("cs", "Články to neuvádějí."),
                    Map.entry("da", "Det fremgår ikke af artiklerne."),
                    Map.entry("de", "Das steht nicht in den Artikeln."),
                    Map.entry("el", "Τα άρθρα δεν το αναφέρουν."),
                    Map.entry("es", "Los artículos no lo dicen."),
                    Map.entry("fi", "Artikkelit eivät kerro sitä."),
                    Map.entry("fr", "Les articles ne le disent pas."),
                    Map.entry("he", "הכתבות אינן אומרות זאת."),
                    Map.entry("hi", "लेखों में यह नहीं बताया गया है।"),
                    Map.entry("hu", "A cikkek ezt nem írják."),
                    Map.entry("id", "Artikel-artikel itu tidak menyebutkannya."),
                    Map.entry("it", "Gli articoli non lo dicono."),
                    Map.entry("ja", "記事には書かれていません。"),
                    Map.entry("ko", "기사에는 나와 있지 않습니다."),
                    Map.entry("nl", "Dat staat niet in de artikelen."),
                    Map.entry("no", "Det står ikke i artiklene."),
                    Map.entry("pl", "Artykuły tego nie podają."),
                    Map.entry("pt", "Os artigos não o dizem."),
                    Map.entry("ro", "Articolele nu spun acest lucru."),
                    Map.entry("ru", "В статьях об этом не говорится."),
                    Map.entry("sv", "Det står inte i artiklarna."),
                    Map.entry("tr", "Haberlerde bu belirtilmiyor."),
                    Map.entry("uk", "У статтях про це не йдеться."),
                    Map.entry("vi", "Các bài báo không nói về điều này."),
                    Map.entry("zh", "文章中没有提到。"));

    private static final Map<String, String> BY_LETTERS =
            SENTENCES.values().stream()
                    .collect(Collectors.toMap(Refusal::letters, sentence -> sentence));

    /// The token, whatever marks stand before it, and what follows.
    private static final Pattern TOKEN_FIRST =
            Pattern.compile("[^\\p{L}\\p{N}]*" + TOKEN + "(?![\\p{L}\\p{N}_])(.*)", Pattern.DOTALL);

    /// The token with the marks around it and the code behind it.
    private static final Pattern TOKEN_ANYWHERE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])"
                            + TOKEN
                            + "(?![\\p{L}\\p{N}_])(?:\\s+(\\p{L}{2})\\b)?[\\s*`\"')\\].,;:–—-]{0,9}");

    /// Words besides the token that may say something.
    private static final int LEAST_BESIDES = 3;

    private static final Pattern LANGUAGE =
            Pattern.compile("[^\\p{L}\\p{N}]*(\\p{L}{2})(?:[-_]\\w+)?[^\\p{L}\\p{N}]*");

    /// Longer than any of the sentences, with room for marks around it.
    private static final int LONGEST_SENTENCE = 100;

    private Refusal() {}

    /// What the reader is told when `text`, an answer or a sentence of one, is a refusal; nothing
    /// when it is none.
    public static Optional<String> in(String text) {
        String plain = text.replace("\\", "");
        Matcher token = TOKEN_FIRST.matcher(plain);
        if (!token.matches()) {
            Matcher within = TOKEN_ANYWHERE.matcher(plain);
            return within.find()
                    ? Optional.of(
                            SENTENCES.getOrDefault(
                                    String.valueOf(within.group(1)), AnswerDraft.REFUSAL))
                    : sentence(plain);
        }
        Matcher language = LANGUAGE.matcher(token.group(1));
        String code = language.matches() ? language.group(1).toLowerCase(Locale.ROOT) : "";
        return Optional.ofNullable(SENTENCES.get(code))
                .or(() -> sentence(token.group(1)))
                .or(() -> Optional.of(AnswerDraft.REFUSAL));
    }

    /// What a sentence that [refuses][#in] says besides, which may be an answer: a small model
    /// writes the token and goes on.
    static Optional<CitedText> besides(CitedText sentence) {
        String rest = TOKEN_ANYWHERE.matcher(sentence.text().replace("\\", "")).replaceAll(" ");
        boolean says = Terms.of(rest).size() >= LEAST_BESIDES && sentence(rest).isEmpty();
        return says
                ? Optional.of(new CitedText(rest.strip(), sentence.numbers(), sentence.unknown()))
                : Optional.empty();
    }

    private static Optional<String> sentence(String text) {
        return text.length() > LONGEST_SENTENCE
                ? Optional.empty()
                : Optional.ofNullable(BY_LETTERS.get(letters(text)));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Refusal::isOfWord)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOfWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }
}
