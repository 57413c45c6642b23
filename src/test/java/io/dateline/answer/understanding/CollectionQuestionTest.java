package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.ArticleMetadata.Field;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class CollectionQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "When was the article published?, PUBLISHED_AT, ''",
        "when was this story written, PUBLISHED_AT, ''",
        "When was the article about Yellen's visit published?, PUBLISHED_AT, Yellen's visit",
        "What is the date of the article?, PUBLISHED_AT, ''",
        "Who wrote it?, BYLINE, ''",
        "Who wrote the report on the flood in Derna?, BYLINE, the flood in Derna",
        "Who is the author of the article?, BYLINE, ''",
        "Where was the article published?, SOURCE, ''",
        "Who published the article?, SOURCE, ''",
        "who published it, SOURCE, ''",
        "Who published the story about the flood in Derna?, SOURCE, the flood in Derna",
        "Who was the publisher of this report?, SOURCE, ''",
        "What is the headline of the story about Arm?, TITLE, Arm"
    })
    void aQuestionAboutAnArticleIsRecognised(String question, Field field, String subject) {
        assertEquals(
                Optional.of(new CollectionQuestion.OfField(field, subject)),
                CollectionQuestion.of(question));
    }

    @ParameterizedTest
    @CsvSource({
        "Which articles mention Yellen?, Yellen",
        "What stories are about Xi Jinping, Xi Jinping",
        "Which article mentions the World Cup?, the World Cup"
    })
    void aQuestionWhichArticlesIsRecognised(String question, String subject) {
        assertEquals(
                Optional.of(new CollectionQuestion.Mentions(subject)),
                CollectionQuestion.of(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who did Blinken meet?",
                "When was the treaty published?",
                "Who wrote Hamlet?",
                "What did the article of the constitution say?",
                "Which articles of the treaty were broken?",
                "?",
                "((((",
                ""
            })
    void aQuestionAboutContentsIsNot(String question) {
        assertEquals(Optional.empty(), CollectionQuestion.of(question));
    }
}
