package io.dateline.eval;

import io.dateline.answer.Examination;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Asks questions whose answers are known.
public final class Evaluation {

    private Evaluation() {}

    /// Asks all questions, as many at once as there are cores, and returns the results in the order
    /// of the questions.
    ///
    /// @param examiner asks one question; called by many threads at once
    /// @param progress told how many questions are done, by many threads at once and not always in
    ///     order
    public static List<Examined> run(
            List<EvalQuestion> questions,
            Function<EvalQuestion, Examination> examiner,
            IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        return questions.parallelStream()
                .map(
                        question -> {
                            Examined examined = examine(question, examiner);
                            progress.accept(done.incrementAndGet());
                            return examined;
                        })
                .toList();
    }

    private static Examined examine(
            EvalQuestion question, Function<EvalQuestion, Examination> examiner) {
        long start = System.nanoTime();
        Examination examination = examiner.apply(question);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Examined(question, examination, milliseconds);
    }
}
