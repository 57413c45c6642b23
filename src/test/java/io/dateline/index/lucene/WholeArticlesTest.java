package io.dateline.index.lucene;

import io.dateline.index.ArticleIndex;
import io.dateline.index.WholeArticlesContract;

import org.apache.lucene.store.ByteBuffersDirectory;

class WholeArticlesTest extends WholeArticlesContract {

    @Override
    protected ArticleIndex open() {
        return InMemory.open(new ByteBuffersDirectory());
    }
}
