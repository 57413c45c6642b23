package io.dateline.model.onnx;

import io.dateline.model.WorkerPool;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Keeps the jar's models loaded from the first test to the last: the engines of all tests share
/// them, where else each would load them anew. JUnit finds it by its name in `META-INF/services`.
public final class KeptModels implements BeforeAllCallback {

    /// Loads beside the first tests, which may need no model.
    private static final class Loading implements AutoCloseable {

        /// With the class loader of the tests, which the common pool has not everywhere.
        private static final Executor THREADS = task -> Thread.ofPlatform().start(task);

        private final WorkerPool workers = new WorkerPool(1);

        private final CompletableFuture<BgeSmallEmbedder> embedder =
                CompletableFuture.supplyAsync(() -> new BgeSmallEmbedder(workers), THREADS);

        private final CompletableFuture<CrossEncoderReader> reader =
                CompletableFuture.supplyAsync(() -> CrossEncoderReader.fromJar(workers), THREADS);

        @Override
        public void close() {
            embedder.join().close();
            reader.join().close();
            workers.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(KeptModels.class))
                .getOrComputeIfAbsent(Loading.class, key -> new Loading());
    }
}
