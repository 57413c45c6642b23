package io.dateline.server.http;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The questions that are being answered now, and the articles that are being taken in, so that
/// what takes too long can be ended when what serves it closes, and its callers told.
public final class AnswersInWork {

    private final Set<Work> inWork = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /// `answerer`, whose answers can be ended.
    public Answerer endable(Answerer answerer) {
        return (question, listener) -> {
            Work work = begin(listener);
            try {
                answerer.answer(question, work);
            } finally {
                end(work);
            }
        };
    }

    /// `suggester`, whose suggestions can be ended.
    public Function<Question, List<String>> endable(Function<Question, List<String>> suggester) {
        return question -> endable(() -> suggester.apply(question));
    }

    /// What `job` gives, which can be ended by an interrupt.
    ///
    /// @throws CancellationException when it was
    public <T> T endable(Supplier<T> job) {
        Work work = begin(event -> {});
        try {
            return job.get();
        } finally {
            end(work);
        }
    }

    private Work begin(Consumer<AnswerEvent> listener) {
        Work work = new Work(listener);
        inWork.add(work);
        if (ended) {
            end(work);
            throw new CancellationException("the server is closing");
        }
        return work;
    }

    private void end(Work work) {
        inWork.remove(work);
        work.finish();
    }

    /// Ends all that is in work, by an interrupt, and what comes after.
    public void end() {
        ended = true;
        // each by itself: one that tells a slow client of an event keeps its end waiting
        inWork.forEach(work -> Thread.startVirtualThread(work::end));
    }

    /// One answer. Its thread is not interrupted while it tells of it: that would close the
    /// connection.
    private static final class Work implements Consumer<AnswerEvent> {

        private final Thread thread = Thread.currentThread();
        private final Consumer<AnswerEvent> listener;
        private boolean finished;

        Work(Consumer<AnswerEvent> listener) {
            this.listener = listener;
        }

        @Override
        public synchronized void accept(AnswerEvent event) {
            if (Thread.interrupted() && !(event instanceof AnswerEvent.Done)) {
                throw new CancellationException("the server is closing, or the asker is gone");
            }
            listener.accept(event);
        }

        synchronized void end() {
            if (!finished) {
                thread.interrupt();
            }
        }

        /// What its thread does from here on, as to tell that it was ended, is not interrupted.
        synchronized void finish() {
            finished = true;
            Thread.interrupted();
        }
    }
}
