package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.PublicationDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    private static Article of(String day, String text) {
        return Article.of(
                day, "Title of " + day, text, null, null, null, PublicationDate.parse(day), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-03-05 | The number of people hurt in Aldmouth has risen to 11. | 11
                    2024-03-03 | The number of people hurt in Aldmouth has risen to 11. | 8
                    2024-03-05 | In Aldmouth 11 people were hurt in another fire.       | 8
                    """)
    void aFigureThatALaterArticleCorrectsComesBehindTheCorrection(
            String day, String text, String shortAnswer) {
        Answer answer =
                new Desk(of("2024-03-04", "In Aldmouth 8 people were hurt."), of(day, text))
                        .finds("8", 0.9)
                        .finds("11", 0.8)
                        .answerer(0.4)
                        .answer(Question.of("How many people were hurt in Aldmouth?"));
        assertEquals(shortAnswer, answer.shortAnswer());
        assertEquals(2, answer.citations().size());
    }
}
