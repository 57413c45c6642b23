package io.dateline.server;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What tests of a server over an empty collection have in common. The models are loaded once for a
/// class; its articles go with each test.
public abstract class EngineServerTest {

    /// An article as JSON, and its text.
    protected static final String FERRY =
            """
            {"id": "ferry", "title": "Ferry resumes", "source": "Harbour Wire",
             "url": "https://wire.example/ferry", "byline": "A. Mole", "publishedAt": "2023-06-18",
             "language": "en", "section": "Travel", "captions": ["The Maid. Photo: R. Holm"],
             "text": "The ferry between Aldport and Brin sails again."}
            """;

    protected static final String FERRY_TEXT = "The ferry between Aldport and Brin sails again.";

    private static final int A_PAGE = 500;

    @TempDir protected static Path data;
    protected static Dateline engine;
    protected TestServer server;

    @BeforeAll
    static void openEngine() {
        engine = Dateline.open(DatelineConfig.of(data));
    }

    @BeforeEach
    void open() {
        server = TestServer.of(engine);
    }

    @AfterEach
    void close() {
        server.close();
        for (List<ArticlePage.Item> items = someArticles();
                !items.isEmpty();
                items = someArticles()) {
            items.forEach(item -> engine.delete(item.article().id()));
        }
    }

    private static List<ArticlePage.Item> someArticles() {
        return engine.articles(null, ArticleFilter.NONE, null, A_PAGE).items();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }
}
