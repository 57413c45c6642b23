package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.Understanding;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;
import io.dateline.article.PublicationDate;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change;
import io.dateline.index.Embedded;
import io.dateline.index.lucene.LuceneFolder;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 6);

    @TempDir private static Path folder;

    private ArticleIndex index;
    private Understanding understanding;
    private final Desk desk = new Desk();
    private ExtractiveAnswerer answerer;

    @BeforeAll
    void open() {
        index = new LuceneFolder(folder.resolve("index"), Embedded.FORMAT).open();
        index.apply(
                List.of(
                        put(
                                "ferry",
                                "Ferry strike begins",
                                "The crews of the Brin ferry went out.",
                                "Harbour Wire",
                                "By Ann Lee",
                                "2023-06-05"),
                        put(
                                "ferry2",
                                "Crews return",
                                "The strike of the Brin ferry is over.\n\nBo Ek"
                                        + " said that nobody lost pay.",
                                "Harbour Wire",
                                "Ann Lee and Tom Ray",
                                "2023-06-12"),
                        put(
                                "mill",
                                "Old mill sold",
                                "A potter bought the mill. She wrote a book on"
                                        + " clay in 2001. "
                                        + "The wheel turns. ".repeat(20)
                                        + "The"
                                        + " ferry passes it.",
                                "Stane Gazette",
                                "Tom Ray",
                                "2023-08-01"),
                        put(
                                "cup",
                                "Brin wins the cup",
                                "Brin won by two goals, said Maud Hill.",
                                "Harbour Wire: Sport",
                                "Sports desk",
                                "2022-06-30"),
                        put("letter", "A letter", "Sehr kurz.", null, null, null)));
        understanding =
                new Understanding(
                        InstantSource.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)),
                        ZoneOffset.UTC,
                        index);
        answerer =
                new ExtractiveAnswerer(
                        query ->
                                index
                                        .byKeywords(query.text(), query.filter(), query.limit())
                                        .stream()
                                        .map(hit -> new RankedPassage(hit.passage(), 1, 1, null))
                                        .toList(),
                        desk,
                        desk,
                        new Sentences(),
                        index,
                        understanding,
                        0.5);
    }

    @AfterAll
    void close() {
        index.close();
    }

    private static Change put(
            String id,
            String title,
            String text,
            @Nullable String source,
            @Nullable String byline,
            @Nullable String date) {
        PublicationDate published = date == null ? null : PublicationDate.parse(date);
        String language = date == null ? "de" : "en";
        return Embedded.put(Article.of(id, title, text, source, null, byline, published, language));
    }

    private Answer answer(String question) {
        return answer(understanding.of(Question.of(question)));
    }

    private Answer answer(UnderstoodQuestion question) {
        List<AnswerEvent> events = new ArrayList<>();
        answerer.answer(question, new AnswerDraft(question.asked(), "reader", events::add));
        return ((AnswerEvent.Done) events.getLast()).answer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How many articles do you have?         | There are 5 articles.        | mill ferry2 ferry cup letter
                    How many articles are by Ann Lee?      | There are 2 articles by Ann Lee. | ferry2 ferry
                    articles by ray                        | There are 2 articles by Tom Ray. | mill ferry2
                    How many articles are from June?       | There are 2 articles published in June 2023. | ferry2 ferry
                    What did Tom Ray write in June 2023?   | There is 1 article by Tom Ray published in June 2023. | ferry2
                    Which articles are about the ferry?    | There are 2 articles about the ferry. | ferry2 ferry
                    Do you have anything on a strike on the ferry? | There are 2 articles about a strike on the ferry. | ferry2 ferry
                    Which articles are about clay?         | There is 1 article about clay. | mill
                    How many articles mention the ferry?   | There are 3 articles that mention the ferry. | mill
                    list the articles from the Gazette     | There is 1 article from Stane Gazette. | mill
                    How many sports articles are there?    | There is 1 article from Harbour Wire: Sport. | cup
                    how many articles mention maud hill    | There is 1 article that mentions Maud Hill. | cup
                    Which articles are about sport?        | There is 1 article from Harbour Wire: Sport. | cup
                    Are there any articles in German?      | There is 1 article in German. | letter
                    Which articles are from before 2023?   | There is 1 article published on 31 December 2022 or earlier. | cup
                    """)
    void articlesAreCountedAndNamedNewestFirst(String question, String first, String ids) {
        Answer answer = answer(question);
        assertEquals(Form.COLLECTION, answer.form());
        assertEquals(first, answer.sentences().getFirst().text());
        assertEquals(List.of(), answer.sentences().getFirst().citations());
        List<String> named =
                answer.citations().stream().map(one -> one.article().id()).distinct().toList();
        assertEquals(List.of(ids.split(" ")), named.subList(0, ids.split(" ").length));
        assertNull(answer.shortAnswer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What did A. Writer write in June?    | No article is by A. Writer.
                    Do you have any articles by Anna Lea? | No article is by Anna Lea. There is Ann Lee.
                    list articles from the Courier       | No article is from the Courier.
                    Which articles are about volcanoes?  | No article is about volcanoes.
                    How many articles mention volcanoes? | No article mentions volcanoes.
                    How many articles are of last week?  | No article is of last week; the newest is of 1 August 2023.
                    Were any articles added yesterday?   | No article is of yesterday; the newest is of 1 August 2023.
                    articles from May 2023               | No article is of May 2023; the newest is of 1 August 2023.
                    What did Ann Lee write in 2022?      | There is no article by Ann Lee published in 2022.
                    newest article about volcanoes       | No article is about volcanoes.
                    """)
    void whatIsNotThereIsRefusedPlainly(String question, String text) {
        Answer answer = answer(question);
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(text, answer.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is the most recent article?       | “Old mill sold” is the newest article (1 August 2023). | Old mill sold
                    the latest article about the strike    | “Crews return” is the newest article about the strike (12 June 2023). | Crews return
                    What is the oldest article?            | “Brin wins the cup” is the oldest article (30 June 2022). | Brin wins the cup
                    When was the first report on the ferry published? | “Ferry strike begins” was published on 5 June 2023. | 2023-06-05
                    Who wrote the newest article?          | “Old mill sold” was written by Tom Ray. | Tom Ray
                    When was “Crews return” published?     | “Crews return” was published on 12 June 2023. | 2023-06-12
                    What period do the articles cover?     | The articles are of 30 June 2022 to 1 August 2023. |
                    """)
    void theNewestTheOldestAndTheirDatesAreCited(
            String question, String text, @Nullable String shortAnswer) {
        Answer answer = answer(question);
        assertEquals(text, answer.sentences().getFirst().text());
        assertEquals(shortAnswer, answer.shortAnswer());
        assertTrue(answer.citations().stream().allMatch(one -> one.field() != null));
    }

    @Test
    void severalArticlesThatAreMeantAreEachTold() {
        Answer answer = answer("Who wrote the article about the ferry strike?");
        assertEquals(
                List.of(
                        "“Crews return” was written by Ann Lee and Tom Ray.",
                        "“Ferry strike begins” was written by Ann Lee."),
                answer.sentences().stream().map(Answer.Sentence::text).sorted().toList());
        assertNull(answer.shortAnswer());
    }

    @Test
    void sourcesAndAuthorsAreCitedFromTheirNewestArticle() {
        Answer sources = answer("Which sources do you have?");
        assertEquals(
                List.of(
                        "2 articles are from Harbour Wire.",
                        "1 article is from Harbour Wire: Sport.",
                        "1 article is from Stane Gazette."),
                sources.sentences().stream().map(Answer.Sentence::text).toList());
        assertEquals("ferry2", sources.citations().getFirst().article().id());
        Answer authors = answer("Who are the authors?");
        assertEquals(
                List.of(
                        "2 articles are by Ann Lee.",
                        "2 articles are by Tom Ray.",
                        "1 article is by Sports desk."),
                authors.sentences().stream().map(Answer.Sentence::text).toList());
        assertEquals(
                List.of("By Ann Lee", "Ann Lee and Tom Ray").get(1),
                authors.citations().getFirst().quote());
        assertEquals("Tom Ray", answer("Who wrote about clay?").shortAnswer());
    }

    @Test
    void whatIsInTheArchiveIsToldByNumberPeriodSourcesAndTitles() {
        Answer answer = answer("What is in the archive?");
        assertEquals(
                "There are 5 articles, of 30 June 2022 to 1 August 2023.",
                answer.sentences().getFirst().text());
        assertEquals(
                "“Old mill sold” (Stane Gazette, 1 August 2023).",
                answer.sentences().get(4).text());
        assertEquals(9, answer.sentences().size());
    }

    @Test
    void whatSomebodyWroteWhoIsNoAuthorIsAskedOfTheTexts() {
        assertEquals(Form.FACT, answer("What did Bo Ek write in June?").form());
        assertEquals(Form.FACT, answer("Who wrote “Hamlet”?").form());
        assertEquals(Form.COLLECTION, answer("What did Ray write?").form());
    }

    @Test
    void aTimeNarrowsAQuestionAboutTheCollectionAndNoOther() {
        DateRange june = new DateRange(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30));
        assertEquals(june, dates("Which articles mention the ferry in June?"));
        assertEquals(DateRange.ALL, dates("Who bought the mill in June?"));
        assertEquals(DateRange.ALL, dates("Did the crews go out in June 2023?"));
        Answer mentions = answer("Which articles mention the ferry in June?");
        assertEquals("Only articles of June 2023. 2 articles mention the ferry.", mentions.note());
    }

    private DateRange dates(String question) {
        return understanding.of(Question.of(question)).filter().dates();
    }

    @Test
    void nothingIsAnsweredFromOutsideTheFilterThatWasAskedWith() {
        ArticleFilter gazette = ArticleFilter.NONE.withSource("Stane Gazette");
        Answer answer =
                answer(
                        understanding.of(
                                new Question(
                                        "How many articles are by Ann Lee?", null, gazette, 8)));
        assertEquals("There is no article by Ann Lee.", answer.text());
        ArticleFilter august =
                ArticleFilter.NONE.withDates(
                        new DateRange(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 8, 31)));
        Answer none =
                answer(
                        understanding.of(
                                new Question(
                                        "How many articles are of June 2023?", null, august, 8)));
        assertEquals(Answer.Status.UNANSWERABLE, none.status());
    }

    @Test
    void anOverviewOfATimeWithoutArticlesSaysSo() {
        Question asked = Question.of("What happened in July 2023?");
        DateRange july = new DateRange(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 31));
        UnderstoodQuestion overview =
                new UnderstoodQuestion(
                        asked,
                        asked.text(),
                        ArticleFilter.NONE.withDates(july),
                        new Intent.Overview("", Intent.Overview.Order.OLDEST_FIRST));
        assertEquals(
                "No article is of July 2023; the newest is of 1 August 2023.",
                answer(overview).text());
    }

    @Test
    void citationsOfMentionsAreTheSentencesThatMention() {
        Citation mention = answer("How many articles mention Maud Hill?").citations().get(1);
        assertEquals("Brin won by two goals, said Maud Hill.", mention.quote());
    }
}
