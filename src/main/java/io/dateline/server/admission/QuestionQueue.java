package io.dateline.server.admission;

import io.dateline.server.http.TooManyRequestsException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/// Gives out the places at which questions are answered, and keeps those that come meanwhile in
/// line, up to a number.
///
/// Each caller has a line of its own. A place that becomes free goes to the caller that holds the
/// fewest, and among these to the one that came, or had its last turn, longest ago, so that who
/// asks three hundred questions at once keeps nobody else waiting for more than one of them. When
/// no more may wait, one that comes takes the place of the last in the longest line, if its own is
/// shorter.
///
/// Safe for use by many threads at once.
public final class QuestionQueue implements AutoCloseable {

    private final IntSupplier places;
    private final int most;
    private final Duration patience;
    private final QueueListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final RecentTimes times = new RecentTimes();

    /// By caller; whose turn is next comes first.
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private int waiting;
    private int inWork;
    private boolean closed;

    /// @param places how many are answered at once; read anew for each
    /// @param most how many more may wait
    /// @param patience how long one waits at most
    public QuestionQueue(IntSupplier places, int most, Duration patience, QueueListener listener) {
        if (most < 0) {
            throw new IllegalArgumentException("most must be 0 or more, not " + most);
        }
        this.places = places;
        this.most = most;
        this.patience = patience;
        this.listener = listener;
    }

    /// A place in line; [Place#await] returns once it is one to be answered at.
    ///
    /// @param caller who asks; the same for all questions that share one caller's turns
    /// @throws TooManyRequestsException when no more may wait
    /// @throws CancellationException when the queue is closed
    public Place enter(String caller) {
        lock.lock();
        try {
            requireOpen();
            Line line = lines.computeIfAbsent(caller, _ -> new Line());
            if (waiting >= most && !free() && !makeRoomFor(line)) {
                if (line.isEmpty()) {
                    lines.remove(caller);
                }
                throw refusal(waiting + " questions wait already");
            }
            Place place = new Place(caller, line);
            line.waiting.add(place);
            waiting++;
            admitNext();
            return place;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException("the server is closing");
        }
    }

    private boolean free() {
        return waiting == 0 && inWork < places.getAsInt();
    }

    /// Sends away the last of the longest line, where that stays at least as long as this one.
    private boolean makeRoomFor(Line line) {
        Line longest =
                lines.values().stream()
                        .max(Comparator.comparingInt(one -> one.waiting.size()))
                        .orElse(line);
        if (longest.waiting.size() <= line.waiting.size() + 1) {
            return false;
        }
        Place last = longest.waiting.removeLast();
        waiting--;
        last.end(State.REFUSED);
        return true;
    }

    private TooManyRequestsException refusal(String why) {
        listener.refused();
        return new TooManyRequestsException(
                why, times.toAnswer(waiting + 1, Math.max(1, places.getAsInt())));
    }

    /// Gives out what is free, and tells the others how many are before them now.
    private void admitNext() {
        List<Place> order = order();
        int next = 0;
        while (next < order.size() && inWork < places.getAsInt()) {
            order.get(next++).admit();
        }
        for (int i = next; i < order.size(); i++) {
            order.get(i).movedTo(i - next);
        }
    }

    /// Those that wait, in the order in which they get places unless others come.
    private List<Place> order() {
        PriorityQueue<Turns> turns = new PriorityQueue<>();
        int position = 0;
        for (Line line : lines.values()) {
            if (!line.waiting.isEmpty()) {
                turns.add(new Turns(line.inWork, position++, new ArrayDeque<>(line.waiting)));
            }
        }
        List<Place> order = new ArrayList<>(waiting);
        while (!turns.isEmpty()) {
            Turns next = turns.remove();
            order.add(next.rest.remove());
            if (!next.rest.isEmpty()) {
                turns.add(new Turns(next.held + 1, position++, next.rest));
            }
        }
        return order;
    }

