package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The product on its own sample articles, with its own models.
class DatelineTest {

    @TempDir private static Path data;
    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = RememberedModels.open(DatelineConfig.of(data).withSamples(true));
        assertEquals(22, dateline.loadSamples());
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @Test
    void aGreetingOffersQuestionsThatTheArticlesAnswer() {
        Answer greeting = dateline.ask("hello");
        assertEquals(Form.TALK, greeting.form());
        assertEquals(3, greeting.suggestions().size(), greeting.suggestions()::toString);
        for (String question : greeting.suggestions()) {
            assertEquals(Answer.Status.ANSWERED, dateline.ask(question).status(), question);
        }
        assertEquals(greeting.suggestions(), dateline.ask("asdf qwer").suggestions());
    }

    private static void assertExact(Citation citation) {
        TextSpan span = citation.span();
        if (span != null) {
            Article article =
                    dateline.article(citation.article().id(), citation.article().version())
                            .orElseThrow();
            assertEquals(article.text().substring(span.start(), span.end()), citation.quote());
        }
    }

    @Test
    void whoBlinkenMetIsAnsweredWithEachCited() {
        Answer answer = dateline.ask("Who did Blinken meet?");
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertTrue(answer.text().contains("Qin Gang"), answer.text());
        assertTrue(answer.text().contains("Xi Jinping"), answer.text());
        answer.citations().forEach(DatelineTest::assertExact);
    }

    @Test
    void whatNoArticleSaysIsRefusedWithTheNearestPassages() {
        Answer answer = dateline.ask("Which hotel did Yellen stay at in Beijing?");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertFalse(answer.passages().isEmpty());
    }

    @Test
    void aSourceThatNoArticleIsFromIsToldWithTheNearest() {
        assertEquals(
                "No article is from “Dateline Sample World”. The nearest source is “Dateline Samples:"
                        + " World”.",
                from("Dateline Sample World").note());
        assertEquals(Answer.Status.UNANSWERABLE, from("Dateline Sample World").status());
        assertNull(from("world").note());
    }

    private static Answer from(String source) {
        ArticleFilter filter = new ArticleFilter(DateRange.ALL, false, List.of(source), null);
        List<Answer> done = new ArrayList<>();
        dateline.ask(
                new Question("Who did Blinken meet?", null, filter, 8, List.of(), false),
                event -> {
                    if (event instanceof AnswerEvent.Done(Answer answer)) {
                        done.add(answer);
                    }
                });
        return done.getFirst();
    }

    @Test
    void aQuestionAboutAnArticleIsAnsweredFromItsMetadata() {
        Answer answer = dateline.ask("When was the article about the Nobel prize published?");
        assertEquals("2023-10-02", answer.shortAnswer());
        Citation citation = answer.citations().getFirst();
        assertEquals("publishedAt", Objects.requireNonNull(citation.field()).key());
        assertEquals("2023-10-02", citation.quote());
    }

    @Test
    void articlesThatMentionANameAreListedWithTheWordsThatDo() {
        Answer answer = dateline.ask("Which articles mention Yellen?");
        assertEquals(4, answer.sentences().size());
        answer.citations().forEach(DatelineTest::assertExact);
        assertTrue(
                answer.citations().stream()
                        .filter(citation -> citation.span() != null)
                        .allMatch(citation -> citation.quote().contains("Yellen")));
    }

    @Test
    void whichArticleIsMeantMustBeSaidWhereThereAreMany() {
        Answer answer = dateline.ask("Who wrote the article?");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertTrue(answer.text().startsWith("There are 22 articles."), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?!...",
                "the of and",
                "😀😀",
                "北京发生了什么",
                "Biden? AND (title:x OR \"",
                "\ud800",
                "a"
            })
    void anyTextIsSearchedAndAskedWithoutAFault(String text) {
        assertTrue(dateline.search(new RetrievalQuery(text, ArticleFilter.NONE, 10)).size() <= 10);
        dateline.ask(text).citations().forEach(DatelineTest::assertExact);
    }

    @Test
    void tenThousandCharactersAreSearched() {
        String text = "Blinken met Qin Gang in Beijing. ".repeat(310).substring(0, 10_000);
        List<RankedPassage> found =
                dateline.search(new RetrievalQuery(text, ArticleFilter.NONE, 5));
        assertEquals("sample-blinken-arrives", found.getFirst().passage().article().id());
    }

    @Test
    void noArticleFillsTheTopOfASearch() {
        Map<String, Long> ofArticle =
                dateline
                        .search(new RetrievalQuery("Qin Gang Wang Yi", ArticleFilter.NONE, 10))
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        found -> found.passage().article().id(),
                                        Collectors.counting()));
        assertTrue(ofArticle.values().stream().allMatch(count -> count <= 3), ofArticle.toString());
    }

    @Test
    void aFilterHoldsInBothSearches() {
        DateRange october = new DateRange(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31));
        ArticleFilter filter = new ArticleFilter(october, "dateline samples: sport", null);
        List<RankedPassage> found =
                dateline.search(new RetrievalQuery("Who won in Beijing?", filter, 20));
        assertEquals(
                List.of("sample-rugby-world-cup-final"),
                found.stream().map(ranked -> ranked.passage().article().id()).distinct().toList());
    }

    @Test
    void aListIsOfArticlesWithAllOfTheWordsAndOfAllArticlesWithoutAny() {
        assertEquals(22, total(null));
        assertEquals(22, total(" "));
        assertEquals(1, total("pragyan"));
        assertEquals(0, total("the of and"));
    }

    private static int total(@Nullable String query) {
        return dateline.articles(query, ArticleFilter.NONE, null, 1).total();
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheFolder() {
        dateline.announce(URI.create("http://127.0.0.1:7070"));
        FolderHeldException held =
                assertThrows(FolderHeldException.class, () -> Dateline.open(data));
        String message = String.valueOf(held.getMessage());
        String pid = "process " + ProcessHandle.current().pid();
        assertTrue(message.contains(pid + ", which serves http://127.0.0.1:7070"), message);
    }

    @Test
    void readersWorkBesideTheWriterAndCannotWrite() throws Exception {
        try (Dateline reader = Dateline.openForReading(DatelineConfig.of(data))) {
            assertEquals(22, reader.size());
            Path file = Files.writeString(data.resolve("own.txt"), "An article of one's own.");
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> reader.ingest(file));
            assertEquals("this collection is open for reading only", refused.getMessage());
        }
    }

    @Test
    void aQuestionIsCheckedBeforeAnyWork() {
        assertThrows(IllegalArgumentException.class, () -> Question.of(" "));
        assertThrows(IllegalArgumentException.class, () -> Question.of("a".repeat(5_001)));
    }
}
