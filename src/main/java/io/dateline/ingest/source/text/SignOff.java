package io.dateline.ingest.source.text;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line in which a wire story says who made it: `(Reporting by Ada Holt in Harle; Writing by
/// Bo Ek; Editing by Cy Lund)`.
public final class SignOff {

    private static final String PERSON =
            "\\p{Lu}[\\p{L}’'-]+(?: (?:(?:de|van|von|der|da|di|la|al|bin) )?\\p{Lu}[\\p{L}’'.-]*){1,3}";

    private static final Pattern PART =
            Pattern.compile(
                    "\\b(?<part>Reporting|Writing|Written|Editing) by (?<names>"
                            + PERSON
                            + "(?:(?:, | and |, and )"
                            + PERSON
                            + ")*)");

    /// It stands at the end, with no more behind it than who the authors are.
    private static final int LONGEST_END = 3_000;

    /// One alone may tell of a play or a report.
    private static final int FEWEST_PARTS = 2;

    private SignOff() {}

    /// Who wrote the story, else who reported it; `null` where no such line stands at its end.
    public static @Nullable String author(String text) {
        Matcher part = PART.matcher(text.substring(Math.max(0, text.length() - LONGEST_END)));
        Map<String, String> parts = new HashMap<>();
        while (part.find()) {
            parts.putIfAbsent(part.group("part"), part.group("names"));
        }
        if (parts.size() < FEWEST_PARTS) {
            return null;
        }
        String writing = parts.getOrDefault("Writing", parts.get("Written"));
        return writing == null ? parts.get("Reporting") : writing;
    }
}
