package io.dateline.ingest;

import java.util.Objects;

/// One thing that a source held: an article, or the reason why there is none.
public sealed interface SourceItem {

    /// Where it came from, for people: `folder/file.jsonl:3`.
    String origin();

    record Found(String origin, RawArticle article) implements SourceItem {}

    /// @param reason what was wrong and what was expected
    record Refused(String origin, String reason) implements SourceItem {
        public Refused {
            Objects.requireNonNull(reason);
        }
    }
}
