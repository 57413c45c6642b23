package io.dateline.ingest.job;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes articles into the index. An interrupt ends it soon, by a
/// [java.util.concurrent.CancellationException]; what the listener was told by then is in.
public interface Intake {

    /// Takes in what is at these addresses.
    ///
    /// @param listener is told each outcome once it is certain, on the calling thread
    IngestReport take(List<URI> addresses, Consumer<Outcome> listener);

    /// Takes in what was read.
    ///
    /// @param listener is told each outcome once it is certain, on the calling thread
    IngestReport take(Stream<SourceItem> items, Consumer<Outcome> listener);
}
