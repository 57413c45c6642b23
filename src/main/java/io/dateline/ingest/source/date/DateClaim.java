package io.dateline.ingest.source.date;

import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateRole;

/// What some place says of an article's date, not yet believed.
///
/// @param written in any form
/// @param isDoubtful whether what is said there may be another date, as the one of a draft
public record DateClaim(DateOrigin origin, DateRole role, String written, boolean isDoubtful) {

    public static DateClaim published(DateOrigin origin, String written) {
        return new DateClaim(origin, DateRole.PUBLISHED, written, false);
    }

    public static DateClaim modified(DateOrigin origin, String written) {
        return new DateClaim(origin, DateRole.MODIFIED, written, false);
    }

    /// The same, which may be another date.
    public DateClaim doubtful() {
        return new DateClaim(origin, role, written, true);
    }
}
