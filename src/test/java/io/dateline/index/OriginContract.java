package io.dateline.index;

import static io.dateline.index.Embedded.dates;
import static io.dateline.index.Embedded.ids;
import static io.dateline.index.Embedded.put;
import static io.dateline.index.Embedded.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.DateRange;
import io.dateline.article.NamedCount;
import io.dateline.article.PublicationDate;
import io.dateline.index.ArticleIndex.Hit;
import io.dateline.model.HashingEmbeddingModel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.Locale;

/// What every [ArticleIndex] knows of who wrote its articles, who published them, and when.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OriginContract {

    /// An empty index.
    protected abstract ArticleIndex open();

    private ArticleIndex index;

    @BeforeAll
    void fill() {
        index = open();
        index.apply(List.of(put("gone", "Of nobody.")));
        index.apply(
                List.of(
                        put(article("first", "By A. Writer", "Wire", "2023-05-01")),
                        put(
                                article(
                                        "second",
                                        "A. Writer and B. Other, Staff Writers",
                                        " wire ",
                                        "2023-05-02")),
                        put(article("third", "b. OTHER", "Wire", null)),
                        put(article("fourth", "Anna Writerson", "Wire", "2023-05-04")),
                        put(article("fifth", "D. Gone", "Wire", "2023-05-05")),
                        put(article("sixth", null, null, "1912-04-15"))));
        Change.Put replaced = put(article("fifth", null, "Gazette", "2023-06-01"));
        Article copy =
                Article.of(
                        "copy",
                        "Title",
                        replaced.article().text(),
                        "Gazette",
                        null,
                        "C. Editor",
                        PublicationDate.parse("2023-06-02"),
                        null);
        index.apply(
                List.of(replaced, new Change.PutCopy(copy, "fifth"), new Change.Remove("gone")));
    }

    private static Article article(
            String id, @Nullable String byline, @Nullable String source, @Nullable String date) {
        PublicationDate published = date == null ? null : PublicationDate.parse(date);
        return Article.of(
                id, "Title", "The avocet of " + id, source, null, byline, published, null);
    }

    @AfterAll
    void close() {
        index.close();
    }

    private void assertFound(List<String> expected, ArticleFilter filter) {
        assertEquals(expected, sorted(index.byKeywords("avocet", filter, 50)));
        assertEquals(
                expected,
                sorted(index.byVector(HashingEmbeddingModel.vector("avocet"), filter, 50)));
        ArticlePage page = index.list("avocet", filter, null, 50);
        assertEquals(
                expected, page.items().stream().map(item -> item.article().id()).sorted().toList());
        assertEquals(expected.size(), page.total());
    }

    private static List<String> sorted(List<Hit> hits) {
        return ids(hits).stream().sorted().toList();
    }

    @Test
    void aBylineIsComparedByWholeWordsWithoutRegardToCase() {
        assertFound(List.of("first", "second"), byline("a. WRITER"));
        assertFound(List.of("first", "second"), byline("By A Writer"));
        assertFound(List.of("first", "second"), byline("Writer"));
        assertFound(List.of("second", "third"), byline("Other"));
        assertFound(List.of("fourth"), byline("Anna Writerson"));
        assertFound(List.of(), byline("Anna Writer"));
        assertFound(List.of(), byline("Writ*"));
        assertFound(List.of(), byline("by"));
        assertFound(List.of(), byline("?"));
    }

    @Test
    void bylineDatesAndSourceTogetherNarrow() {
        assertFound(
                List.of("second"),
                new ArticleFilter(dates("2023-05-02", null).dates(), "wire", "writer"));
        assertFound(
                List.of(), new ArticleFilter(dates("2023-05-02", null).dates(), "heron", "writer"));
    }

    @Test
    void ofATextThatSeveralHaveTheOneIsFoundThatTheBylineNames() {
        assertFound(List.of("copy"), byline("Editor"));
        Hit hit = index.byKeywords("avocet", byline("Editor"), 9).getFirst();
        assertEquals("C. Editor", hit.passage().article().byline());
    }

    @Test
    void whoWroteAnEarlierVersionAloneIsNotFound() {
        assertFound(List.of(), byline("Gone"));
    }

    @Test
    void authorsAreCountedWithoutRegardToCaseMostArticlesFirst() {
        List<NamedCount> authors = index.authors(ArticleFilter.NONE);
        assertEquals(
                List.of("a. writer 2", "b. other 2", "anna writerson 1", "c. editor 1"),
                lowerCase(authors));
        assertEquals(
                List.of(new NamedCount("A. Writer", 1)), index.authors(dates(null, "2023-05-01")));
        assertEquals(List.of("c. editor 1"), lowerCase(index.authors(source("gazette"))));
    }

    @Test
    void sourcesAreCountedWithoutRegardToCaseMostArticlesFirst() {
        assertEquals(List.of("wire 4", "gazette 2"), lowerCase(index.sources(ArticleFilter.NONE)));
        assertEquals(
                List.of(new NamedCount("Gazette", 1)), index.sources(dates("2023-06-02", null)));
        assertEquals(List.of("wire 2"), lowerCase(index.sources(byline("Writer"))));
    }

    private static List<String> lowerCase(List<NamedCount> counts) {
        return counts.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT) + " " + one.articles())
                .toList();
    }

    @Test
    void theOldestAreThoseWithADateOldestFirst() {
        assertEquals(List.of("sixth", "first"), oldest(null, ArticleFilter.NONE, 2));
        assertEquals(List.of("second"), oldest("second avocet", ArticleFilter.NONE, 9));
        assertEquals(List.of("fifth", "copy"), oldest(null, dates("2023-06-01", null), 9));
        assertEquals(List.of(), oldest("third", ArticleFilter.NONE, 9));
    }

    @Test
    void theUndatedAreThoseWithoutADate() {
        ArticlePage undated = index.undated(ArticleFilter.NONE, 9);
        assertEquals(
                List.of("third"),
                undated.items().stream().map(item -> item.article().id()).toList());
        assertEquals(1, undated.total());
        assertEquals(0, index.undated(byline("Writer"), 9).total());
    }

    private List<String> oldest(@Nullable String query, ArticleFilter filter, int limit) {
        return index.oldest(query, filter, limit).stream().map(ArticleMetadata::id).toList();
    }

    private static ArticleFilter byline(String name) {
        return new ArticleFilter(DateRange.ALL, null, name);
    }
}
