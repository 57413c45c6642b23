package io.dateline.slack.work;

import java.time.Duration;

/// What came of an attempt.
public sealed interface Outcome {

    /// Nothing is left to do.
    record Finished() implements Outcome {}

    /// It is to be tried again.
    ///
    /// @param counts whether this was one of the attempts after which it is given up
    record Later(Duration after, boolean counts) implements Outcome {}
}
