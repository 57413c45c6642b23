package io.dateline.ingest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Reads document files in processes of their own, which are kept for the next file for a while. A
/// file that overcomes its process is refused; the next one gets a new process.
///
/// Safe for use by many threads at once.
public final class DocumentReader {

    /// The largest file that is read.
    public static final int MOST_BYTES = Exchange.MOST_BYTES;

    /// Files that are read at once; others wait.
    private static final int MOST_AT_ONCE = 2;

    /// A thousand pages take less on a slow machine.
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final Duration REST = Duration.ofSeconds(30);

    private static final DocumentReader SHARED =
            new DocumentReader(List.of(), DEADLINE, REST, InstantSource.system());

    /// Empty: the usual one, which is put together only when it is needed.
    private final List<String> command;

    private final Duration deadline;
    private final Duration rest;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final Deque<DocumentProcess> idle = new ArrayDeque<>();

    DocumentReader(List<String> command, Duration deadline, Duration rest, InstantSource clock) {
        this.command = List.copyOf(command);
        this.deadline = deadline;
        this.rest = rest;
        this.clock = clock;
    }

    /// The one of this process.
    public static DocumentReader shared() {
        return SHARED;
    }

    /// What a file holds.
    ///
    /// @throws CancellationException when the thread is interrupted while it waits for its turn
    /// @throws UncheckedIOException when no process can be started
    public DocumentReading read(DocumentKind kind, byte[] content) {
        if (content.length > Exchange.MOST_BYTES) {
            return new DocumentReading.Refused(
                    "the file has %,d bytes; at most %,d are read"
                            .formatted(content.length, Exchange.MOST_BYTES));
        }
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        try {
            DocumentProcess process = taken();
            DocumentReading reading = process.read(new Exchange.Request(kind, content), deadline);
            giveBack(process);
            return reading;
        } finally {
            places.release();
        }
    }

    private DocumentProcess taken() {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                DocumentProcess process = idle.pop();
                if (process.isUsable()) {
                    return process;
                }
            }
        }
        try {
            return DocumentProcess.start(command.isEmpty() ? DocumentProcess.command() : command);
        } catch (IOException e) {
            throw new UncheckedIOException("no process could be started to read documents", e);
        }
    }

    private void giveBack(DocumentProcess process) {
        if (!process.isUsable()) {
            return;
        }
        synchronized (idle) {
            process.restFrom(clock.instant());
            idle.push(process);
        }
        CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::endRested);
    }

    private void endRested() {
        synchronized (idle) {
            idle.removeIf(
                    process -> {
                        boolean hasRested = process.hasRestedSince(clock.instant().minus(rest));
                        if (hasRested) {
                            process.end();
                        }
                        return hasRested;
                    });
        }
    }

    /// Ends the processes that wait for a file; the next file starts one anew.
    public void endIdle() {
        synchronized (idle) {
            idle.forEach(DocumentProcess::end);
            idle.clear();
        }
    }

    /// Those that wait for a file, by their number in the system.
    List<Long> idle() {
        synchronized (idle) {
            return idle.stream().map(DocumentProcess::id).toList();
        }
    }
}
