package io.dateline.server.admission;

import java.time.Duration;

/// Hears what becomes of those that come to a [QuestionQueue].
public interface QueueListener {

    /// One got its place.
    ///
    /// @param waited how long it took
    void admitted(Duration waited);

    /// One was sent away: the queue was full, or it waited for as long as anybody may.
    void refused();
}
