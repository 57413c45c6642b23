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
        return each(questions, question -> examine(question, examiner), progress);
    }

    /// What `work` makes of each of `all`, in their order, as many at once as there are cores.
    ///
    /// @param progress as in [#run]
    public static <T, R> List<R> each(
            List<T> all, Function<? super T, ? extends R> work, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        return all.parallelStream()
                .<R>map(
                        one -> {
                            R made = work.apply(one);
                            progress.accept(done.incrementAndGet());
                            return made;
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
