package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.model.TextEmbedder;
import io.dateline.model.TextEmbedderContract;
import io.dateline.model.WorkerPool;

import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

class BgeSmallEmbedderTest extends TextEmbedderContract {

    private static final WorkerPool WORKERS = WorkerPool.ofAllCores();
    private static final BgeSmallEmbedder EMBEDDER = new BgeSmallEmbedder(WORKERS);

    @AfterAll
    static void close() {
        EMBEDDER.close();
        WORKERS.close();
    }

    @Override
    protected TextEmbedder embedder() {
        return EMBEDDER;
    }

    @Test
    void aQuestionIsNearerToItsAnswerThanToOtherTexts() {
        List<float[]> texts =
                EMBEDDER.embedPassages(
                        List.of(
                                "Secretary of State Blinken held talks with Qin Gang.",
                                "The spacecraft landed near the south pole of the Moon."));
        float[] question = EMBEDDER.embedQuestion("Who did the secretary of state talk to?");
        assertTrue(
                VectorUtil.dotProduct(question, texts.get(0))
                        > VectorUtil.dotProduct(question, texts.get(1)) + 0.05);
    }

    @Test
    void vectorsOfBlankTextsHaveLengthOneToo() {
        for (String text : List.of("", " ")) {
            float[] vector = EMBEDDER.embedPassages(List.of(text)).getFirst();
            assertEquals(EMBEDDER.dimension(), vector.length);
            assertEquals(1, VectorUtil.dotProduct(vector, vector), 1e-5, text);
        }
    }

    @Test
    void tokenSpansCountUtf16Units() {
        String text = "😀 Blinken met 秦刚 é";
        List<String> tokens =
                EMBEDDER.tokenizer().tokens(text).stream().map(span -> span.of(text)).toList();
        assertTrue(tokens.contains("met"), tokens.toString());
        assertTrue(tokens.contains("秦"), tokens.toString());
        assertEquals(tokens.size(), EMBEDDER.tokenizer().count(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\udc00", "\ud800", "\udc00\ud800", "\ud83d\ude00\udc00"})
    void halfASurrogatePairIsACharacterLikeAnyOther(String broken) {
        String text = "Where is " + broken + " Qin " + broken + "Gang?";
        List<String> words =
                EMBEDDER.tokenizer().tokens(text).stream().map(span -> span.of(text)).toList();
        assertEquals(List.of("where", "is"), lower(words.subList(0, 2)));
        assertTrue(lower(words).contains("qin"), words.toString());
        assertEquals("?", words.getLast());
        assertEquals(words.size(), EMBEDDER.tokenizer().count(text));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    @Test
    void textsOfMegabytesAreCutBeforeTheyAreTokenized() {
        String text = "words ".repeat(500_000);
        float[] beginning = EMBEDDER.embedPassages(List.of(text.substring(0, 6_000))).getFirst();
        assertArrayEquals(beginning, EMBEDDER.embedPassages(List.of(text)).getFirst());
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> EMBEDDER.tokenizer().count(text));
        assertEquals(
                "at most 100000 characters are tokenized at once, not 3000000",
                refused.getMessage());
    }

    @Test
    void theTokenizerIsToldToReportToNobody() {
        assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    }
}
