package io.dateline.ingest.web;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// What is remembered of pages that were taken in before.
public interface KnownPages {

    /// Nothing is: everything is fetched.
    KnownPages NONE = _ -> null;

    /// What was last told of this address, or `null`. A page that its feed or sitemap names with
    /// the same stamp as then is not asked for; any other is asked for with the validators, and
    /// passed over when the server says that it has not changed.
    @Nullable VisitedPage find(URI address);
}
