package io.dateline.article.dating;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How much of a date is certain. Only the first two are a date of publication that articles are
/// filtered, sorted and cited by.
public enum DateCertainty {
    /// The moment, with its offset from UTC.
    EXACT,
    /// The day.
    DAY,
    /// The month alone.
    MONTH,
    /// A date that may be another one's, or is contradicted.
    GUESSED,
    UNKNOWN;

    /// The name in JSON.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
