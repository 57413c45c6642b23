package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names of months and weekdays in many languages, in full and cut short, with and without
/// accents. Of the few names that are those of two months see [SlavicMonths]; one that is of two
/// weekdays is left out.
final class CalendarNames {

    private static final List<Locale> LANGUAGES =
            List.of(
                            "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl",
                            "cs", "ru", "uk", "tr", "ro", "hu", "ar", "id", "el", "sk", "sl", "et",
                            "lv", "lt", "bg", "ca", "hr", "mk", "be", "gl", "is", "sq", "vi")
                    .stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    /// Names that are usual and in no table.
    private static final Map<String, Month> MORE_MONTHS =
            Map.of(
                    "sept",
                    Month.SEPTEMBER,
                    "janner",
                    Month.JANUARY,
                    "feber",
                    Month.FEBRUARY,
                    "mrz",
                    Month.MARCH);

    /// Shorter ones are words of other meanings as well.
    private static final int SHORTEST_WEEKDAY = 3;

    private static final Map<String, Month> MONTHS = months();

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private CalendarNames() {}

    /// The month of this name, in any case, or `null`.
    static @Nullable Month month(String name) {
        return MONTHS.get(folded(name));
    }

    /// The weekday of this name, in any case, or `null`.
    static @Nullable DayOfWeek weekday(String name) {
        return WEEKDAYS.get(folded(name));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "");
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>(MORE_MONTHS);
        for (Locale language : LANGUAGES) {
            for (TextStyle style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT,
                            TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    String name = folded(month.getDisplayName(style, language));
                    if (name.codePoints().allMatch(Character::isLetter)) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        return Map.copyOf(names);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, Set<DayOfWeek>> all = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    String name = folded(day.getDisplayName(style, language));
                    all.merge(name, Set.of(day), CalendarNames::both);
                }
            }
        }
        Map<String, DayOfWeek> names = new HashMap<>();
        all.forEach(
                (name, days) -> {
                    if (days.size() == 1
                            && name.length() >= SHORTEST_WEEKDAY
                            && !MONTHS.containsKey(name)) {
                        names.put(name, Objects.requireNonNull(days.iterator().next()));
                    }
                });
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("thur", DayOfWeek.THURSDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(names);
    }

    private static Set<DayOfWeek> both(Set<DayOfWeek> one, Set<DayOfWeek> other) {
        return one.equals(other) ? one : Set.of(DayOfWeek.values());
    }
}
