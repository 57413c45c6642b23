package io.dateline.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An embedding model for tests: each word is hashed to a dimension and a sign, and a text is the
/// sum of its words. The same text always has the same vector; texts with common words are near.
public final class HashingEmbeddingModel implements EmbeddingModel {

    public static final int DIMENSION = 128;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final AtomicInteger embedded = new AtomicInteger();
    private final String name;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable Held held;

    public HashingEmbeddingModel() {
        this("hashing");
    }

    public HashingEmbeddingModel(String name) {
        this.name = name;
    }

    /// From now on throws `fault` in place of an answer; `null` answers again.
    public void failWith(@Nullable RuntimeException fault) {
        failure = fault;
    }

    /// Texts with `word` open `reached` from now on, and wait until `latch` is open.
    public void hold(String word, CountDownLatch reached, CountDownLatch latch) {
        held = new Held(word, reached, latch);
    }

    private record Held(String word, CountDownLatch reached, CountDownLatch latch) {

        void await(TextSegment segment) {
            if (segment.text().contains(word)) {
                reached.countDown();
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /// How many texts were embedded so far.
    public int embedded() {
        return embedded.get();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        RuntimeException fault = failure;
        if (fault != null) {
            throw fault;
        }
        Held hold = held;
        if (hold != null) {
            segments.forEach(hold::await);
        }
        embedded.addAndGet(segments.size());
        return Response.from(
                segments.stream().map(segment -> Embedding.from(vector(segment.text()))).toList());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return name;
    }

    /// The vector of `text`, of unit length.
    public static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            int hash = words.group().hashCode() * 0x9E3779B9;
            vector[(hash >>> 8) % DIMENSION] += (hash & 128) == 0 ? 1 : -1;
        }
        return UnitVectors.normalised(vector);
    }
}
