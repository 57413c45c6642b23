package io.dateline.index;

import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleOrder;
import io.dateline.article.ArticlePage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What holds for the list of articles of every [ArticleIndex].
public abstract class ArticleListContract {

    /// An empty index.
    protected abstract ArticleIndex open();

    private ArticleIndex index;

    @BeforeEach
    void begin() {
        index = open();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, @Nullable String date) {
        index.apply(List.of(put(Embedded.article(id, "Title", "Text of " + id, null, date))));
    }

    private List<String> ids(ArticlePage page) {
        return page.items().stream().map(item -> item.article().id()).toList();
    }

    @Test
    void anotherRevisionMeansThatTheArticlesHaveChanged() {
        long empty = index.revision();
        add("a", null);
        long one = index.revision();
        assertNotEquals(empty, one);
        assertEquals(one, index.revision());
        index.apply(List.of(new Change.Remove("a")));
        assertNotEquals(one, index.revision());
    }

    @Test
    void theListIsNewestFirstThenByIdAndUndatedArticlesAreLast() {
        add("undated b", null);
        add("b", "2023-06-18T09:30:00Z");
        add("old", "1912-04-15");
        add("undated a", null);
        add("a", "2023-06-18");
        add("new", "2024-01-01");
        add("before the epoch", "1969-12-31");
        ArticlePage page = index.list(null, ArticleFilter.NONE, null, 20);
        assertEquals(
                List.of("new", "a", "b", "before the epoch", "old", "undated a", "undated b"),
                ids(page));
        assertNull(page.next());
        assertEquals(7, page.total());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 9, 10, 11})
    void pagesFollowEachOtherWithoutGapOrRepetition(int limit) {
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            add("same day " + n, "2023-06-18");
            expected.add("same day " + n);
        }
        for (int n = 0; n < 3; n++) {
            add("undated " + n, null);
            expected.add("undated " + n);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ArticlePage page = index.list(null, ArticleFilter.NONE, cursor, limit);
            seen.addAll(ids(page));
            assertEquals(10, page.total());
            assertTrue(page.next() == null || page.items().size() == limit);
            cursor = page.next();
        } while (cursor != null);
        assertEquals(expected, seen);
    }

    @Test
    void aCursorHoldsWhenItsArticleIsGone() {
        for (String id : List.of("a", "b", "c", "d")) {
            add(id, "2023-06-18");
        }
        String cursor = index.list(null, ArticleFilter.NONE, null, 2).next();
        assertNotNull(cursor);
        index.apply(List.of(new Change.Remove("b"), new Change.Remove("d")));
        assertEquals(List.of("c"), ids(index.list(null, ArticleFilter.NONE, cursor, 2)));
    }

    @Test
    void aListOfNothingHasOnePage() {
        ArticlePage page = index.list("word", ArticleFilter.NONE, null, 10);
        assertEquals(new ArticlePage(List.of(), null, 0), page);
    }

    @Test
    void allWordsMustBeThereInTitleOrText() {
        index.apply(
                List.of(
                        put(Embedded.article("a", "Heron news", "An otter.\n\nA fox.", null, null)),
                        put(Embedded.article("b", "Otter news", "A badger.", null, null))));
        assertEquals(List.of("a", "b"), ids(index.list("otters", ArticleFilter.NONE, null, 9)));
        assertEquals(List.of("a"), ids(index.list("fox heron", ArticleFilter.NONE, null, 9)));
        assertEquals(List.of(), ids(index.list("fox badger", ArticleFilter.NONE, null, 9)));
    }

    @ParameterizedTest
    @EnumSource(ArticleOrder.class)
    void inEveryOrderPagesFollowEachOtherWithoutGapOrRepetition(ArticleOrder order) {
        Random random = new Random(7);
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            String words = "Heron" + " heron".repeat(random.nextInt(4)) + " of pond " + n % 5;
            String title = List.of("Same", "“Élan”", "elan", "Zebra " + n).get(random.nextInt(4));
            String day = n % 4 == 0 ? null : "2023-06-0" + (1 + random.nextInt(9));
            changes.add(put(Embedded.article("n" + n, title, words + " x" + n, null, day)));
        }
        index.apply(changes);
        List<String> whole = ids(index.list(heron(order, null, 100)));
        assertEquals(60, whole.stream().distinct().count());
        for (int limit : List.of(1, 7, 59, 60)) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                ArticlePage page = index.list(heron(order, cursor, limit));
                assertEquals(60, page.total());
                seen.addAll(ids(page));
                cursor = page.next();
            } while (cursor != null);
            assertEquals(whole, seen, "by " + limit);
        }
    }

    private static ArticleListing heron(ArticleOrder order, @Nullable String cursor, int limit) {
        return new ArticleListing("heron", ArticleFilter.NONE, order, cursor, limit);
    }

    private List<String> ids(@Nullable String query, ArticleOrder order) {
        return ids(index.list(new ArticleListing(query, ArticleFilter.NONE, order, null, 20)));
    }

    @Test
    void articlesAreSortedByDayByTitleAndByRelevance() {
        index.apply(
                List.of(
                        put(titled("new", "zebra", "Once a heron, among many other words.", 3)),
                        put(titled("old", "“Élan” of a heron", "A heron. A heron. A heron.", 1)),
                        put(titled("mid", "Elan", "A heron, a heron, then something else.", 2)),
                        put(Embedded.article("undated", "10 herons", "A heron.", null, null))));
        assertEquals(List.of("new", "mid", "old", "undated"), ids(null, ArticleOrder.NEWEST));
        assertEquals(List.of("old", "mid", "new", "undated"), ids(null, ArticleOrder.OLDEST));
        assertEquals(List.of("undated", "mid", "old", "new"), ids(null, ArticleOrder.TITLE));
        List<String> relevant = ids("heron", ArticleOrder.RELEVANCE);
        assertEquals("old", relevant.getFirst());
        assertEquals("new", relevant.getLast());
        assertEquals(List.of("new", "mid", "old", "undated"), ids(null, ArticleOrder.RELEVANCE));
    }

    private static Article titled(String id, String title, String text, int day) {
        return Embedded.article(id, title, text, null, "2023-06-0" + day);
    }

    @Test
    void aSnippetShowsTheWordsThatWereSearchedInTheirPlace() {
        String before = "Plain words stand here for a while. ".repeat(20);
        String after = " And so it goes on and on.".repeat(20);
        index.apply(
                List.of(
                        put(
                                Embedded.article(
                                        "a",
                                        "Title",
                                        before + "Two\n\notters\tcrossed the river." + after,
                                        null,
                                        null)),
                        put(Embedded.article("b", "Otter", "Otter\nIt swam.", null, null))));
        List<ArticlePage.Item> found =
                index.list(
                                new ArticleListing(
                                        "otter", ArticleFilter.NONE, ArticleOrder.NEWEST, null, 9))
                        .items();
        String long1 = String.valueOf(found.getFirst().snippet());
        assertTrue(long1.matches("….*Two otters crossed the river\\..*…"), long1);
        assertTrue(long1.length() < 220, long1);
        String all =
                index.list(
                                new ArticleListing(
                                        null, ArticleFilter.NONE, ArticleOrder.NEWEST, null, 9))
                        .items()
                        .getLast()
                        .snippet();
        assertEquals("It swam.", all);
    }

    @Test
    void undatedArticlesThatTheDatesLeaveOutAreCounted() {
        add("june", "2023-06-18");
        add("undated a", null);
        add("undated b", null);
        ArticleFilter june = Embedded.dates("2023-06-01", "2023-06-30");
        assertEquals(2, listed(june, "text").undated());
        assertEquals(1, listed(june, "b").undated());
        assertEquals(0, listed(june.withUndated(true), "text").undated());
        assertEquals(3, listed(june.withUndated(true), "text").total());
        assertEquals(0, listed(ArticleFilter.NONE, "text").undated());
    }

    private ArticlePage listed(ArticleFilter filter, String query) {
        return index.list(new ArticleListing(query, filter, ArticleOrder.TITLE, null, 1));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        add("a", "2023-06-18");
        add("b", "2023-06-18");
        String cursor =
                index.list(
                                new ArticleListing(
                                        null, ArticleFilter.NONE, ArticleOrder.TITLE, null, 1))
                        .next();
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        index.list(
                                new ArticleListing(
                                        null, ArticleFilter.NONE, ArticleOrder.NEWEST, cursor, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "!!!", "bm9uc2Vuc2U", "OmE", "YTpi", "MTIz", "ä", "1:a", "a b"})
    void aCursorOfAnotherListIsRefused(String cursor) {
        add("a", "2023-06-18");
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> index.list(null, ArticleFilter.NONE, cursor, 10));
        assertTrue(String.valueOf(refused.getMessage()).contains("cursor"), refused.getMessage());
    }
}
