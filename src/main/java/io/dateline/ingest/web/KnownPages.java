package io.dateline.ingest.web;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/// What is remembered of pages that were taken in before.
public interface KnownPages {

    /// Nothing is: everything is fetched.
    KnownPages NONE = _ -> null;

    /// What was last told of this address, or `null`. A page that its feed or sitemap names with
    /// the same stamp as then is not asked for; any other is asked for with the validators, and
    /// passed over when the server says that it has not changed.
    @Nullable VisitedPage find(URI address);

    /// Whether this address is not to be asked for now, as one that failed a short while ago; it
    /// is passed over then.
    default boolean isLeftAlone(URI address) {
        return false;
    }

    /// Is told that the server of an address which failed wants to be left alone for so long.
    default void askedToWait(URI address, Duration time) {}
}
