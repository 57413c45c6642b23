package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.retrieve.RetrievalQuery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstoodQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "FACT, Who did Blinken meet?",
        "YESNO, Did Blinken meet Xi?",
        "EXPLANATION, Why was the trip postponed?",
        "COLLECTION, Which articles mention Xi?"
    })
    void aQuestionHasTheFormOfTheAnswerThatItWants(Form form, String question) {
        assertEquals(form, UnderstoodQuestion.of(Question.of(question)).form());
    }

    @Test
    void aQuestionIsSearchedForByItsWords() {
        UnderstoodQuestion understood = UnderstoodQuestion.of(Question.of("Who did Blinken meet?"));
        assertNull(understood.collection());
        assertEquals(
                new RetrievalQuery("Who did Blinken meet?", ArticleFilter.NONE, 8),
                understood.query(8));
    }

    @Test
    void aFollowUpIsSearchedForAndHasTheFormOfWhatItMeans() {
        Question asked = Question.of("And Xi?");
        UnderstoodQuestion understood = UnderstoodQuestion.of(asked, "Did Blinken meet Xi?");
        assertEquals(asked, understood.asked());
        assertEquals("Did Blinken meet Xi?", understood.query(8).text());
        assertEquals(Form.YESNO, understood.form());
    }

    @Test
    void aQuestionAboutAnArticleIsSearchedForByTheWordsThatTellWhich() {
        UnderstoodQuestion understood =
                UnderstoodQuestion.of(Question.of("Who wrote the article about the flood?"));
        assertEquals(
                new CollectionQuestion.OfField(Field.BYLINE, "the flood"), understood.collection());
        assertEquals("the flood", understood.query(8).text());
    }

    @Test
    void aQuestionAboutTheOneArticleIsSearchedForAsItIs() {
        UnderstoodQuestion understood =
                UnderstoodQuestion.of(Question.of("Who wrote the article?"));
        assertNotNull(understood.collection());
        assertEquals("Who wrote the article?", understood.query(8).text());
    }

    @Test
    void whatAsksOfTheArticlesHasThatForm() {
        Question asked = Question.of("Who wrote it?");
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new UnderstoodQuestion(
                                asked, asked.text(), asked.filter(), Form.COLLECTION, null));
    }
}
