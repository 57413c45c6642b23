package io.dateline.model.process;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/// What is done before the process ends, by a signal or by [System#exit].
///
/// Java starts all shutdown hooks at once, so that one frees what another still works with. Here
/// there is one hook, and what was added last is done first: what uses a thing is made after it.
public final class ProcessEnd {

    private static final System.Logger LOG = System.getLogger(ProcessEnd.class.getName());

    private static final Deque<Ending> ENDINGS = new ArrayDeque<>();

    private static boolean ended;

    static {
        Thread hook = Thread.ofPlatform().name("dateline-ending").unstarted(ProcessEnd::run);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private ProcessEnd() {}

    /// Has `work` done before the process ends, unless what is returned is closed by then.
    ///
    /// @throws CancellationException when the process has ended its work already
    public static Ending before(Runnable work) {
        Ending ending = new Ending(work);
        synchronized (ENDINGS) {
            if (ended) {
                throw new CancellationException("the process is ending");
            }
            ENDINGS.push(ending);
        }
        return ending;
    }

    /// What is done before the process ends.
    public static final class Ending implements AutoCloseable {

        private final Runnable work;

        private Ending(Runnable work) {
            this.work = work;
        }

        /// It need not be done any more.
        @Override
        public void close() {
            synchronized (ENDINGS) {
                ENDINGS.remove(this);
            }
        }
    }

    private static void run() {
        for (Ending next = next(); next != null; next = next()) {
            try {
                next.work.run();
            } catch (RuntimeException e) {
                // the others must be done all the same
                LOG.log(Level.ERROR, "not all could be ended", e);
            }
        }
    }

    private static @Nullable Ending next() {
        synchronized (ENDINGS) {
            Ending next = ENDINGS.poll();
            ended = next == null;
            return next;
        }
    }
}
