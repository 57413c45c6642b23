package io.dateline.article.dating;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What a date says of an article.
public enum DateRole {
    PUBLISHED,
    MODIFIED;

    /// The name in JSON.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
