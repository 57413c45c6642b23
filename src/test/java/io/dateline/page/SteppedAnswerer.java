package io.dateline.page;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Says what it was told to say, or what another says, an event for each [#step()].
final class SteppedAnswerer implements Answerer {

    private final Answerer other;
    private final Semaphore steps = new Semaphore(0);

    SteppedAnswerer(AnswerEvent... events) {
        this((question, listener) -> List.of(events).forEach(listener));
    }

    SteppedAnswerer(Answerer other) {
        this.other = other;
    }

    void step() {
        steps.release();
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        other.answer(
                question,
                event -> {
                    awaitStep();
                    listener.accept(event);
                });
    }

    private void awaitStep() {
        try {
            if (!steps.tryAcquire(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the test took no step");
            }
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }
}
