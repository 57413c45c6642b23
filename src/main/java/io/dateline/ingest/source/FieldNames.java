package io.dateline.ingest.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What the fields of articles are called in some source, where they have names that nobody could
/// guess.
///
/// @param bySource by the contract's names, as `text`, `date`, the names in the source
public record FieldNames(Map<String, String> bySource) {

    /// The usual names alone.
    public static final FieldNames USUAL = new FieldNames(Map.of());

    public FieldNames {
        bySource = Map.copyOf(bySource);
        bySource.forEach(
                (field, name) -> {
                    if (ArticleFields.Field.of(field) == null || name.isBlank()) {
                        throw new IllegalArgumentException(
                                "\""
                                        + field
                                        + "\" is no field of an article; expected "
                                        + fields());
                    }
                });
    }

    /// Reads `text=body,date=pub_date`.
    ///
    /// @throws IllegalArgumentException when it is none of that form, or names no field
    public static FieldNames parse(String written) {
        Map<String, String> names = new HashMap<>();
        for (String pair : written.split(",", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalArgumentException(
                        "\"" + pair + "\" maps nothing; expected FIELD=NAME, as text=body");
            }
            names.put(parts[0].strip(), parts[1].strip());
        }
        return new FieldNames(names);
    }

    private static String fields() {
        return Arrays.stream(ArticleFields.Field.values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
