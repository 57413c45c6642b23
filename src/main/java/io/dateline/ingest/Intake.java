package io.dateline.ingest;

import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes articles into the index. An interrupt ends it soon, by a
/// [java.util.concurrent.CancellationException]; what the listener was told by then is in.
@FunctionalInterface
public interface Intake {

    /// @param listener is told each outcome once it is certain, in the order of the items, on the
    ///     calling thread
    IngestReport take(Stream<SourceItem> items, Consumer<Outcome> listener);
}
