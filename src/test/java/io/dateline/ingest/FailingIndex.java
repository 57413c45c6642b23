package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticlePage;
import io.dateline.article.DiskFullException;
import io.dateline.article.Passage;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.StoredArticle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// An index on a disk that is full for some changes.
final class FailingIndex implements ArticleIndex {

    private final ArticleIndex index;
    private volatile Predicate<List<Change>> fails = changes -> false;

    FailingIndex(ArticleIndex index) {
        this.index = index;
    }

    void failWhen(Predicate<List<Change>> condition) {
        fails = condition;
    }

    @Override
    public void apply(List<Change> changes) {
        if (fails.test(changes)) {
            throw DiskFullException.orOther(
                    "not written", new IOException("No space left on device"));
        }
        index.apply(changes);
    }

    @Override
    public void write(List<Change> changes) {
        index.write(changes);
    }

    @Override
    public List<Article> earlier(String id) {
        return index.earlier(id);
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    @Override
    public Optional<StoredArticle> find(String id) {
        return index.find(id);
    }

    @Override
    public Optional<Article> find(String id, String version) {
        return index.find(id, version);
    }

    @Override
    public List<String> withVersion(String version) {
        return index.withVersion(version);
    }

    @Override
    public List<Hit> byKeywords(String text, ArticleFilter filter, int limit) {
        return index.byKeywords(text, filter, limit);
    }

    @Override
    public List<Hit> byVector(float[] vector, ArticleFilter filter, int limit) {
        return index.byVector(vector, filter, limit);
    }

    @Override
    public List<Passage> passages(String id) {
        return index.passages(id);
    }

    @Override
    public ArticlePage list(ArticleListing listing) {
        return index.list(listing);
    }

    @Override
    public long revision() {
        return index.revision();
    }

    @Override
    public ArticlePage list(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
        return index.list(query, filter, cursor, limit);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public void close() {
        index.close();
    }
}
