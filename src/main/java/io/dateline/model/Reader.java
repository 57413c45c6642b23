package io.dateline.model;

import java.util.List;

/// Finds the words of passages that answer a question. Safe for use by many threads at once.
public interface Reader extends AutoCloseable {

    /// Names the reader and its version in every answer.
    String name();

    /// What each of `passages` says to `question`, in their order. Scores compare across passages.
    ///
    /// @param passages texts to read; may be empty
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    List<PassageReading> read(String question, List<String> passages);

    /// A span that [#read] has found in `passage`.
    record Found(String passage, ScoredSpan span) {}

    /// How well each of `found` answers `question` when what stands beside it is read once more by
    /// itself, from 0 to 1, in their order. It tells better than the score of the first reading
    /// whether there is an answer, and costs readings of its own: for answers that are to be given.
    ///
    /// @throws java.util.concurrent.CancellationException as [#read]
    List<Double> rescore(String question, List<Found> found);

    @Override
    void close();
}
