package io.dateline.article;

import java.util.Comparator;

/// How many articles a source has, or an author.
///
/// @param name as an article of theirs writes it
public record NamedCount(String name, int articles) {

    /// Most articles first, then by name.
    public static final Comparator<NamedCount> ORDER =
            Comparator.comparingInt(NamedCount::articles)
                    .reversed()
                    .thenComparing(NamedCount::name);
}
