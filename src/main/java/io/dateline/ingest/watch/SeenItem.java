package io.dateline.ingest.watch;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Something that a source was seen to hold, as a file or a page.
///
/// @param item its path or address
/// @param version what tells it from what it was before, for whoever read it; `null` where nothing
///     does
/// @param article the id of the one article that it became, or `null` where it became none, or
///     several
/// @param attempts how often it could not be taken in, in a row
/// @param reason why it could not be, the last time; `null` where it is in
/// @param retryAt when that is tried again
/// @param seenAt when the source was last seen to hold it
record SeenItem(
        String item,
        @Nullable String version,
        @Nullable String article,
        int attempts,
        @Nullable String reason,
        @Nullable Instant retryAt,
        Instant seenAt) {

    static SeenItem taken(
            String item, @Nullable String version, @Nullable String article, Instant now) {
        return new SeenItem(item, version, article, 0, null, null, now);
    }

    /// @param before as it was seen last, or `null`
    static SeenItem failed(
            String item,
            @Nullable String version,
            @Nullable SeenItem before,
            String reason,
            Duration every,
            Instant now) {
        int attempts = before == null ? 1 : before.attempts() + 1;
        return new SeenItem(
                item,
                version,
                before == null ? null : before.article(),
                attempts,
                reason,
                now.plus(Schedule.backoff(every, attempts)),
                now);
    }

    /// The same, seen again.
    SeenItem seenAgain(Instant now) {
        return new SeenItem(item, version, article, attempts, reason, retryAt, now);
    }

    boolean isIn() {
        return reason == null;
    }

    /// Whether it is time to try again what could not be taken in.
    boolean isDue(Instant now) {
        return !isIn() && !now.isBefore(Objects.requireNonNull(retryAt));
    }
}
