package io.dateline.ingest.web;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.ingest.fetch.PoliteFetcher;

import java.net.URI;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads articles from the web: a page by its address, and all the pages that a feed or a sitemap
/// names. Safe for use by many threads at once.
///
/// An item's origin is the address by which it was named. What cannot be fetched or read is refused
/// in its place, and the rest goes on.
public final class WebSources implements AutoCloseable {

    private final PoliteFetcher fetcher;

    public WebSources(FetchConfig config) {
        this(new PoliteFetcher(config));
    }

    WebSources(PoliteFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// What is at `address`, fetched piece by piece as the stream is read, on the thread that
    /// reads it; an interrupt ends it by [java.util.concurrent.CancellationException].
    ///
    /// @param known what need not be fetched again
    /// @param visited told, of each item, what to remember once that is taken in, right before the
    ///     stream gives the item; and of a feed or sitemap after its last item, if none of its
    ///     items was refused. Of what is passed over because it has not changed, and of what
    ///     could not be fetched, nothing is told.
    public Stream<SourceItem> read(URI address, KnownPages known, Consumer<VisitedPage> visited) {
        return read(List.of(address), known, visited);
    }

    /// The same of several addresses, one after the other.
    public Stream<SourceItem> read(
            List<URI> addresses, KnownPages known, Consumer<VisitedPage> visited) {
        WebWalk walk = new WebWalk(fetcher, known, visited);
        addresses.forEach(walk::add);
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<SourceItem>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super SourceItem> action) {
                        SourceItem item = walk.next();
                        if (item != null) {
                            action.accept(item);
                        }
                        return item != null;
                    }
                },
                false);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
