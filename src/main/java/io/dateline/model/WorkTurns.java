package io.dateline.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;

/// Whose work is next: callers take turns, one piece of work at a time; those in the background
/// have one turn together, which they take in turns.
final class WorkTurns implements AutoCloseable {

    /// What one caller wants done.
    static final class Line {

        private final Deque<FutureTask<?>> rest;

        private Line(List<? extends FutureTask<?>> work) {
            rest = new ArrayDeque<>(work);
        }
    }

    private final Deque<Line> callers = new ArrayDeque<>();
    private final Deque<Line> background = new ArrayDeque<>();
    private int turnsSinceBackground;
    private boolean closed;

    /// Work that is added once this is closed is cancelled.
    synchronized Line add(List<? extends FutureTask<?>> work, boolean inBackground) {
        Line line = new Line(work);
        if (closed) {
            work.forEach(task -> task.cancel(false));
        } else if (!work.isEmpty()) {
            (inBackground ? background : callers).add(line);
        }
        return line;
    }

    /// Does on this thread what is next, if there is anything.
    void runNext() {
        FutureTask<?> task = next();
        if (task != null) {
            task.run();
        }
    }

    private synchronized @Nullable FutureTask<?> next() {
        boolean backgroundIsNext = !background.isEmpty() && turnsSinceBackground >= callers.size();
        turnsSinceBackground = backgroundIsNext ? 0 : turnsSinceBackground + 1;
        Deque<Line> lines = backgroundIsNext ? background : callers;
        Line line = lines.poll();
        if (line == null) {
            return null;
        }
        FutureTask<?> task = line.rest.remove();
        if (!line.rest.isEmpty()) {
            lines.add(line);
        }
        return task;
    }

    /// What of this work has not begun is not done any more.
    synchronized void remove(Line line) {
        callers.remove(line);
        background.remove(line);
    }

    /// What has not begun is cancelled.
    @Override
    public synchronized void close() {
        closed = true;
        for (Deque<Line> lines : List.of(callers, background)) {
            lines.forEach(line -> line.rest.forEach(task -> task.cancel(false)));
            lines.clear();
        }
    }
}
