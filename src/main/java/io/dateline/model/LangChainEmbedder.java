package io.dateline.model;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;

import java.util.ArrayList;
import java.util.List;

/// An embedding model that a program brings along. Its vectors are made unit length.
public final class LangChainEmbedder implements TextEmbedder {

    /// What services take in one request; others get their turns in between.
    private static final int MOST_AT_ONCE = 64;

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
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        List<List<TextSegment>> requests = new ArrayList<>();
        for (int start = 0; start < segments.size(); start += MOST_AT_ONCE) {
            int end = Math.min(segments.size(), start + MOST_AT_ONCE);
            requests.add(segments.subList(start, end));
        }
        return workers.mapInBackground(requests, this::embed).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<float[]> embed(List<TextSegment> segments) {
        return model.embedAll(segments).content().stream()
                .map(embedding -> UnitVectors.normalised(embedding.vector().clone()))
                .toList();
    }

    @Override
    public float[] embedQuestion(String question) {
        List<TextSegment> segments = List.of(TextSegment.from(question));
        return workers.map(List.of(segments), this::embed).getFirst().getFirst();
    }

    @Override
    public void close() {}
}
