package io.dateline;

import dev.langchain4j.model.embedding.EmbeddingModel;

import io.dateline.index.IndexFormat;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.BgeSmallEmbedder;
import io.dateline.model.sentence.SentenceReader;

import org.jspecify.annotations.Nullable;

/// The models of one collection, and the threads they compute on.
record Models(WorkerPool workers, TextEmbedder embedder, Sentences sentences, Reader reader)
        implements AutoCloseable {

    /// @param own an embedding model to use in place of the one in the jar
    static Models load(@Nullable EmbeddingModel own) {
        WorkerPool workers = WorkerPool.ofAllCores();
        TextEmbedder embedder =
                own == null ? new BgeSmallEmbedder(workers) : new LangChainEmbedder(own, workers);
        Sentences sentences = new Sentences();
        return new Models(workers, embedder, sentences, new SentenceReader(embedder, sentences));
    }

    IndexFormat indexFormat() {
        return new IndexFormat(embedder.name(), embedder.dimension());
    }

    @Override
    public void close() {
        reader.close();
        workers.close();
        embedder.close();
    }
}
