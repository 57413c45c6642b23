package io.dateline.article;

import java.util.Comparator;
import java.util.Locale;

/// How many articles a source has, or an author.
///
/// @param name as an article of theirs writes it
public record NamedCount(String name, int articles) {

    /// Whether `part` stands in the name where a word begins, in any case: `wire` in `Harbour
    /// Wire`.
    public boolean hasPart(String part) {
        return hasPart(name.toLowerCase(Locale.ROOT), part.strip().toLowerCase(Locale.ROOT));
    }

    /// The same of names that are in lower case already.
    public static boolean hasPart(String name, String part) {
        int at = name.indexOf(part);
        while (at > 0 && Character.isLetterOrDigit(name.codePointBefore(at))) {
            at = name.indexOf(part, at + 1);
        }
        return at >= 0;
    }

    /// Most articles first, then by name.
    public static final Comparator<NamedCount> ORDER =
            Comparator.comparingInt(NamedCount::articles)
                    .reversed()
                    .thenComparing(NamedCount::name);
}
