package io.dateline.model;

import java.util.List;

/// Finds the words of passages that answer a question. Safe for use by many threads at once.
public interface Reader extends AutoCloseable {

    /// Names the reader and its version in every answer.
    String name();

    /// The spans that answer `question` best, best first; none when nothing in `passages` could.
    /// Scores compare across passages.
    ///
    /// @param passages texts to read, the most promising first; may be empty
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    List<ScoredSpan> read(String question, List<String> passages);

    @Override
    void close();
}
