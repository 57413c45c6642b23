package io.dateline.server.admission;

import io.dateline.server.http.Caller;
import io.dateline.server.http.ClientConnection;
import io.dateline.server.http.ClientGoneException;
import io.javalin.http.Context;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Lets requests that cost the models' time in, each at its turn; see [QuestionQueue]. Work for a
/// client that has left is ended by an interrupt, and so is its waiting.
public final class Admission {

    private final QuestionQueue queue;

    public Admission(QuestionQueue queue) {
        this.queue = queue;
    }

    /// Does `work` at its turn.
    ///
    /// @throws io.dateline.server.http.TooManyRequestsException when too many wait
    /// @throws ClientGoneException when nobody waits for it any more
    /// @throws CancellationException when the server closes before its turn
    public <T> T admit(Context ctx, Supplier<T> work) {
        try (Visit visit = enter(ctx)) {
            return visit.work(_ -> {}, work);
        }
    }

    /// Takes a place in line, for a request that is told how long the line is.
    ///
    /// @throws io.dateline.server.http.TooManyRequestsException when too many wait
    public Visit enter(Context ctx) {
        return new Visit(queue.enter(caller(ctx)), ClientConnection.of(ctx));
    }

    /// Those that no key tells apart are told apart by where they are.
    private static String caller(Context ctx) {
        String name = Caller.of(ctx).name();
        return name.isEmpty() ? "at " + ctx.req().getRemoteAddr() : "key " + name;
    }

    /// A request that waits for its turn or has it, on the thread that made this.
    public static final class Visit implements AutoCloseable {

        private final QuestionQueue.Place place;
        private final ClientConnection.Watch watch;

        private Visit(QuestionQueue.Place place, ClientConnection connection) {
            this.place = place;
            watch = connection.whenClosed(Thread.currentThread()::interrupt);
        }

        /// Does `work` at its turn.
        ///
        /// @param told how many are before it, while it waits; see [QuestionQueue.Place#await]
        /// @throws ClientGoneException when nobody waits for it any more
        /// @throws io.dateline.server.http.TooManyRequestsException when it waited in vain
        /// @throws CancellationException when the server closes before its turn
        public <T> T work(IntConsumer told, Supplier<T> work) {
            try {
                place.await(told);
                return work.get();
            } catch (CancellationException e) {
                if (watch.clientIsGone()) {
                    throw new ClientGoneException();
                }
                throw e;
            }
        }

        /// Gives its place to the next; its thread is not interrupted any more.
        @Override
        public void close() {
            watch.close();
            // one that came too late must not hit what the thread does next
            Thread.interrupted();
            place.close();
        }
    }
}
