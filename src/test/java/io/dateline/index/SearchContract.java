package io.dateline.index;

import static io.dateline.index.Embedded.byKeywords;
import static io.dateline.index.Embedded.byVector;
import static io.dateline.index.Embedded.dates;
import static io.dateline.index.Embedded.ids;
import static io.dateline.index.Embedded.put;
import static io.dateline.index.Embedded.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.DateRange;
import io.dateline.index.ArticleIndex.Hit;
import io.dateline.model.HashingEmbeddingModel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// What holds for the searches of every [ArticleIndex].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchContract {

    private static final float[] HERON = HashingEmbeddingModel.vector("heron");

    /// An empty index.
    protected abstract ArticleIndex open();

    private ArticleIndex index;

    @BeforeAll
    void fill() {
        index = open();
        List<Change> changes = new ArrayList<>();
        changes.add(dated("may", "The Daily Heron", "2023-05-31"));
        changes.add(dated("june", "THE DAILY HERON", "2023-06-01"));
        changes.add(dated("moment", "Gazette", "2023-06-30T23:30:00-08:00"));
        changes.add(dated("july", "Daily Heron of Brin", "2023-07-01"));
        changes.add(dated("undated", " the daily heron ", null));
        for (int n = 0; n < 300; n++) {
            changes.add(put("other-" + n, "Plover number " + n + " of heron and the marsh."));
        }
        changes.add(put(Embedded.article("titled", "Kittiwake", "A colony.", null, null)));
        changes.add(put(Embedded.article("both", "Other", "The kittiwake left.", null, null)));
        changes.add(put("accented", "Grégoire Bélanger opened Café Zürich in Malmö."));
        changes.add(put("plain", "Gregoire Belanger closed it."));
        changes.add(
                put(
                        "invisible",
                        "The may\u00ADor of Val\u200Bpa\u200Brai\u200Bso opened the o\uFB03ce."));
        index.apply(changes);
    }

    private static Change dated(String id, @Nullable String source, @Nullable String date) {
        return put(Embedded.article(id, "Title", "The heron of " + id, source, date));
    }

    @AfterAll
    void close() {
        index.close();
    }

    private void assertFound(List<String> expected, ArticleFilter filter) {
        assertEquals(expected, sorted(index.byKeywords("heron", filter, 50)));
        assertEquals(expected, sorted(index.byVector(HERON, filter, 50)));
        ArticlePage page = index.list("heron", filter, null, 50);
        assertEquals(
                expected, page.items().stream().map(item -> item.article().id()).sorted().toList());
        assertEquals(expected.size(), page.total());
    }

    private static List<String> sorted(List<Hit> hits) {
        return ids(hits).stream().sorted().toList();
    }

    @Test
    void aRangeOfDatesHoldsItsFirstAndLastDayAndNoUndatedArticle() {
        assertFound(List.of("june", "moment"), dates("2023-06-01", "2023-06-30"));
        assertFound(List.of("july", "june", "moment"), dates("2023-06-01", null));
        assertFound(List.of("june", "may"), dates(null, "2023-06-01"));
        assertFound(List.of(), dates("2023-08-01", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Belanger", "Bélanger", "BÉLANGER", "gregoire bélanger"})
    void aWordIsFoundWithItsAccentsAndWithout(String words) {
        assertEquals(
                List.of("accented", "plain"),
                sorted(index.byKeywords(words, ArticleFilter.NONE, 50)));
        assertEquals(2, index.list(words, ArticleFilter.NONE, null, 50).total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"valparaiso", "mayor", "office", "Val\u200Bparaiso"})
    void signsThatNobodySeesHideNoWord(String word) {
        assertEquals(List.of("invisible"), ids(index.byKeywords(word, ArticleFilter.NONE, 50)));
    }

    @Test
    void aSourceIsComparedWithoutRegardToCase() {
        assertFound(List.of("june", "may", "undated"), source("the DAILY heron"));
        assertFound(List.of(), source("gaz*"));
    }

    @Test
    void aPartOfANameStandsForEachSourceThatHasItUnlessOneIsNamedSo() {
        assertFound(List.of("july", "june", "may", "undated"), source("Daily"));
        assertFound(List.of("july", "june", "may", "undated"), source("heron"));
        assertFound(List.of("july"), source("daily HERON of"));
        assertFound(List.of("moment"), source("gaz"));
        assertFound(List.of("moment"), source("Gazette"));
        assertFound(List.of(), source("eron"));
        assertFound(List.of(), source("zette"));
    }

    @Test
    void ofSeveralSourcesAnyWillDo() {
        assertFound(List.of("july", "moment"), sources("gazette", "Daily Heron of", "Nobody"));
        assertFound(List.of("june", "may", "undated"), sources("The Daily Heron"));
    }

    @Test
    void undatedArticlesAreLetInBesideARangeOfDates() {
        assertFound(
                List.of("june", "moment", "undated"),
                new ArticleFilter(
                        dates("2023-06-01", "2023-06-30").dates(),
                        true,
                        List.of("gazette", "daily"),
                        null));
        assertFound(
                List.of("june", "undated"),
                dates("2023-06-01", null).withSource("The Daily Heron").withUndated(true));
        assertFound(
                List.of("july", "june", "may", "moment", "undated"),
                sources("gazette", "daily").withUndated(true));
    }

    private static ArticleFilter sources(String... names) {
        return new ArticleFilter(DateRange.ALL, false, List.of(names), null);
    }

    @Test
    void datesAndSourceTogetherNarrow() {
        assertFound(
                List.of("june"),
                new ArticleFilter(dates("2023-06-01", null).dates(), "The Daily Heron", null));
    }

    @Test
    void theLimitIsFilledAndKept() {
        assertEquals(100, index.byKeywords("heron", ArticleFilter.NONE, 100).size());
        assertEquals(100, index.byVector(HERON, ArticleFilter.NONE, 100).size());
        assertEquals(3, index.byKeywords("heron", ArticleFilter.NONE, 3).size());
        assertEquals(3, index.byVector(HERON, ArticleFilter.NONE, 3).size());
        assertEquals(2, index.byVector(HERON, source("the daily heron"), 2).size());
    }

    @Test
    void hitsComeBestFirst() {
        for (List<Hit> hits :
                List.of(
                        index.byKeywords("heron of june", ArticleFilter.NONE, 50),
                        index.byVector(
                                HashingEmbeddingModel.vector("Title the heron of june"),
                                ArticleFilter.NONE,
                                50))) {
            assertEquals("june", hits.getFirst().passage().article().id());
            for (int i = 1; i < hits.size(); i++) {
                assertTrue(hits.get(i - 1).score() >= hits.get(i).score());
            }
        }
    }

    @Test
    void wordsOfTheTitleCountForAllItsPassagesButLessThanThoseOfTheText() {
        assertEquals(List.of("both", "titled"), byKeywords(index, "kittiwake"));
        assertEquals(
                List.of("both", "titled"),
                byVector(index, "kittiwake").subList(0, 2).stream().sorted().toList());
    }

    @Test
    void wordsAreFoundInTheirOtherForms() {
        assertEquals(List.of("both", "titled"), byKeywords(index, "KITTIWAKES"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kittiwake?",
                "kittiwake*",
                "*",
                "?",
                "(",
                ")",
                "\"kittiwake",
                "\"unclosed",
                "AND OR NOT",
                "NOT kittiwake",
                "-kittiwake",
                "+kittiwake +absent",
                "text: kittiwake",
                "kittiwake~",
                "kittiwake^",
                "[a TO z]",
                "{!x}",
                "/kit.*/",
                "\\",
                "kittiwake \\",
                "&& || !",
                "",
                " \n\t ",
                "the of and",
                "\ud800 kittiwake",
                "\u0000"
            })
    void whatLooksLikeSyntaxIsWords(String text) {
        boolean named = text.contains("kittiwake");
        assertEquals(named ? List.of("both", "titled") : List.of(), byKeywords(index, text));
        assertEquals(0, index.list(text, source("no such"), null, 10).total());
    }

    @Test
    void fieldsAndWildcardsAreNone() {
        assertEquals(List.of(), byKeywords(index, "titleWords:kittiwake"));
        assertEquals(List.of(), byKeywords(index, "kittiwa*"));
        assertEquals(0, index.list("kittiwa*", ArticleFilter.NONE, null, 10).total());
        assertEquals(0, index.list("kittiwa?", ArticleFilter.NONE, null, 10).total());
        assertEquals(2, index.list("-kittiwake?", ArticleFilter.NONE, null, 10).total());
    }

    @Test
    void aPastedArticleIsAQuestionToo() {
        String pasted = "kittiwake " + "some word-%d and more ".repeat(450);
        assertEquals("both", byKeywords(index, pasted).getFirst());
        StringBuilder words = new StringBuilder("kittiwake");
        for (int n = 0; words.length() < 10_000; n++) {
            words.append(" word").append(n);
        }
        assertEquals("both", byKeywords(index, words.toString()).getFirst());
        assertEquals(0, index.list(words.toString(), ArticleFilter.NONE, null, 10).total());
        assertEquals(List.of(), byKeywords(index, "x".repeat(10_000)));
    }
}
