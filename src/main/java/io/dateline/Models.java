package io.dateline;

import io.dateline.index.IndexFormat;
import io.dateline.model.ClaimJudge;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;
import io.dateline.model.WorkerPool;
import io.dateline.model.onnx.BgeSmallEmbedder;
import io.dateline.model.onnx.CrossEncoderReader;

import java.nio.file.Path;
import java.util.List;

/// The models of one collection, and the threads they compute on.
///
/// @param judge judges claims; the reader itself, unless it is one of the user's own
record Models(
        WorkerPool workers,
        TextEmbedder embedder,
        Sentences sentences,
        Reader reader,
        ClaimJudge judge)
        implements AutoCloseable {

    /// @throws io.dateline.model.ModelUnusableException when a model is missing or damaged
    static Models load(DatelineConfig config) {
        WorkerPool workers = WorkerPool.ofAllCores();
        try {
            return load(config, workers);
        } catch (RuntimeException | Error e) {
            workers.close();
            throw e;
        }
    }

    private static Models load(DatelineConfig config, WorkerPool workers) {
        TextEmbedder embedder =
                config.embeddingModel() == null
                        ? new BgeSmallEmbedder(workers)
                        : new LangChainEmbedder(config.embeddingModel(), workers);
        try {
            Path own = config.reader();
            CrossEncoderReader reader =
                    own == null
                            ? CrossEncoderReader.fromJar(workers)
                            : CrossEncoderReader.from(own, workers);
            CrossEncoderReader judge = own == null ? reader : CrossEncoderReader.fromJar(workers);
            return new Models(workers, embedder, new Sentences(), reader, judge);
        } catch (RuntimeException | Error e) {
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

    /// Returns when nothing computes any more: a model that is freed while it works would end the
    /// process. Who still wants something of them is told by a
    /// [java.util.concurrent.CancellationException].
    @Override
    public void close() {
        workers.close();
        reader.close();
        if (!judge.equals(reader)) {
            judge.close();
        }
        embedder.close();
    }
}
