package io.dateline.ingest;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;

/// What became of one item.
public sealed interface Outcome {

    String origin();

    /// It is in the index, committed.
    ///
    /// @param passages how many passages it has; 0 for a copy
    record Acknowledged(
            String origin,
            String id,
            String version,
            Status status,
            int passages,
            List<String> warnings)
            implements Outcome {}

    /// It is not in the index; what was there before under its id still is.
    record Failed(String origin, String reason) implements Outcome {}

    /// What acknowledging meant.
    enum Status {
        ADDED,
        UPDATED,
        /// Nothing was written: text and metadata are those already there.
        UNCHANGED,
        /// The same text is there under another id; this one is linked to it.
        COPY;

        /// The name in JSON.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
