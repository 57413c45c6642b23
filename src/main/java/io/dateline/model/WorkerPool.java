package io.dateline.model;

import java.util.ArrayList;
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

    private final ExecutorService workers;

    public WorkerPool(int threads) {
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
        List<Future<O>> futures = new ArrayList<>(inputs.size());
        for (I input : inputs) {
            futures.add(workers.submit(() -> work.apply(input)));
        }
        List<O> outputs = new ArrayList<>(inputs.size());
        try {
            for (Future<O> future : futures) {
                outputs.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a model failed: " + e.getMessage(), e);
        } finally {
            // What is done ignores this; after a failure or an interrupt it frees the workers.
            futures.forEach(future -> future.cancel(false));
        }
        return outputs;
    }

    @Override
    public void close() {
        workers.close();
    }
}
