package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.answer.collection.MetadataAnswers;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.PublicationDate;
import io.dateline.model.Sentences;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class MentionsTest {

    private static final Sentences SENTENCES = new Sentences();

    private static final String STEMS = "A cup was drunk to worlds of old.";

    /// Articles that a list by words finds, the newest first, one a day: all that there are.
    private static final class Archive implements ArticleCollection {

        private final List<String> texts;
        private int read;

        Archive(List<String> texts) {
            this.texts = texts;
        }

        private Article article(int place) {
            PublicationDate day =
                    PublicationDate.parse(LocalDate.of(2023, 6, 18).minusDays(place).toString());
            return Article.of(
                    "a" + place, "Title " + place, texts.get(place), null, null, null, day, null);
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public Optional<Article> find(String id, String version) {
            read++;
            return Optional.of(article(Integer.parseInt(id.substring(1))));
        }

        @Override
        public long revision() {
            return 0;
        }

        @Override
        public ArticlePage list(
                @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(from + limit, texts.size());
            return new ArticlePage(
                    IntStream.range(from, to)
                            .mapToObj(n -> new ArticlePage.Item(article(n).metadata(), null))
                            .toList(),
                    to == texts.size() ? null : String.valueOf(to),
                    texts.size());
        }

        Answer answer(String question) {
            return new ExtractiveAnswerer(
                            query -> List.of(),
                            new Desk(),
                            new Desk(),
                            SENTENCES,
                            this,
                            Desk.UNDERSTANDING,
                            0.5)
                    .answer(Question.of(question));
        }
    }

    private static List<String> times(int count, String text) {
        return IntStream.range(0, count).mapToObj(n -> text).toList();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return IntStream.range(0, first.size() + second.size())
                .mapToObj(n -> n < first.size() ? first.get(n) : second.get(n - first.size()))
                .toList();
    }

    @Test
    void allArticlesWithTheWordsAreNamedNewestFirstHoweverManyNewerOnesHaveTheirStems() {
        Archive archive =
                new Archive(
                        concat(
                                times(150, STEMS),
                                List.of("It won the World Cup.", STEMS, "THE WORLD CUP is here.")));
        Answer answer = archive.answer("Which articles mention the World Cup?");
        assertEquals(
                List.of(
                        "“Title 150” mentions the World Cup (19 January 2023).",
                        "“Title 152” mentions the World Cup (17 January 2023)."),
                answer.sentences().stream().map(Answer.Sentence::text).toList());
        assertEquals("It won the World Cup.", answer.citations().get(1).quote());
        assertEquals("Title 150", answer.shortAnswer());
        assertEquals("2 articles mention the World Cup.", answer.note());
    }

    @Test
    void ofMoreThanAreNamedItIsSaidHowManyThereAre() {
        int all = MetadataAnswers.MOST_ARTICLES + 230;
        Answer answer =
                new Archive(times(all, "It won the cup.")).answer("Which articles mention cup?");
        assertEquals(MetadataAnswers.MOST_ARTICLES, answer.sentences().size());
        assertEquals("250 articles mention cup; the newest 20 of them are named.", answer.note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "“”", "'", "\" \""})
    void quotationMarksAloneAreLookedForAsTheyStand(String subject) {
        Answer answer =
                new Archive(List.of("It won the cup.")).answer("Which articles mention " + subject);
        assertEquals("No article mentions " + subject + ".", answer.text());
    }

    @Test
    void ofVeryManyItIsSaidThatThereAreMore() {
        Archive archive =
                new Archive(times(MetadataAnswers.MOST_COUNTED + 1_000, "It won the cup."));
        Answer answer = archive.answer("Which articles mention cup?");
        assertEquals(MetadataAnswers.MOST_COUNTED, archive.read);
        assertEquals(
                "At least 5,000 articles mention cup; the newest 20 of them are named.",
                answer.note());
    }

    @Test
    void noArticleMentionsItOnlyOnceAllAreRead() {
        List<String> many = times(MetadataAnswers.MOST_COUNTED + 1_000, STEMS);
        Answer none = new Archive(many).answer("Which articles mention World Cup?");
        assertEquals("No article mentions World Cup.", none.text());
        assertNull(none.note());
        Answer one =
                new Archive(concat(many, List.of("The World Cup.")))
                        .answer("Which articles mention World Cup?");
        assertEquals("1 article mentions World Cup.", one.note());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    World Cup       | It won the World/Cup. It rained.    | It won the World Cup.
                    “World Cup”     | The World Cup's host rang.          | The World Cup's host rang.
                    Yellen's visit  | On Yellen’s visit she spoke.        | On Yellen’s visit she spoke.
                    Ada. He         | They saw Ada. He left. It rained.   | They saw Ada. He left.
                    World Cup       | Of the World//Cup of tea            |
                    World Cup       | The WorldCup, and a World Cupboard. |
                    """)
    void theWordsMayStandOnTwoLinesButNotInTwoParagraphs(
            String subject, String text, @Nullable String quote) {
        Answer answer =
                new Archive(List.of(text.replace('/', '\n')))
                        .answer("Which articles mention " + subject + "?");
        assertEquals(
                Optional.ofNullable(quote),
                answer.citations().stream()
                        .skip(1)
                        .map(citation -> citation.quote().replace('\n', ' '))
                        .findFirst());
    }

    @Test
    void whoIsInterruptedReadsNoFurther() {
        Archive archive = new Archive(times(10, STEMS));
        Thread.currentThread().interrupt();
        assertThrows(
                CancellationException.class, () -> archive.answer("Which articles mention cup?"));
        assertTrue(Thread.interrupted());
        assertEquals(0, archive.read);
    }
}
