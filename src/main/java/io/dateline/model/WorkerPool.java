package io.dateline.model;

import io.dateline.model.process.ProcessEnd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/// The threads that models compute on: one a core, so that any number of requests shares them
/// without more inference at once than the machine can do. They take their turns text by text, so
/// that nobody waits for all of another's.
///
/// All that models compute natively is done here, so that nothing of it runs once a pool is closed
/// or the process ends: what is freed under a native call ends the process with a signal.
public final class WorkerPool implements AutoCloseable {

    private final ExecutorService workers;
    private final ProcessEnd.Ending ending;
    private final WorkTurns turns = new WorkTurns();

    public WorkerPool(int threads) {
        workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("dateline-model-", 1).factory());
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
        return map(inputs, work, false);
    }

    /// As [#map], for what nobody looks on at: all of it together gets no more turns than one
    /// caller of [#map].
    public <I, O> List<O> mapInBackground(List<I> inputs, Function<I, O> work) {
        return map(inputs, work, true);
    }

    private <I, O> List<O> map(List<I> inputs, Function<I, O> work, boolean background) {
        List<FutureTask<O>> tasks = new ArrayList<>(inputs.size());
        for (I input : inputs) {
            tasks.add(new FutureTask<>(() -> work.apply(input)));
        }
        WorkTurns.Line line = turns.add(tasks, background);
        try {
            // whoever runs takes what is next by then
            tasks.forEach(_ -> workers.execute(turns::runNext));
            List<O> outputs = new ArrayList<>(inputs.size());
            for (FutureTask<O> task : tasks) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                outputs.add(task.get());
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
            turns.remove(line);
            tasks.forEach(task -> task.cancel(false));
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
        turns.close();
        workers.close();
    }
}
