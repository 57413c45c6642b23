package io.dateline.article;

import java.util.Locale;

/// How a list of articles is sorted; what is equal is sorted by id.
public enum ArticleOrder {
    /// By the day of publication, undated articles last.
    NEWEST,

    /// By the day of publication, undated articles last.
    OLDEST,

    /// By the letters of the title, in any case and without accents and signs before the first.
    TITLE,

    /// By how well the best passage fits the words that are searched; copies, which have no
    /// passages of their own, last.
    RELEVANCE;

    /// As callers write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
