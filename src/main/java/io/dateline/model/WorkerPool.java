package io.dateline.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// The threads that models compute on: one a core, so that any number of requests shares them
/// without more inference at once than the machine can do.
public final class WorkerPool implements AutoCloseable {

    /// How much work of one caller waits in line for each thread: enough that none idles, little
    /// enough that a question asked during an ingestion is next after some tens of milliseconds.
    private static final int WAITING_PER_THREAD = 2;

    private final ExecutorService workers;
    private final int window;

    public WorkerPool(int threads) {
        window = threads * (1 + WAITING_PER_THREAD);
        workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("dateline-model-", 1).factory());
    }

    /// A pool with a thread for each core of this machine.
    public static WorkerPool ofAllCores() {
        return new WorkerPool(Runtime.getRuntime().availableProcessors());
    }

    /// `work` of each input, in their order; the calling thread waits.
    ///
    /// @throws CancellationException when the calling thread is interrupted; work that has not
    ///     begun is not done then
    public <I, O> List<O> map(List<I> inputs, Function<I, O> work) {
        Deque<Future<O>> open = new ArrayDeque<>(window);
        List<O> outputs = new ArrayList<>(inputs.size());
        try {
            for (I input : inputs) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("interrupted");
                }
                if (open.size() == window) {
                    outputs.add(open.remove().get());
                }
                open.add(workers.submit(() -> work.apply(input)));
            }
            while (!open.isEmpty()) {
                outputs.add(open.remove().get());
            }
            return outputs;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a model failed: " + e.getMessage(), e);
        } finally {
            // After a failure or an interrupt this frees the workers.
            open.forEach(future -> future.cancel(false));
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
