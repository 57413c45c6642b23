package io.dateline.index.lucene;

import io.dateline.index.ArticleIndex;
import io.dateline.index.OriginContract;

import org.apache.lucene.store.ByteBuffersDirectory;

class OriginTest extends OriginContract {

    @Override
    protected ArticleIndex open() {
        return InMemory.open(new ByteBuffersDirectory());
    }
}