    /// How many wait.
    public int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /// How many are being answered.
    public int inWork() {
        lock.lock();
        try {
            return inWork;
        } finally {
            lock.unlock();
        }
    }

    /// Lets nobody in any more, and ends the waiting of those that do, by a
    /// [CancellationException]. Who has a place keeps it.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            for (Line line : lines.values()) {
                line.waiting.forEach(place -> place.end(State.ENDED));
                line.waiting.clear();
            }
            waiting = 0;
            lines.values().removeIf(Line::isEmpty);
        } finally {
            lock.unlock();
        }
    }

    /// What one caller asks.
    private static final class Line {

        private final Deque<Place> waiting = new ArrayDeque<>();
        private int inWork;

        boolean isEmpty() {
            return waiting.isEmpty() && inWork == 0;
        }
    }

    /// What a line would be given next.
    ///
    /// @param held how many places its caller would hold by then
    private record Turns(int held, int position, Deque<Place> rest) implements Comparable<Turns> {

        @Override
        public int compareTo(Turns other) {
            return held == other.held
                    ? Integer.compare(position, other.position)
                    : Integer.compare(held, other.held);
        }
    }

    private enum State {
        WAITING,
        IN_WORK,
        /// Another took its place in line.
        REFUSED,
        /// The queue was closed.
        ENDED,
        LEFT
    }

    /// The place of one question: in line, then where it is answered. Closing it gives it to the
    /// next, also while it is still in line.
    public final class Place implements AutoCloseable {

        private static final int UNTOLD = -1;

        private final String caller;
        private final Line line;
        private final Condition changed = lock.newCondition();
        private final long entered = System.nanoTime();
        private State state = State.WAITING;
        private int ahead;
        private long admitted;

        private Place(String caller, Line line) {
            this.caller = caller;
            this.line = line;
        }

        /// Returns when the question may be answered.
        ///
        /// @param told how many questions will be answered before this one, at first and whenever
        ///     that changes; not told where there is no waiting
        /// @throws TooManyRequestsException when it has waited for too long, or had to leave to
        ///     another caller
        /// @throws CancellationException when the queue is closed, or the thread interrupted
        public void await(IntConsumer told) {
            int last = UNTOLD;
            while (true) {
                lock.lock();
                try {
                    awaitOtherThan(last);
                    if (state == State.IN_WORK) {
                        return;
                    }
                    last = ahead;
                } finally {
                    lock.unlock();
                }
                told.accept(last);
            }
        }

        private void awaitOtherThan(int told) {
            try {
                while (state == State.WAITING && ahead == told) {
                    long left = patience.toNanos() - (System.nanoTime() - entered);
                    if (left <= 0) {
                        leave();
                        throw refusal("no place became free in " + patience.toSeconds() + " s");
                    }
                    changed.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
            switch (state) {
                case WAITING, IN_WORK -> {}
                case REFUSED -> throw refusal(waiting + " questions wait already");
                case ENDED -> requireOpen();
                case LEFT -> throw new IllegalStateException("this place was given up");
            }
        }

        private void movedTo(int before) {
            if (ahead != before) {
                ahead = before;
                changed.signal();
            }
        }

        private void admit() {
            line.waiting.remove(this);
            waiting--;
            line.inWork++;
            inWork++;
            // its caller's next turn is the last of all
            lines.remove(caller);
            lines.put(caller, line);
            admitted = System.nanoTime();
            listener.admitted(Duration.ofNanos(admitted - entered));
            end(State.IN_WORK);
        }

        private void end(State how) {
            state = how;
            changed.signal();
        }

        private void leave() {
            switch (state) {
                case WAITING -> {
                    line.waiting.remove(this);
                    waiting--;
                }
                case IN_WORK -> {
                    line.inWork--;
                    inWork--;
                    times.add(System.nanoTime() - admitted);
                }
                case REFUSED, ENDED, LEFT -> {}
            }
            state = State.LEFT;
            if (line.isEmpty()) {
                lines.remove(caller, line);
            }
            admitNext();
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (state != State.LEFT) {
                    leave();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
