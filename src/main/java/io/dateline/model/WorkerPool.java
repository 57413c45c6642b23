package io.dateline.model;

import io.dateline.model.process.ProcessEnd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The threads that models compute on: one a core, so that any number of requests shares them
/// without more inference at once than the machine can do.
///
/// All that models compute natively is done here, so that nothing of it runs once a pool is closed
/// or the process ends: what is freed under a native call ends the process with a signal.
public final class WorkerPool implements AutoCloseable {

    /// How much work of one caller waits in line for each thread: enough that none idles, little
    /// enough that a question asked during an ingestion is next after some tens of milliseconds.
    private static final int WAITING_PER_THREAD = 2;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService workers;
    private final ProcessEnd.Ending ending;
    private final int window;

    public WorkerPool(int threads) {
        window = threads * (1 + WAITING_PER_THREAD);
        workers =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        waiting,
                        Thread.ofPlatform().daemon().name("dateline-model-", 1).factory());
        ending = ProcessEnd.before(this::end);
    }

    /// A pool with a thread for each core of this machine.
    public static WorkerPool ofAllCores() {
        return new WorkerPool(Runtime.getRuntime().availableProcessors());
    }

    /// `work` of each input, in their order; the calling thread waits.
    ///
    /// @throws CancellationException when the calling thread is interrupted, or the pool closed;
    ///     work that has not begun is not done then
    /// @throws ModelUnusableException as `work` does
    public <I, O> List<O> map(List<I> inputs, Function<I, O> work) {
        Deque<Future<O>> open = new ArrayDeque<>(window);
        List<O> outputs = new ArrayList<>(inputs.size());
        try {
            for (I input : inputs) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
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
            throw cancelled("interrupted", e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw cancelled("the models are closed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelUnusableException unusable) {
                throw unusable;
            }
            throw new IllegalStateException("a model failed: " + e.getMessage(), e);
        } finally {
            // After a failure or an interrupt this frees the workers.
            open.forEach(future -> future.cancel(false));
        }
    }

    private static CancellationException cancelled(String why, Exception cause) {
        return (CancellationException) new CancellationException(why).initCause(cause);
    }

    /// Returns when the work that runs is done. What waits in line is not done any more, and its
    /// callers are told so by a [CancellationException].
    @Override
    public void close() {
        end();
        ending.close();
    }

    private void end() {
        workers.shutdown();
        List<Runnable> undone = new ArrayList<>();
        waiting.drainTo(undone);
        undone.forEach(work -> ((Future<?>) work).cancel(false));
        workers.close();
    }
}
