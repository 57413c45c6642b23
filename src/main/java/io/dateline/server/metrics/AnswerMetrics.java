package io.dateline.server.metrics;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.server.http.ClientGoneException;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// What came of the questions, by whom, and how fast.
final class AnswerMetrics {

    /// The asker went away, or the server closed.
    private static final String ABANDONED = "abandoned";

    /// By a fault of the server; its log says more.
    private static final String FAILED = "failed";

    /// Who wrote an answer that never came.
    private static final String NOBODY = "none";

    private final Counter answers;
    private final Counter sentences;
    private final Histogram duration;

    AnswerMetrics(PrometheusRegistry registry) {
        answers =
                Counter.builder()
                        .name("dateline_answers_total")
                        .help("Questions, by what came of them and who answered.")
                        .labelNames("outcome", "model")
                        .withoutExemplars()
                        .register(registry);
        sentences =
                Counter.builder()
                        .name("dateline_answer_sentences_total")
                        .help("Sentences of answers, by whether what they cite says them.")
                        .labelNames("support", "model")
                        .withoutExemplars()
                        .register(registry);
        duration =
                Histogram.builder()
                        .name("dateline_answer_duration_seconds")
                        .help("From a question to its whole answer, by who answered.")
                        .unit(Unit.SECONDS)
                        .labelNames("model")
                        .classicOnly()
                        // the reader takes tenths of a second, a chat model up to minutes
                        .classicUpperBounds(
                                0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 180)
                        .withoutExemplars()
                        .register(registry);
    }

    Answerer counting(Answerer answerer) {
        return (question, listener) -> answer(answerer, question, new Counting(listener));
    }

    private void answer(Answerer answerer, Question question, Counting counting) {
        try {
            answerer.answer(question, counting);
        } catch (ClientGoneException | CancellationException e) {
            counting.endWithout(ABANDONED);
            throw e;
        } catch (RuntimeException | Error e) {
            counting.endWithout(FAILED);
            throw e;
        }
    }

    /// Counts the answer to one question.
    private final class Counting implements Consumer<AnswerEvent> {

        private final Consumer<AnswerEvent> listener;
        private final long started = System.nanoTime();
        private boolean counted;

        Counting(Consumer<AnswerEvent> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(AnswerEvent event) {
            if (event instanceof AnswerEvent.Done(Answer answer)) {
                count(answer);
            }
            listener.accept(event);
        }

        private void count(Answer answer) {
            counted = true;
            answers.labelValues(key(answer.status()), answer.model()).inc();
            duration.labelValues(answer.model())
                    .observe(Unit.nanosToSeconds(System.nanoTime() - started));
            for (Answer.Sentence sentence : answer.sentences()) {
                sentences.labelValues(key(sentence.support()), answer.model()).inc();
            }
        }

        /// An answer that was whole stays one, whether or not somebody was left to get it.
        void endWithout(String outcome) {
            if (!counted) {
                answers.labelValues(outcome, NOBODY).inc();
            }
        }

        private static String key(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
