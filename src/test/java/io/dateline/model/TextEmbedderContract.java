package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.TextSpan;

import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.CancellationException;

/// What holds for every [TextEmbedder].
public abstract class TextEmbedderContract {

    /// The same one each time; it is not closed here.
    protected abstract TextEmbedder embedder();

    private float[] vector(String text) {
        return embedder().embedPassages(List.of(text)).getFirst();
    }

    @Test
    void itSaysWhatItsVectorsAre() {
        assertFalse(embedder().name().isBlank());
        assertEquals(embedder().dimension(), embedder().embedQuestion("Who met whom?").length);
    }

    @Test
    void vectorsHaveLengthOneWhateverTheText() {
        for (String text : List.of("?", "😀", "word ".repeat(3_000), "大使在北京", "\ud800")) {
            float[] vector = vector(text);
            assertEquals(embedder().dimension(), vector.length);
            assertEquals(1, VectorUtil.dotProduct(vector, vector), 1e-5, text);
            float[] question = embedder().embedQuestion(text);
            assertEquals(1, VectorUtil.dotProduct(question, question), 1e-5, text);
        }
    }

    @Test
    void vectorsComeInTheOrderOfTheirTextsAndDoNotDependOnTheirCompany() {
        List<String> texts = List.of("words ".repeat(200), "A short text.", "Otter.", "Otter.");
        List<float[]> vectors = embedder().embedPassages(texts);
        assertEquals(texts.size(), vectors.size());
        for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(vector(texts.get(i)), vectors.get(i), texts.get(i));
        }
        assertEquals(List.of(), embedder().embedPassages(List.of()));
    }

    @Test
    void aTextIsNearerToAQuestionThatSharesItsWordsThanOthersAre() {
        float[] question = embedder().embedQuestion("Who repaired the ferry of Harwick?");
        assertTrue(
                VectorUtil.dotProduct(question, vector("Lindqvist repaired the Harwick ferry."))
                        > VectorUtil.dotProduct(question, vector("Snow fell on distant hills.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "😀 Blinken met 秦刚 é", "U.S.-led talks, 7.5 hours"})
    void tokensStandInOrderApartWithinTheText(String text) {
        int end = 0;
        List<TextSpan> tokens = embedder().tokenizer().tokens(text);
        for (TextSpan token : tokens) {
            assertTrue(token.start() >= end && token.end() <= text.length(), token::toString);
            end = token.end();
        }
        assertEquals(tokens.size(), embedder().tokenizer().count(text));
    }

    @Test
    void tokensAreNotTruncated() {
        String text = "word ".repeat(3_000);
        assertEquals(3_000, embedder().tokenizer().count(text));
        assertEquals(text.length() - 1, embedder().tokenizer().tokens(text).getLast().end());
    }

    @Test
    void whoIsInterruptedWaitsForNoVector() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> vector("Otter."));
        assertTrue(Thread.interrupted());
    }
}
