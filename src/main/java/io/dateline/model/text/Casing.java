package io.dateline.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gives names their capitals back in what people type in small letters.
public final class Casing {

    /// Words that nearly always have a capital in the middle of a sentence, counted in a million
    /// words of Wikipedia and news from open question sets: at least four times with it, and at
    /// most three times, or 3 in 100, without.
    private static final Set<String> NAMES = read();

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Casing() {}

    private static Set<String> read() {
        try (InputStream file = Casing.class.getResourceAsStream("names.txt")) {
            String all =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `question` with a capital for each of its words that is known as a name, where it has none
    /// but for its first letter; else as it is. No place in it changes.
    public static String restored(String question) {
        if (question.codePoints().skip(1).anyMatch(Character::isUpperCase)) {
            return question;
        }
        return WORD.matcher(question)
                .replaceAll(
                        word ->
                                Matcher.quoteReplacement(
                                        NAMES.contains(word.group().toLowerCase(Locale.ROOT))
                                                ? capital(word.group())
                                                : word.group()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
