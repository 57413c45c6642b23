package io.dateline.index.lucene;

import io.dateline.index.ArticleIndex;
import io.dateline.index.ArticleListContract;

import org.apache.lucene.store.ByteBuffersDirectory;

class ArticleListTest extends ArticleListContract {

    @Override
    protected ArticleIndex open() {
        return InMemory.open(new ByteBuffersDirectory());
    }
}
