package io.dateline.answer.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of countries, as English texts have them.
public final class Countries {

    private static final Set<String> NAMES =
            Stream.concat(
                            Arrays.stream(Locale.getISOCountries())
                                    .map(code -> Locale.of("", code))
                                    .map(country -> country.getDisplayCountry(Locale.ENGLISH)),
                            Stream.of(
                                    "America",
                                    "USA",
                                    "US",
                                    "U.S.",
                                    "UK",
                                    "U.K.",
                                    "Britain",
                                    "Great Britain",
                                    "England",
                                    "Scotland",
                                    "Wales",
                                    "Holland",
                                    "Russia",
                                    "Czech Republic",
                                    "Turkey",
                                    "Soviet Union",
                                    "USSR",
                                    "Burma",
                                    "Ivory Coast",
                                    "Hong Kong",
                                    "Taiwan",
                                    "Palestine"))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ARTICLE = Pattern.compile("^(?i:the) ");

    private Countries() {}

    /// Whether `words` are a country's name and nothing else.
    public static boolean isOne(String words) {
        String bare = ARTICLE.matcher(words.strip()).replaceFirst("").replaceAll("[’']s?$", "");
        return NAMES.contains(bare.toLowerCase(Locale.ROOT));
    }
}
