package io.dateline.model;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;

import java.util.List;

/// An embedding model that a program brings along. Its vectors are made unit length.
public final class LangChainEmbedder implements TextEmbedder {

    private final EmbeddingModel model;
    private final String name;
    private final Tokenizer tokenizer;
    private final WorkerPool workers;

    /// @param model stays its owner's to close
    public LangChainEmbedder(EmbeddingModel model, WorkerPool workers) {
        this.model = model;
        this.workers = workers;
        name = model.modelName() + "/" + model.dimension();
        tokenizer = new WordTokenizer();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        if (texts.isEmpty()) {
            // Services take a request without a text for a mistake.
            return List.of();
        }
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return workers.map(List.of(segments), model::embedAll).getFirst().content().stream()
                .map(embedding -> UnitVectors.normalised(embedding.vector().clone()))
                .toList();
    }

    @Override
    public float[] embedQuestion(String question) {
        return embedPassages(List.of(question)).getFirst();
    }

    @Override
    public void close() {}
}
