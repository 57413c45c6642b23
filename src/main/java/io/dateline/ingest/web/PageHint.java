package io.dateline.ingest.web;

import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/// A page, and what whoever named it says of it.
///
/// @param dates by whoever named it
/// @param source the name of the feed or publication that named it, or `null`
/// @param section that it is in by the feed, or `null`
/// @param stamp see [VisitedPage]
record PageHint(
        URI address,
        List<DateClaim> dates,
        @Nullable String source,
        @Nullable String section,
        @Nullable String stamp) {

    PageHint {
        dates = List.copyOf(dates);
    }

    /// Of a page of which nothing is said.
    static PageHint of(URI address) {
        return new PageHint(address, List.of(), null, null, null);
    }

    String origin() {
        return address.toString();
    }
}
