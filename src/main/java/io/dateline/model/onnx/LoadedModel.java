package io.dateline.model.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.model.WorkerPool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A model with what makes tokens of texts for it. May be used by several threads at once.
record LoadedModel(OrtSession session, WordPieceTokenizer tokenizer) implements AutoCloseable {

    /// @throws io.dateline.model.ModelUnusableException when `model` is none
    static LoadedModel load(byte[] model, WorkerPool workers) {
        WordPieceTokenizer tokenizer;
        try (InputStream tokens = Resources.open(BgeSmallEmbedder.TOKENIZER_RESOURCE)) {
            tokenizer = new WordPieceTokenizer(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            OrtSession session = workers.map(List.of(model), OnnxRuntime::session).getFirst();
            return new LoadedModel(session, tokenizer);
        } catch (RuntimeException | Error e) {
            tokenizer.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        } finally {
            tokenizer.close();
        }
    }
}
