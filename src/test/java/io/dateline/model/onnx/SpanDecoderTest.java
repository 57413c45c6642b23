package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SpanDecoderTest {

    /// `[CLS] q [SEP] a b c [SEP]`
    private static final int FIRST = 3;

    @Test
    void theBestSpanBeginsAndEndsWhereThatIsLikeliestTogether() {
        float[] start = {1, 9, 9, 0, 5, 0, 9};
        float[] end = {2, 9, 9, 6, 0, 4, 9};
        SpanDecoder.Span best = best(start, end);
        assertEquals(4, best.first());
        assertEquals(5, best.last());
    }

    @Test
    void aMarginIsWhatASpanIsLikelierThanNoneLessItsLength() {
        float[] start = {1, 0, 0, 0, 5, 0, 0};
        float[] end = {2, 0, 0, 0, 0, 4, 0};
        double margin = best(start, end).margin();
        assertEquals(5 + 4 - 1 - 2 - 0.4 * Math.log(2), margin, 1e-9);
    }

    @Test
    void ofSpansAboutAsLikelyTheShorterOneIsTheBest() {
        float[] start = {0, 0, 0, 5.1f, 0, 5, 0};
        float[] end = {0, 0, 0, 0, 0, 5, 0};
        SpanDecoder.Span best = best(start, end);
        assertEquals(5, best.first());
    }

    @Test
    void noSpanGoesOverTheEndOfASentence() {
        float[] start = {0, 0, 0, 9, 0, 1, 0};
        float[] end = {0, 0, 0, 1, 0, 9, 0};
        List<SpanDecoder.Span> spans =
                new SpanDecoder(start, end, FIRST, new int[] {0, 0, 1}).best();
        assertEquals(List.of(3, 5), spans.stream().limit(2).map(SpanDecoder.Span::first).toList());
        assertEquals(List.of(3, 5), spans.stream().limit(2).map(SpanDecoder.Span::last).toList());
    }

    @Test
    void noSpanEndsBeforeItBegins() {
        float[] start = {0, 0, 0, 0, 0, 9, 0};
        float[] end = {0, 0, 0, 9, 0, 1, 0};
        SpanDecoder.Span best = best(start, end);
        assertEquals(new SpanDecoder.Span(5, 5, 10), best);
    }

    @Test
    void aPassageWithoutTokensHasNoSpans() {
        assertEquals(List.of(), decoder(new float[4], new float[4]).best());
    }

    @Property(seed = "20230618")
    void spansStandApartWithinThePassageBestFirst(
            @ForAll @Size(60) List<@FloatRange(min = -20, max = 20) Float> logits,
            @ForAll @IntRange(min = 1, max = 58) int first) {
        float[] start = new float[60];
        float[] end = new float[60];
        for (int i = 0; i < 60; i++) {
            start[i] = logits.get(i);
            end[i] = logits.get(59 - i);
        }
        int[] sentences = IntStream.range(0, 59 - first).map(i -> i / 7).toArray();
        List<SpanDecoder.Span> spans = new SpanDecoder(start, end, first, sentences).best();
        assertTrue(spans.size() <= SpanDecoder.MOST_SPANS);
        for (int i = 0; i < spans.size(); i++) {
            SpanDecoder.Span span = spans.get(i);
            assertTrue(first <= span.first() && span.first() <= span.last() && span.last() < 59);
            assertTrue(span.last() - span.first() < SpanDecoder.MOST_TOKENS);
            assertEquals(sentences[span.first() - first], sentences[span.last() - first]);
            for (SpanDecoder.Span better : spans.subList(0, i)) {
                assertTrue(better.margin() >= span.margin() && !better.overlaps(span));
            }
        }
    }

    private static SpanDecoder.Span best(float[] start, float[] end) {
        return decoder(start, end).best().getFirst();
    }

    private static SpanDecoder decoder(float[] start, float[] end) {
        return new SpanDecoder(start, end, FIRST, new int[end.length - FIRST - 1]);
    }
}
