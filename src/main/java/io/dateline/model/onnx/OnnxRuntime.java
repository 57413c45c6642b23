package io.dateline.model.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.model.ModelUnusableException;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// ONNX Runtime, started once for this process.
final class OnnxRuntime {

    /// ONNX Runtime 1.29 ends the process with a segmentation fault when it is started on a thread
    /// with Java's usual stack: 2 MiB are too few on some machines, 4 MiB are enough on those. What
    /// follows the start gets by with 256 KiB.
    private static final long START_STACK_BYTES = 16L << 20;

    private static final OrtEnvironment ENVIRONMENT = start();

    private OnnxRuntime() {}

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    /// A session that computes each call on the thread that makes it.
    ///
    /// @throws ModelUnusableException when `model` is none
    static OrtSession session(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return ENVIRONMENT.createSession(model, options);
        } catch (OrtException e) {
            throw new ModelUnusableException("the model cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static OrtEnvironment start() {
        // A method reference, not a lambda: a lambda's body would be this class's, which is still
        // being initialised, and the new thread would wait for that for ever.
        FutureTask<OrtEnvironment> start = new FutureTask<>(OrtEnvironment::getEnvironment);
        Thread.ofPlatform().name("dateline-onnx-start").stackSize(START_STACK_BYTES).start(start);
        try {
            return start.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("ONNX Runtime cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ONNX Runtime started", e);
        }
    }
}
