package io.dateline;

import io.dateline.model.ClaimJudge;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.BgeSmallEmbedder;

import java.util.List;

/// Collections that a test fills and searches, and never asks: without the reader, which takes
/// longest to load.
final class Unasked {

    private Unasked() {}

    static Dateline open(DatelineConfig config) {
        return Dateline.open(config, Unasked::models);
    }

    private static Models models(DatelineConfig config) {
        WorkerPool workers = WorkerPool.ofAllCores();
        TextEmbedder embedder =
                config.embeddingModel() == null
                        ? new BgeSmallEmbedder(workers)
                        : new LangChainEmbedder(config.embeddingModel(), workers);
        NoReader reader = new NoReader();
        return new Models(workers, embedder, new Sentences(), reader, reader);
    }

    private static final class NoReader implements Reader, ClaimJudge {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public List<PassageReading> read(String question, List<String> passages) {
            throw asked();
        }

        @Override
        public List<Double> rescore(String question, List<Found> found) {
            throw asked();
        }

        @Override
        public List<Double> support(String claim, List<String> evidence) {
            throw asked();
        }

        private static IllegalStateException asked() {
            return new IllegalStateException("this collection was to be asked nothing");
        }

        @Override
        public void close() {}
    }
}
