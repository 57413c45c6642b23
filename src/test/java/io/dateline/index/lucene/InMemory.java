package io.dateline.index.lucene;

import io.dateline.index.ArticleIndex;
import io.dateline.index.Embedded;

import org.apache.lucene.store.Directory;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Opens an index in a directory of a test's own.
final class InMemory {

    private InMemory() {}

    static ArticleIndex open(Directory directory) {
        try {
            return LuceneFolder.open(directory, Embedded.FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
