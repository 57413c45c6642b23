package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.ArticlePage;
import io.dateline.retrieve.RetrievalQuery;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class UnderstoodQuestionTest {

    private static final Understanding UNDERSTANDING =
            new Understanding(InstantSource.system(), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "FACT, Who did Blinken meet?",
        "YESNO, Did Blinken meet Xi?",
        "EXPLANATION, Why was the trip postponed?",
        "COLLECTION, Which articles mention Xi?"
    })
    void aQuestionHasTheFormOfTheAnswerThatItWants(Form form, String question) {
        assertEquals(form, UNDERSTANDING.of(Question.of(question)).form());
    }

    @Test
    void aQuestionIsSearchedForByItsWords() {
        UnderstoodQuestion understood = UNDERSTANDING.of(Question.of("Who did Blinken meet?"));
        assertEquals(
                new RetrievalQuery("Who did Blinken meet?", ArticleFilter.NONE, 8),
                understood.query(8));
    }

    @Test
    void aFollowUpIsSearchedForAndHasTheFormOfWhatItMeans() {
        Question asked = Question.of("And Xi?");
        UnderstoodQuestion understood = UNDERSTANDING.of(asked, "Did Blinken meet Xi?");
        assertEquals(asked, understood.asked());
        assertEquals("Did Blinken meet Xi?", understood.query(8).text());
        assertEquals(Form.YESNO, understood.form());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What's new? | What's new?",
                "Any news? | Any news?",
                "Anything new today? | Anything new today?",
                "And what is in the news today? | And what is in the news today?",
                "Any news on that? | Any news on the new library?",
                "What's new there? | What's new there?"
            })
    void whoAsksForAllThatIsNewAsksForNoMoreOfWhatWasSpokenOf(String question, String meant) {
        List<Turn> history =
                List.of(new Turn("When does the new library open?", "It opens in May."));
        Question asked = new Question(question, null, ArticleFilter.NONE, 8, history, false);
        assertEquals(meant, UNDERSTANDING.of(asked).standalone());
    }

    @Test
    void anOverviewIsSearchedForByItsTopic() {
        assertEquals(
                "Derna",
                UNDERSTANDING
                        .of(Question.of("What do the articles say about Derna?"))
                        .query(8)
                        .text());
    }

    @Test
    void politenessIsShownAndNotSearchedFor() {
        UnderstoodQuestion understood = UNDERSTANDING.of(Question.of("Please tell me who won"));
        assertEquals("Please tell me who won", understood.standalone());
        assertEquals("who won", understood.plain());
        assertEquals("who won", understood.query(8).text());
    }

    @Test
    void whatLooksLikeNoiseIsATopicWhereTheArticlesHaveTheWord() {
        Understanding knowing =
                new Understanding(InstantSource.system(), ZoneOffset.UTC, new Mentioning("hmrc"));
        assertEquals(Form.NOISE, UNDERSTANDING.of(Question.of("hmrc")).form());
        assertEquals(Form.OVERVIEW, knowing.of(Question.of("hmrc")).form());
        assertEquals(Form.NOISE, knowing.of(Question.of("hmrv")).form());
    }

    @Test
    void aQuestionAboutAnArticleIsSearchedForByTheWordsThatTellWhich() {
        UnderstoodQuestion understood =
                UNDERSTANDING.of(Question.of("Who wrote the article about the flood?"));
        assertEquals(
                new Intent.AboutCollection(
                        new CollectionQuestion.OfField(Field.BYLINE, "the flood")),
                understood.intent());
        assertEquals("the flood", understood.query(8).text());
    }

    @Test
    void aQuestionAboutTheOneArticleIsSearchedForAsItIs() {
        UnderstoodQuestion understood = UNDERSTANDING.of(Question.of("Who wrote the article?"));
        assertEquals(Form.COLLECTION, understood.form());
        assertEquals("Who wrote the article?", understood.query(8).text());
    }

    /// One article that has no word but one.
    private record Mentioning(String word) implements ArticleCollection {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public Optional<Article> find(String id, String version) {
            return Optional.empty();
        }

        @Override
        public ArticlePage list(
                @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
            return new ArticlePage(List.of(), null, word.equals(query) ? 1 : 0);
        }
    }
}
