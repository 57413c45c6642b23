package io.dateline.server;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.conversation.Conversations;
import io.dateline.server.http.ProblemException;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;

/// What the server waits for, while it answers already.
///
/// @param engine the engine, opened
/// @param answerer who answers questions
/// @param conversations where questions are asked in
/// @param searchable completes when what the server was started with can be found
record Readiness(
        CompletableFuture<Dateline> engine,
        CompletableFuture<Answerer> answerer,
        CompletableFuture<Conversations> conversations,
        CompletableFuture<?> searchable) {

    /// With the conversations of the engine.
    Readiness(
            CompletableFuture<Dateline> engine,
            CompletableFuture<Answerer> answerer,
            CompletableFuture<?> searchable) {
        this(
                engine,
                answerer,
                engine.thenApply(
                        dateline ->
                                new Conversations(
                                        dateline.conversations(), InstantSource.system())),
                searchable);
    }

    /// @throws ProblemException with status 503 while there is none
    Dateline requireEngine() {
        return require(engine, "Dateline is starting");
    }

    /// The engine, once it is open.
    Optional<Dateline> engineIfOpen() {
        return engine.state() == State.SUCCESS ? Optional.of(engine.resultNow()) : Optional.empty();
    }

    /// @throws ProblemException with status 503 while there is none
    Answerer requireAnswerer() {
        return require(answerer, "Dateline is starting");
    }

    /// @throws ProblemException with status 503 while there are none
    Conversations requireConversations() {
        return require(conversations, "Dateline is starting");
    }

    /// @throws ProblemException with status 503 until everything is there
    void requireAll() {
        requireEngine();
        requireAnswerer();
        require(searchable, "the first articles are being read");
    }

    private static <T> T require(CompletableFuture<T> future, String meanwhile) {
        return switch (future.state()) {
            case SUCCESS -> future.resultNow();
            case RUNNING -> throw new ProblemException(503, meanwhile + "; try again in a moment");
            case FAILED -> throw failed(future.exceptionNow());
            case CANCELLED -> throw new ProblemException(503, "Dateline is stopping");
        };
    }

    private static ProblemException failed(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new ProblemException(503, "Dateline could not start: " + reason);
    }
}
