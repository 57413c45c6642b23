package io.dateline.server;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The questions that are being answered now, so that those that take too long can be ended when
/// the server closes, and their askers told.
final class AnswersInWork {

    private final Set<Work> inWork = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /// `answerer`, whose answers can be ended.
    Answerer endable(Answerer answerer) {
        return (question, listener) -> answer(answerer, question, listener);
    }

    private void answer(Answerer answerer, Question question, Consumer<AnswerEvent> listener) {
        Work work = new Work(listener);
        inWork.add(work);
        try {
            if (ended) {
                throw new CancellationException("the server is closing");
            }
            answerer.answer(question, work);
        } finally {
            inWork.remove(work);
            work.finish();
        }
    }

    /// Ends, after `patience`, all that is in work then by an interrupt.
    ///
    /// @param closed when it is there, nothing needs to be ended any more
    void endAfter(Duration patience, CountDownLatch closed) {
        try {
            if (!closed.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                ended = true;
                // each by itself: one that tells a slow client of an event keeps its end waiting
                inWork.forEach(work -> Thread.startVirtualThread(work::end));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
