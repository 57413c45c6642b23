package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Adds up the articles of each name; names that differ in case alone are one.
public final class NamedCounts {

    private final Map<String, NamedCount> counts = new TreeMap<>();

    /// @param source `null` where none is known, which counts for nobody
    public void addSource(@Nullable String source, int articles) {
        if (source != null && !source.isBlank()) {
            add(source.strip(), articles);
        }
    }

    /// @param byline as [#addSource]
    public void addAuthors(@Nullable String byline, int articles) {
        if (byline != null && !byline.isBlank()) {
            new Byline(byline).authors().forEach(author -> add(author, articles));
        }
    }

    private void add(String name, int articles) {
        counts.merge(
                name.toLowerCase(Locale.ROOT),
                new NamedCount(name, articles),
                (known, more) -> new NamedCount(known.name(), known.articles() + more.articles()));
    }

    /// In the order of [NamedCount#ORDER].
    public List<NamedCount> inOrder() {
        List<NamedCount> all = new ArrayList<>(counts.values());
        all.sort(NamedCount.ORDER);
        return all;
    }
}
