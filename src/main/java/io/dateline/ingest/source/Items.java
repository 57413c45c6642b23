package io.dateline.ingest.source;

import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/// What a source holds, read one item at a time.
public interface Items extends Closeable {

    /// Where they come from, for people.
    String origin();

    /// The next item, or `null` after the last one. Whoever calls it again after an exception may
    /// get anything.
    @Nullable SourceItem next() throws IOException;

    static Items of(SourceItem item) {
        return new Items() {

            private @Nullable SourceItem left = item;

            @Override
            public String origin() {
                return item.origin();
            }

            @Override
            public @Nullable SourceItem next() {
                SourceItem next = left;
                left = null;
                return next;
            }

            @Override
            public void close() {}
        };
    }
}
