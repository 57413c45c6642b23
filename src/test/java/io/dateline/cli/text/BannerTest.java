package io.dateline.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.Article;
import io.dateline.article.ArticlePage;
import io.dateline.article.PublicationDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-18 | 2023-11-02 | 2 sample articles, June to November 2023",
                "2023-06-18 | 2023-06-02 | 2 sample articles, June 2023",
                "2024-02-01 | 2023-11-02 | 2 sample articles, November 2023 to February 2024",
            })
    void samplesAreToldWithTheMonthsTheyAreOf(String one, String other, String expected) {
        assertEquals(
                expected,
                Banner.samples(
                        new ArticlePage(List.of(item("a", one), item("b", other)), null, 2)));
    }

    @Test
    void withoutDatesTheCountIsTold() {
        ArticlePage.Item undated =
                new ArticlePage.Item(
                        Article.of("a", "A", "Text.", null, null, null, null, null).metadata(),
                        null);
        assertEquals(
                "1 sample article", Banner.samples(new ArticlePage(List.of(undated), null, 1)));
    }

    @Test
    void whoAnswersAndWithWhosePromptsIsTold() {
        assertEquals(
                "The built-in reader answers; DATELINE_MODEL adds a chat model.",
                Banner.writer("reader", List.of()));
        assertEquals(
                "openai:small writes the answers, each sentence checked against its sources, with"
                        + " prompts of your own: answer.md.",
                Banner.writer("openai:small", List.of("answer.md")));
    }

    private static ArticlePage.Item item(String id, String day) {
        Article article =
                Article.of(id, "A", "Text.", null, null, null, PublicationDate.parse(day), null);
        return new ArticlePage.Item(article.metadata(), null);
    }
}
