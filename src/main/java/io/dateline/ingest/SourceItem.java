package io.dateline.ingest;

import java.util.Objects;

/// One thing that a source held: an article, or the reason why there is none.
public sealed interface SourceItem {

    /// Where it came from, for people: `folder/file.jsonl:3`.
    String origin();

    record Found(String origin, RawArticle article) implements SourceItem {}

    /// @param reason what was wrong and what was expected
    /// @param isLasting whether another attempt would be refused alike: nobody but who wrote the
    ///     address can mend it
    record Refused(String origin, String reason, boolean isLasting) implements SourceItem {

        /// Of what may be mended where it came from.
        public Refused(String origin, String reason) {
            this(origin, reason, false);
        }

        public Refused {
            Objects.requireNonNull(reason);
        }
    }
}
