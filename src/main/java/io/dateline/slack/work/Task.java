package io.dateline.slack.work;

/// Does work that was accepted.
public interface Task {

    /// Tries. An interrupt ends it by a [java.util.concurrent.CancellationException].
    Outcome attempt(AcceptedWork work);

    /// Is told that it will not be tried again.
    void giveUp(AcceptedWork work);
}
