package io.dateline.article.dating;

import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

/// A date that was found for an article.
///
/// @param written as it stands there, [#MAX_WRITTEN] characters at most
/// @param date ISO 8601: `2024-05-17T08:30:00Z`, `2024-05-17` or `2024-05`; `null` exactly
///     where `certainty` is unknown
/// @param zone the time zone as it was given, as `+02:00` or `EST`; `null` where none was
public record DateCandidate(
        DateOrigin origin,
        DateRole role,
        String written,
        @Nullable String date,
        DateCertainty certainty,
        @Nullable String zone,
        DateVerdict verdict) {

    public static final int MAX_WRITTEN = 120;

    public DateCandidate {
        if (written.length() > MAX_WRITTEN) {
            throw new IllegalArgumentException(
                    "the written date has " + written.length() + " characters: " + written);
        }
        if ((date == null) != (certainty == DateCertainty.UNKNOWN)) {
            throw new IllegalArgumentException(certainty + " does not fit the date " + date);
        }
    }

    /// The same, of which this was made.
    public DateCandidate with(DateVerdict made) {
        return new DateCandidate(origin, role, written, date, certainty, zone, made);
    }

    /// The date where its day is certain, else `null`.
    public @Nullable PublicationDate certain() {
        return switch (certainty) {
            case EXACT, DAY -> date == null ? null : PublicationDate.parse(date);
            case MONTH, GUESSED, UNKNOWN -> null;
        };
    }
}
