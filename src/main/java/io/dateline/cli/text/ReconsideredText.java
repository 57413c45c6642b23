package io.dateline.cli.text;

import io.dateline.ingest.Reconsidered;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// What would change if the originals of stored articles were taken in today.
public final class ReconsideredText {

    private static final int MOST_WORDS = 12;

    private ReconsideredText() {}

    /// @param same how many would stay as they are
    /// @param unseen how many stored articles have no original among these
    /// @param unknown the origins of those that are not stored
    /// @param refused the origins that would not be taken in, each with the reason
    public static String of(
            List<Reconsidered> changed,
            int same,
            int unseen,
            List<String> unknown,
            List<String> refused) {
        StringBuilder text = new StringBuilder();
        for (Reconsidered article : changed) {
            text.append(article.id()).append('\n');
            for (Reconsidered.Field field : article.fields()) {
                text.append(
                        "  %s: %s → %s\n"
                                .formatted(
                                        field.name(), shown(field.stored()), shown(field.now())));
            }
            words(text, "lost", article.lost());
            words(text, "gained", article.gained());
        }
        unknown.forEach(origin -> text.append("not stored: ").append(origin).append('\n'));
        refused.forEach(reason -> text.append("not read: ").append(reason).append('\n'));
        if (unseen > 0) {
            text.append(
                    "%s with no original here: name the files and folders where these are now\n"
                            .formatted(Phrases.count(unseen, "stored article")));
        }
        return text.append(
                        String.format(
                                Locale.ROOT,
                                "%,d would change, %,d would stay, %,d not stored, %,d not read\n",
                                changed.size(),
                                same,
                                unknown.size(),
                                refused.size()))
                .toString();
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : "“" + value + "”";
    }

    private static void words(StringBuilder text, String what, List<String> words) {
        if (!words.isEmpty()) {
            List<String> first = words.subList(0, Math.min(MOST_WORDS, words.size()));
            text.append(
                    "  %s %s: %s%s\n"
                            .formatted(
                                    Phrases.count(words.size(), "word"),
                                    what,
                                    String.join(" ", first),
                                    words.size() > MOST_WORDS ? " …" : ""));
        }
    }
}
