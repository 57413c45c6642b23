package io.dateline.server.endpoint;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// What is done after responses, so much of it at once as the memory bears.
public final class BackgroundWork {

    /// Questions of a chat platform wait here for their answers.
    static final int MOST_AT_ONCE = 256;

    private static final System.Logger LOG = System.getLogger(BackgroundWork.class.getName());

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean closed = new AtomicBoolean();

    /// Whether there is a place for more, which is taken until [#start] or [#giveUp].
    boolean reserve() {
        return places.tryAcquire();
    }

    void giveUp() {
        places.release();
    }

    /// Does `work` in the place that was taken for it.
    void start(Runnable work) {
        Thread thread = Thread.ofVirtual().name("after-response").unstarted(() -> run(work));
        threads.add(thread);
        thread.start();
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // nobody waits for it to whom it could be told
            LOG.log(Level.ERROR, "what was to be done after a response failed", e);
        } finally {
            threads.remove(Thread.currentThread());
            places.release();
        }
    }

    /// Waits for what was begun, interrupts what takes longer than `patience`, and waits for that
    /// no longer than `last`. Nothing is begun from here on. Closed again, it has nothing to wait
    /// for.
    public void close(Duration patience, Duration last) {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (!isDoneWithin(patience)) {
                threads.forEach(Thread::interrupt);
                if (!isDoneWithin(last)) {
                    LOG.log(
                            Level.WARNING,
                            "closed before all was done that was to be done after responses");
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    /// All places are taken for good: one that came back would let new work begin.
    private boolean isDoneWithin(Duration time) throws InterruptedException {
        return places.tryAcquire(MOST_AT_ONCE, time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
