package io.dateline.ingest.fetch;

import java.time.Duration;

/// How much is waited for and read.
///
/// @param bytes of a page, on its way and unpacked
/// @param connecting until a server takes the connection
/// @param firstByte until it begins to answer, and between any two pieces of the answer
/// @param whole for all of it, redirects included
/// @param redirects that are followed
public record FetchLimits(
        int bytes, Duration connecting, Duration firstByte, Duration whole, int redirects) {

    /// A sitemap may have 50 MB by its standard; no page has as much.
    public static final FetchLimits DEFAULT =
            new FetchLimits(
                    50 * 1024 * 1024,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    5);

    public FetchLimits {
        if (bytes < 1
                || redirects < 0
                || !connecting.isPositive()
                || !firstByte.isPositive()
                || !whole.isPositive()) {
            throw new IllegalArgumentException(
                    "limits are above nothing: %d bytes, %s, %s, %s, %d redirects"
                            .formatted(bytes, connecting, firstByte, whole, redirects));
        }
    }

    /// The same for what is of no more bytes.
    FetchLimits withBytes(int most) {
        return new FetchLimits(most, connecting, firstByte, whole, redirects);
    }
}
