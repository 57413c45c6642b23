package io.dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.model.Sentences;
import io.dateline.model.Tokenizer;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.BgeSmallEmbedder;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PassagesTest {

    private static final WorkerPool WORKERS = WorkerPool.ofAllCores();
    private static final BgeSmallEmbedder EMBEDDER = new BgeSmallEmbedder(WORKERS);
    private static final Passages PASSAGES = new Passages(new Sentences(), EMBEDDER);

    /// As much as one passage holds.
    private static final String LONG = "The ferry sails again and again to the island. ".repeat(22);

    @AfterAll
    static void close() {
        EMBEDDER.close();
        WORKERS.close();
    }

    private static float[] vector(String title, String text) {
        Article article = Article.of("a", title, text, null, null, null, null, null);
        return PASSAGES.of(article).getFirst().vector();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b, ", "Nine ferries sail ", "🚢", "船"})
    void thePassageIsReadHoweverLongItsTitleIs(String words) {
        String title = words.repeat(2_000 / words.length());
        float[] ferry = vector(title, LONG + "Tickets stay at nine crowns.");
        float[] moon = vector(title, LONG + "A probe landed on the Moon.");
        assertTrue(difference(ferry, moon) > 1e-3, "the end of the passage counts");
    }

    @Test
    void aHeadlineIsReadWhole() {
        String title = "Ferry between Harwick and Stane returns to service after months in dock";
        Tokenizer tokenizer = EMBEDDER.tokenizer();
        assertTrue(tokenizer.count(title) < Passages.MOST_TITLE_TOKENS);
        float[] together = EMBEDDER.embedPassages(List.of(title + "\nIt sails again.")).getFirst();
        assertArrayEquals(together, vector(title, "It sails again."));
    }

    @Test
    void theLongestPassageAfterTheLongestTitleFitsTheModel() {
        int borders = 2;
        int passage = PassageCutter.MOST_TOKENS + PassageCutter.LONGEST_TAIL;
        assertTrue(
                borders + Passages.MOST_TITLE_TOKENS + passage <= BgeSmallEmbedder.MAXIMUM_TOKENS,
                () -> "the window is " + BgeSmallEmbedder.MAXIMUM_TOKENS);
        assertEquals(
                1, PASSAGES.of(Article.of("a", "t", LONG, null, null, null, null, null)).size());
    }

    private static double difference(float[] one, float[] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }
}
