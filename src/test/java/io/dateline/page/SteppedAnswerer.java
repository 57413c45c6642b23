package io.dateline.page;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Says what it was told to say, an event for each [#step()].
final class SteppedAnswerer implements Answerer {

    private final List<AnswerEvent> events;
    private final Semaphore steps = new Semaphore(0);

    SteppedAnswerer(AnswerEvent... events) {
        this.events = List.of(events);
    }

    void step() {
        steps.release();
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        for (AnswerEvent event : events) {
            try {
                if (!steps.tryAcquire(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("the test took no step");
                }
            } catch (InterruptedException e) {
                throw new CancellationException("interrupted");
            }
            listener.accept(event);
        }
    }
}
