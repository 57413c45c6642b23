package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which month is meant by a name that is October's in Croatian, and November's in Polish and
/// Czech, as `listopad`; and by a few more of the kind.
public enum SlavicMonths {
    CROATIAN,
    POLISH_OR_CZECH,
    UNKNOWN;

    private static final Pattern SHARED =
            Pattern.compile(
                    "(?<day>\\d\\.)?(?<between>[\\s/-]*)(?<![\\p{L}\\p{M}])(?<name>listopada?|lis|lip|srp)"
                            + "(?![\\p{L}\\p{M}])",
                    Pattern.CASE_INSENSITIVE);

    /// In English, which no other name is taken for.
    private static final Map<String, String> IN_CROATIAN =
            Map.of(
                    "listopad", "October",
                    "listopada", "October",
                    "lis", "October",
                    "lip", "June",
                    "srp", "July");

    private static final Pattern POLISH_OR_CZECH_LETTER = Pattern.compile("[łąężńśřůě]");

    private static final Pattern CROATIAN_WORD =
            Pattern.compile("(?<!\\p{L})(?:je|su|nije|što|koji|koja|koje|će|bi|također)(?!\\p{L})");

    /// What is longer is read as no date.
    private static final int LONGEST_DATE = 200;

    /// So many of the words of a language make a text one in it.
    private static final int FEWEST_WORDS = 2;

    /// The beginning of a text tells its language.
    private static final int LOOKED_AT = 4_000;

    /// By what an article's source says of its language, the country of its address, or its own
    /// words; the first two may be `null`.
    public static SlavicMonths of(@Nullable String language, @Nullable String url, String text) {
        String tag = language == null ? "" : language.strip().toLowerCase(Locale.ROOT);
        if (tag.matches("(?:hr|bs|sh|sr)\\b.*")) {
            return CROATIAN;
        }
        if (tag.matches("(?:pl|cs|sk)\\b.*")) {
            return POLISH_OR_CZECH;
        }
        String host = url == null ? "" : url.toLowerCase(Locale.ROOT);
        if (host.matches("https?://[^/]*\\.(?:hr|ba)(?:[/:?#].*)?")) {
            return CROATIAN;
        }
        if (host.matches("https?://[^/]*\\.(?:pl|cz)(?:[/:?#].*)?")) {
            return POLISH_OR_CZECH;
        }
        String words =
                text.substring(0, Math.min(text.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        if (POLISH_OR_CZECH_LETTER.matcher(words).find()) {
            return POLISH_OR_CZECH;
        }
        boolean isCroatian =
                CROATIAN_WORD.matcher(words).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS;
        return isCroatian ? CROATIAN : UNKNOWN;
    }

    /// `written` with a name that only one month has; `null` where nobody can tell which is meant.
    @Nullable String plain(String written) {
        Matcher shared = SHARED.matcher(written);
        if (written.length() > LONGEST_DATE || !shared.find()) {
            return written;
        }
        return switch (this) {
            case POLISH_OR_CZECH -> written;
            case CROATIAN ->
                    written.substring(0, shared.start("name"))
                            + IN_CROATIAN.get(shared.group("name").toLowerCase(Locale.ROOT))
                            + written.substring(shared.end());
            // nobody but Croats and Czechs sets a full stop behind the day
            case UNKNOWN -> shared.group("day") == null ? written : null;
        };
    }
}
