package io.dateline.ingest.watch;

import io.dateline.ingest.Outcome;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

/// One look at a source: what is new or changed in it since the last one.
interface SourceReading {

    /// Why a source could not be read.
    ///
    /// @param retryAfter how long its server wants to be left alone, or `null`
    record Fault(String reason, @Nullable Duration retryAfter) {}

    /// Its new and changed articles, each read when its turn comes; to be gone through once.
    Stream<SourceItem> items();

    /// Is told what became of each of them, in their order.
    void told(Outcome outcome);

    /// After the last one: why the source could not be read, or `null` where it could.
    @Nullable Fault fault();

    /// After the last one: how soon there is more to be had, or `null` where nobody knows.
    @Nullable Duration again();

    /// What is to be remembered of what was told so far; each once.
    Collection<SeenItem> takeSeen();

    /// After the last one: what need not be remembered any more.
    Collection<String> gone();
}
