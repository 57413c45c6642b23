package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of day and month comes first in a date of numbers.
public enum NumericOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Set<String> ENGLISH_DAY_FIRST =
            Set.of("GB", "UK", "IE", "AU", "NZ", "IN", "ZA", "SG", "HK", "MT", "NG", "KE");

    /// Whose language alone says it. Not English, and not where the year comes first.
    private static final Set<String> DAY_FIRST_LANGUAGES =
            Set.of(
                    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "gl", "he",
                    "hr", "id", "it", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl",
                    "sr", "sv", "tr", "uk", "vi");

    private static final Set<String> DAY_FIRST_DOMAINS =
            Set.of(
                    "uk", "ie", "au", "nz", "in", "za", "de", "at", "fr", "es", "it", "nl", "be",
                    "pt", "br", "pl", "se", "no", "dk", "fi", "ru", "ch", "mx", "ar");

    private static final Set<String> MONTH_FIRST_DOMAINS = Set.of("gov", "mil", "us");

    private static final Pattern DOMAIN =
            Pattern.compile("^(?i:https?:)?//[^/?#:@]+\\.(?<last>[A-Za-z]{2,})(?=[/?#:]|$)");

    /// By the language of an article, and the country of its address; each may be `null`.
    public static NumericOrder of(@Nullable String language, @Nullable String url) {
        NumericOrder said = language == null ? UNKNOWN : ofLanguage(language);
        return said == UNKNOWN && url != null ? ofAddress(url) : said;
    }

    private static NumericOrder ofLanguage(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        if (!locale.getLanguage().equals("en")) {
            return DAY_FIRST_LANGUAGES.contains(locale.getLanguage()) ? DAY_FIRST : UNKNOWN;
        }
        if (locale.getCountry().equals("US")) {
            return MONTH_FIRST;
        }
        return ENGLISH_DAY_FIRST.contains(locale.getCountry()) ? DAY_FIRST : UNKNOWN;
    }

    private static NumericOrder ofAddress(String url) {
        Matcher domain = DOMAIN.matcher(url);
        String last = domain.find() ? domain.group("last").toLowerCase(Locale.ROOT) : "";
        if (MONTH_FIRST_DOMAINS.contains(last)) {
            return MONTH_FIRST;
        }
        return DAY_FIRST_DOMAINS.contains(last) ? DAY_FIRST : UNKNOWN;
    }
}
