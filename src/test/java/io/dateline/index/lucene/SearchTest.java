package io.dateline.index.lucene;

import io.dateline.index.ArticleIndex;
import io.dateline.index.SearchContract;

import org.apache.lucene.store.ByteBuffersDirectory;

class SearchTest extends SearchContract {

    @Override
    protected ArticleIndex open() {
        return InMemory.open(new ByteBuffersDirectory());
    }
}
