package io.dateline.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Answers questions from articles.
public interface Answerer {

    /// Tells `listener` each event as it happens, on the calling thread. What the listener throws
    /// stops the work and is thrown on; so does an interrupt, as
    /// [java.util.concurrent.CancellationException].
    void answer(Question question, Consumer<AnswerEvent> listener);

    /// The answer alone: what the last event of the stream holds.
    default Answer answer(Question question) {
        List<Answer> done = new ArrayList<>(1);
        answer(
                question,
                event -> {
                    if (event instanceof AnswerEvent.Done(Answer answer)) {
                        done.add(answer);
                    }
                });
        return done.getFirst();
    }
}
