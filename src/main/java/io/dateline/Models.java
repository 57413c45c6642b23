package io.dateline;

import io.dateline.index.IndexFormat;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.BgeSmallEmbedder;
import io.dateline.model.onnx.CrossEncoderReader;

import java.util.List;

/// The models of one collection, and the threads they compute on.
record Models(
        WorkerPool workers,
        TextEmbedder embedder,
        Sentences sentences,
        CrossEncoderReader reader,
        JudgeOnDemand judge)
        implements AutoCloseable {

    /// @throws io.dateline.model.ModelUnusableException when a model is missing or damaged
    static Models load(DatelineConfig config) {
        WorkerPool workers = WorkerPool.ofAllCores();
        TextEmbedder embedder =
                config.embeddingModel() == null
                        ? new BgeSmallEmbedder(workers)
                        : new LangChainEmbedder(config.embeddingModel(), workers);
        try {
            CrossEncoderReader reader =
                    config.reader() == null
                            ? CrossEncoderReader.fromJar(workers)
                            : CrossEncoderReader.from(config.reader(), workers);
            return new Models(
                    workers, embedder, new Sentences(), reader, new JudgeOnDemand(workers));
        } catch (RuntimeException | Error e) {
            workers.close();
            embedder.close();
            throw e;
        }
    }

    /// Has each model work once: what ONNX Runtime and Java prepare at the first use is ready then.
    void warmUp() {
        String text = "Dateline answers questions over articles.";
        embedder.embedQuestion(text);
        reader.read(text, List.of(text));
    }

    IndexFormat indexFormat() {
        return new IndexFormat(embedder.name(), embedder.dimension());
    }

    @Override
    public void close() {
        judge.close();
        reader.close();
        workers.close();
        embedder.close();
    }
}
