package io.dateline.model.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.dateline.model.ModelUnusableException;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
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

    /// A session that computes each call on the thread that makes it. Is called by a worker, as all
    /// that a process must wait for before it ends.
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
        FutureTask<OrtEnvironment> start = new FutureTask<>(KeptEnvironment::open);
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

    /// The environment that sessions live in, kept until the process is gone.
    ///
    /// ONNX Runtime's Java frees it in a shutdown hook, whatever computes then, and that ends the
    /// process with a segmentation fault. Its users are counted, so one that never leaves keeps it.
    /// Java's interface does not admit one more, C's does: its table of functions only ever grows
    /// at the end.
    private static final class KeptEnvironment {

        private static final int API_VERSION = 1;

        /// The place of `CreateEnv` in the table of functions.
        private static final int CREATE_ENVIRONMENT = 3;

        private static final int LOG_WARNINGS = 2;

        private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

        static OrtEnvironment open() {
            // loads the library, and opens nothing yet
            OrtEnvironment.getAvailableProviders();
            keep();
            return OrtEnvironment.getEnvironment();
        }

        @SuppressWarnings("restricted")
        private static void keep() {
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = SymbolLookup.loaderLookup();
            try (Arena arena = Arena.ofConfined()) {
                MethodHandle getBase =
                        linker.downcallHandle(
                                library.findOrThrow("OrtGetApiBase"),
                                FunctionDescriptor.of(ADDRESS));
                MemorySegment base = (MemorySegment) getBase.invokeExact();
                MethodHandle getFunctions =
                        linker.downcallHandle(
                                base.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0),
                                FunctionDescriptor.of(ADDRESS, ValueLayout.JAVA_INT));
                MemorySegment functions =
                        ((MemorySegment) getFunctions.invokeExact(API_VERSION))
                                .reinterpret((CREATE_ENVIRONMENT + 1) * ADDRESS.byteSize());
                MethodHandle createEnvironment =
                        linker.downcallHandle(
                                functions.getAtIndex(ADDRESS, CREATE_ENVIRONMENT),
                                FunctionDescriptor.of(
                                        ADDRESS, ValueLayout.JAVA_INT, ADDRESS, ADDRESS));
                MemorySegment name = arena.allocateFrom(OrtEnvironment.DEFAULT_NAME);
                MemorySegment created = arena.allocate(ADDRESS);
                MemorySegment fault =
                        (MemorySegment) createEnvironment.invokeExact(LOG_WARNINGS, name, created);
                if (fault.address() != 0) {
                    throw new IllegalStateException("its environment cannot be opened");
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("its library cannot be called", e);
            }
        }
    }
}
