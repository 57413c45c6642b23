package io.dateline.model;

import java.util.List;

/// Judges whether words support what is claimed. Safe for use by many threads at once.
public interface ClaimJudge extends AutoCloseable {

    /// How likely each of `evidence` says all that `claim` says, from 0 to 1, in their order. What
    /// the words imply counts; what is merely true does not.
    ///
    /// @param evidence texts, none of them blank; may be empty
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    List<Double> support(String claim, List<String> evidence);

    /// Frees what it holds, where it holds anything.
    @Override
    default void close() {}
}
