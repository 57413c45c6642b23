package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which articles a search looks at. A bounded date range leaves undated articles out, unless they
/// are let in.
///
/// @param dates days of publication
/// @param undated whether articles without a date are let in beside those within `dates`
/// @param sources names of sources, any of which will do, compared without regard to case; a name
///     that no source has stands for each whose name has it as a part, from the beginning of a
///     word. Empty for any source.
/// @param byline who wrote them: what [Byline#names], as `A. Writer` or a surname alone, or `null`
///     for anyone
public record ArticleFilter(
        DateRange dates, boolean undated, List<String> sources, @Nullable String byline) {

    public static final ArticleFilter NONE = new ArticleFilter(DateRange.ALL, null, null);

    /// More than anyone lists by hand.
    public static final int MOST_SOURCES = 100;

    public ArticleFilter {
        sources = List.copyOf(sources);
        if (sources.size() > MOST_SOURCES) {
            throw new IllegalArgumentException(
                    "at most " + MOST_SOURCES + " sources, these are " + sources.size());
        }
        if (sources.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("source must be a name, or absent");
        }
        if (byline != null && byline.isBlank()) {
            throw new IllegalArgumentException("byline must be a name, or absent");
        }
    }

    /// Without undated articles where the dates are bounded.
    ///
    /// @param source the only one, or `null` for any
    public ArticleFilter(DateRange dates, @Nullable String source, @Nullable String byline) {
        this(dates, false, source == null ? List.of() : List.of(source), byline);
    }

    public ArticleFilter withDates(DateRange other) {
        return new ArticleFilter(other, undated, sources, byline);
    }

    /// @param letIn whether undated articles are let in beside those within the dates
    public ArticleFilter withUndated(boolean letIn) {
        return new ArticleFilter(dates, letIn, sources, byline);
    }

    /// With this source as the only one.
    public ArticleFilter withSource(String other) {
        return new ArticleFilter(dates, undated, List.of(other), byline);
    }

    public ArticleFilter withByline(String other) {
        return new ArticleFilter(dates, undated, sources, other);
    }

    /// Whether the dates leave undated articles out.
    public boolean leavesUndatedOut() {
        return !undated && !dates.isUnbounded();
    }
}
