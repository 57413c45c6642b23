package io.dateline.article;

import org.jspecify.annotations.Nullable;

/// Which articles a search looks at. A bounded date range leaves undated articles out.
///
/// @param dates days of publication
/// @param source the source's name, compared without regard to case, or `null` for any
/// @param byline who wrote them: a name that [Byline#names], as `A. Writer` or a surname alone, or
///     `null` for anyone
public record ArticleFilter(DateRange dates, @Nullable String source, @Nullable String byline) {

    public static final ArticleFilter NONE = new ArticleFilter(DateRange.ALL, null, null);

    public ArticleFilter {
        if (source != null && source.isBlank()) {
            throw new IllegalArgumentException("source must be a name, or absent");
        }
        if (byline != null && byline.isBlank()) {
            throw new IllegalArgumentException("byline must be a name, or absent");
        }
    }

    public ArticleFilter withDates(DateRange other) {
        return new ArticleFilter(other, source, byline);
    }

    public ArticleFilter withSource(String other) {
        return new ArticleFilter(dates, other, byline);
    }

    public ArticleFilter withByline(String other) {
        return new ArticleFilter(dates, source, other);
    }
}
