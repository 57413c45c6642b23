package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;

class LangChainEmbedderTest extends TextEmbedderContract {

    private static final WorkerPool WORKERS = new WorkerPool(2);

    private final HashingEmbeddingModel model = new HashingEmbeddingModel();
    private final LangChainEmbedder embedder = new LangChainEmbedder(model, WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Override
    protected TextEmbedder embedder() {
        return embedder;
    }

    @Test
    void theModelIsAskedForNothingWhereThereIsNoText() {
        assertEquals(List.of(), embedder.embedPassages(List.of()));
        assertEquals(0, model.embedded());
    }
}
