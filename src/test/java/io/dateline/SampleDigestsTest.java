package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.digest.Digest;
import io.dateline.answer.understanding.Intent.Overview.Order;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RetrievalQuery;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Digests of the sample articles, found by the words and vectors that the product finds by.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDigestsTest {

    private final Sentences sentences = new Sentences();

    private Dateline dateline;

    @BeforeAll
    void load(@TempDir Path folder) {
        dateline = RememberedModels.open(DatelineConfig.of(folder).withSamples(true));
        dateline.loadSamples();
    }

    @AfterAll
    void close() {
        dateline.close();
    }

    private Digest digest(String topic) {
        return Digest.of(
                topic,
                Order.OLDEST_FIRST,
                dateline.search(
                        new RetrievalQuery(topic, ArticleFilter.NONE, RetrievalQuery.MAX_LIMIT)),
                new Shelf(),
                sentences);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Derna flood            | 11,300  | 3,958
                    the Blinken visit      | Qin Gang | President Xi Jinping received
                    Taiwan                 | core of China | On Taiwan neither side moved
                    arm ipo                | 51 dollars | 25 per cent
                    the tennis championship | Alcaraz | Djokovic
                    Katalin Kariko         | Hungary | Nobel
                    """)
    void tellOfEachArticleThatBearsOnTheTopic(String topic, String one, String other) {
        Digest digest = digest(topic);
        String told =
                digest.sentences().stream()
                        .map(Digest.Sentence::text)
                        .collect(Collectors.joining(" "));
        assertTrue(told.contains(one) && told.contains(other), told);
        assertTrue(digest.sentences().size() >= 3 && digest.sentences().size() <= 7, told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school closures in Kessingfield",
                "nordvik bank",
                "Blinken's trip to Tokyo",
                "football transfers"
            })
    void tellNothingOfWhatTheArticlesDoNot(String topic) {
        assertEquals(0, digest(topic).sentences().size());
    }

    @Test
    void trustWhatSeveralArticlesAreAboutMoreThanAMention() {
        assertTrue(digest("Derna flood").confidence() > digest("Storm Daniel").confidence());
    }

    private final class Shelf implements ArticleCollection {

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public int size() {
            return dateline.size();
        }

        @Override
        public Optional<Article> find(String id, String version) {
            return dateline.article(id, version);
        }

        @Override
        public ArticlePage list(
                @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
            return dateline.articles(query, filter, cursor, limit);
        }
    }
}
