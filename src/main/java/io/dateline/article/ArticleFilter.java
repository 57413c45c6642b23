package io.dateline.article;

import org.jspecify.annotations.Nullable;

/// Which articles a search looks at. A bounded date range leaves undated articles out.
///
/// @param dates days of publication
/// @param source the source's name, compared without regard to case, or `null` for any
public record ArticleFilter(DateRange dates, @Nullable String source) {

    public static final ArticleFilter NONE = new ArticleFilter(DateRange.ALL, null);

    public ArticleFilter {
        if (source != null && source.isBlank()) {
            throw new IllegalArgumentException("source must be a name, or absent");
        }
    }
}
