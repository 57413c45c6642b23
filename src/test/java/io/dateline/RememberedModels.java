package io.dateline;

import io.dateline.model.ClaimJudge;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.TextEmbedder;
import io.dateline.model.Tokenizer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Collections whose models compute nothing twice: what one of them made of a text is what the next
/// test of this process gets for it. For tests over the same articles, most of all the samples.
public final class RememberedModels {

    private static final Map<String, float[]> VECTORS = new ConcurrentHashMap<>();

    private static final Map<Call, List<?>> RESULTS = new ConcurrentHashMap<>();

    private RememberedModels() {}

    /// As [Dateline#open(DatelineConfig)]; models other than the jar's compute each time.
    public static Dateline open(DatelineConfig config) {
        return Dateline.open(config, RememberedModels::models);
    }

    private static Models models(DatelineConfig config) {
        Models models = Models.load(config);
        RememberingReader reader = new RememberingReader(models.reader(), models.judge());
        return new Models(
                models.workers(),
                config.embeddingModel() == null
                        ? new RememberingEmbedder(models.embedder())
                        : models.embedder(),
                models.sentences(),
                config.reader() == null ? reader : models.reader(),
                config.reader() == null ? reader : models.judge());
    }

    private record Call(String what, String first, List<?> rest) {}

    private record RememberingReader(Reader reader, ClaimJudge judge)
            implements Reader, ClaimJudge {

        @Override
        public String name() {
            return reader.name();
        }

        @Override
        public List<PassageReading> read(String question, List<String> passages) {
            return remembered(
                    new Call("read", question, List.copyOf(passages)),
                    () -> reader.read(question, passages));
        }

        @Override
        public List<Double> rescore(String question, List<Found> found) {
            return remembered(
                    new Call("rescore", question, List.copyOf(found)),
                    () -> reader.rescore(question, found));
        }

        @Override
        public List<Double> support(String claim, List<String> evidence) {
            return remembered(
                    new Call("support", claim, List.copyOf(evidence)),
                    () -> judge.support(claim, evidence));
        }

        /// What is interrupted is not remembered.
        @SuppressWarnings("unchecked")
        private static <T> List<T> remembered(Call call, Supplier<List<T>> compute) {
            List<T> known = (List<T>) RESULTS.get(call);
            if (known == null) {
                known = List.copyOf(compute.get());
                RESULTS.put(call, known);
            }
            return known;
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private record RememberingEmbedder(TextEmbedder embedder) implements TextEmbedder {

        @Override
        public String name() {
            return embedder.name();
        }

        @Override
        public int dimension() {
            return embedder.dimension();
        }

        @Override
        public Tokenizer tokenizer() {
            return embedder.tokenizer();
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            List<String> unknown =
                    texts.stream().distinct().filter(text -> !VECTORS.containsKey(text)).toList();
            List<float[]> vectors = embedder.embedPassages(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                VECTORS.put(unknown.get(i), vectors.get(i));
            }
            return texts.stream()
                    .map(text -> Objects.requireNonNull(VECTORS.get(text)).clone())
                    .toList();
        }

        @Override
        public float[] embedQuestion(String question) {
            return embedder.embedQuestion(question);
        }

        @Override
        public void close() {
            embedder.close();
        }
    }
}
