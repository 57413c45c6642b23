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

    /// How well `found`, of what [#read] has found in `passage`, answers `question` when what
    /// stands beside it is read once more by itself, from 0 to 1. It tells better than the score of
    /// the first reading whether there is an answer, and costs a reading of its own: for an answer
    /// that is to be given.
    double rescore(String question, String passage, ScoredSpan found);

    @Override
    void close();
}
