package io.dateline.ingest;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

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
    ///
    /// @param fault of the disk or of a model, which no other article would have spared; `null`
    ///     where the article itself was refused
    /// @param isLasting as in [SourceItem.Refused]
    record Failed(String origin, String reason, @Nullable RuntimeException fault, boolean isLasting)
            implements Outcome {

        /// Of an article that was refused.
        public Failed(String origin, String reason) {
            this(origin, reason, null);
        }

        /// Of an article that another attempt may bring in.
        public Failed(String origin, String reason, @Nullable RuntimeException fault) {
            this(origin, reason, fault, false);
        }

        /// Of an article that met a fault.
        static Failed by(RuntimeException fault, String origin) {
            return new Failed(
                    origin,
                    String.valueOf(fault.getMessage()),
                    fault instanceof IllegalArgumentException ? null : fault);
        }
    }

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
