/// Asks web servers for pages, without being led astray. [io.dateline.ingest.fetch.Fetcher] asks
/// once, at an address that was checked; [io.dateline.ingest.fetch.PoliteFetcher] as often as it
/// takes and as seldom as the server wants.
@NullMarked
package io.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
