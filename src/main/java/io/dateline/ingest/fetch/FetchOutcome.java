package io.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;

/// What came of asking for a page.
public sealed interface FetchOutcome {

    /// The page.
    ///
    /// @param address it was found at, after all redirects
    /// @param content as it is without compression for the way
    /// @param contentType as `text/html`, in lower case and without parameters; `null` where the
    ///     server did not say
    /// @param charset that the server named, or `null`
    /// @param changed when the server says that it was last changed, as it wrote it, or `null`
    /// @param answered when the server answered, by its own clock; `null` where it did not say
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fetched(
            URI address,
            byte[] content,
            @Nullable String contentType,
            @Nullable Charset charset,
            Validators validators,
            @Nullable String changed,
            @Nullable Instant answered)
            implements FetchOutcome {}

    /// The page is as it was when it was last fetched.
    record NotModified(URI address) implements FetchOutcome {}

    /// It is not fetched, and will not be another time.
    ///
    /// @param reason for people
    /// @param status of the server's answer; 0 where it was refused without one
    /// @param isUnsafe whether the address, or one that it leads to, is none that may be asked, or
    ///     of a server that cannot show who it is
    record Refused(String reason, int status, boolean isUnsafe) implements FetchOutcome {

        Refused(String reason, int status) {
            this(reason, status, false);
        }

        /// Of what is refused here, whatever a server says.
        static Refused here(String reason) {
            return new Refused(reason, 0);
        }

        /// Of an address that may not be asked.
        static Refused unsafe(String reason) {
            return new Refused(reason, 0, true);
        }
    }

    /// It could not be fetched; another time it may be.
    ///
    /// @param reason for people
    /// @param retryAfter how long the server asks to be left alone, or `null`
    record Failed(String reason, @Nullable Duration retryAfter) implements FetchOutcome {}
}
