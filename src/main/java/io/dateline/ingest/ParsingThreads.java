package io.dateline.ingest;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The threads on which texts from outside are taken apart, one a core for the whole process.
///
/// A virtual thread that computes keeps its carrier from all others: some long pages would keep a
/// server from answering at all. On these threads they only keep each other waiting.
public final class ParsingThreads {

    static final int COUNT = Runtime.getRuntime().availableProcessors();

    private static final long IDLE_SECONDS = 10;

    private static final ThreadPoolExecutor THREADS =
            new ThreadPoolExecutor(
                    COUNT,
                    COUNT,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("dateline-parse-", 1).factory());

    static {
        THREADS.allowCoreThreadTimeOut(true);
    }

    private ParsingThreads() {}

    /// What `parsing` gives; a virtual thread waits for it, any other computes it itself.
    ///
    /// @throws CancellationException when the virtual thread is interrupted; so is the parsing
    public static <T> T run(Supplier<T> parsing) {
        if (!Thread.currentThread().isVirtual()) {
            return parsing.get();
        }
        Future<T> parsed = THREADS.submit(parsing::get);
        try {
            return parsed.get();
        } catch (InterruptedException e) {
            parsed.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// How many wait for a thread.
    static int waiting() {
        return THREADS.getQueue().size();
    }
}
