package io.dateline.index;

import static io.dateline.index.Embedded.put;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

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
