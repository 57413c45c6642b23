package io.dateline.index;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.index.ArticleIndex.Hit;
import io.dateline.index.Change.EmbeddedPassage;
import io.dateline.model.HashingEmbeddingModel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Articles with their vectors, and what to ask an index for them. Every paragraph is a passage.
public final class Embedded {

    public static final IndexFormat FORMAT =
            new IndexFormat("hashing", HashingEmbeddingModel.DIMENSION);

    private Embedded() {}

    public static Article article(String id, String text) {
        return article(id, "Title", text, null, null);
    }

    public static Article article(
            String id, String title, String text, @Nullable String source, @Nullable String date) {
        PublicationDate published = date == null ? null : PublicationDate.parse(date);
        return Article.of(id, title, text, source, null, null, published, null);
    }

    public static Change.Put put(String id, String text) {
        return put(article(id, text));
    }

    public static Change.Put put(Article article) {
        List<EmbeddedPassage> passages = new ArrayList<>();
        String text = article.text();
        for (int start = 0; start < text.length(); ) {
            int blank = text.indexOf("\n\n", start);
            int end = blank < 0 ? text.length() : blank;
            TextSpan span = new TextSpan(start, end);
            passages.add(
                    new EmbeddedPassage(
                            span,
                            HashingEmbeddingModel.vector(
                                    article.metadata().title() + "\n" + span.of(text))));
            start = end + 2;
        }
        return new Change.Put(article, passages);
    }

    public static Change.PutCopy copy(String id, Change.Put original) {
        return new Change.PutCopy(article(id, original.article().text()), original.id());
    }

    public static ArticleFilter dates(@Nullable String from, @Nullable String to) {
        return new ArticleFilter(
                new DateRange(
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to)),
                null,
                null);
    }

    public static ArticleFilter source(String source) {
        return new ArticleFilter(DateRange.ALL, source, null);
    }

    public static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().article().id()).distinct().toList();
    }

    public static List<String> byKeywords(ArticleIndex index, String words) {
        return ids(index.byKeywords(words, ArticleFilter.NONE, 20));
    }

    public static List<String> byVector(ArticleIndex index, String words) {
        return ids(index.byVector(HashingEmbeddingModel.vector(words), ArticleFilter.NONE, 20));
    }

    public static List<String> listed(ArticleIndex index) {
        return index.list(null, ArticleFilter.NONE, null, 1_000).items().stream()
                .map(item -> item.article().id())
                .toList();
    }
}
