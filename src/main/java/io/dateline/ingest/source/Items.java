package io.dateline.ingest.source;

import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/// What a source holds, read one item at a time.
public interface Items extends Closeable {

    /// Where they come from, for people.
    String origin();

    /// The next item, or `null` after the last one. Whoever calls it again after an exception may
    /// get anything.
    @Nullable SourceItem next() throws IOException;

    static Items of(SourceItem item) {
        return of(item.origin(), List.of(item));
    }

    static Items of(String origin, List<SourceItem> items) {
        return new Items() {

            private final Iterator<SourceItem> left = items.iterator();

            @Override
            public String origin() {
                return origin;
            }

            @Override
            public @Nullable SourceItem next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
