package io.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

/// What a server gave with a page, by which it tells later whether that has changed.
///
/// @param etag the header `ETag`, as it was
/// @param lastModified the header `Last-Modified`, as it was
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /// Of a page that is to be fetched whatever was known.
    public static final Validators NONE = new Validators(null, null);

    /// Longer ones are not kept.
    public static final int MAX_CHARACTERS = 1_000;

    public Validators {
        etag = header(etag);
        lastModified = header(lastModified);
    }

    /// What could end the header that it is sent in is no validator.
    private static @Nullable String header(@Nullable String value) {
        boolean isUsable =
                value != null
                        && !value.isBlank()
                        && value.length() <= MAX_CHARACTERS
                        && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return isUsable ? value : null;
    }
}
