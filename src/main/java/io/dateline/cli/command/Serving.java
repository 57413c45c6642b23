package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.server.DatelineServer;
import io.dateline.server.ServerConfig;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// A server and the engine behind it, from the first answer at the port to the end of both.
final class Serving implements AutoCloseable {

    private final CompletableFuture<Dateline> engine = new CompletableFuture<>();
    private final CompletableFuture<Void> searchable = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final DatelineServer server;

    /// Listens when it returns, and answers that it is not ready.
    Serving(ServerConfig config) {
        server = DatelineServer.start(config, engine, searchable);
    }

    URI url() {
        return server.url();
    }

    /// Opens the engine and answers from it; it is closed with this.
    Dateline open(DatelineConfig config) {
        Dateline dateline = Dateline.open(config);
        dateline.announce(server.url());
        engine.complete(dateline);
        return dateline;
    }

    /// Says that what it was started with can be found.
    void ready() {
        searchable.complete(null);
    }

    boolean isClosed() {
        return closed.get();
    }

    /// Lets requests in work finish, then closes the engine. Doing it again changes nothing.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.close();
            if (engine.isDone()) {
                engine.join().close();
            }
        }
    }
}
