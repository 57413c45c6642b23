package io.dateline.ingest.web;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.FetchOutcome;
import io.dateline.ingest.fetch.PoliteFetcher;
import io.dateline.ingest.fetch.Validators;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;

/// Goes through pages in the order in which they are named, fetching each when its turn comes.
final class WebWalk {

    private sealed interface Step {

        /// Asks for an address.
        record Visit(PageHint page) implements Step {}
    }

    private final PoliteFetcher fetcher;
    private final KnownPages known;
    private final Consumer<VisitedPage> visited;
    private final Deque<Step> steps = new ArrayDeque<>();

    WebWalk(PoliteFetcher fetcher, KnownPages known, Consumer<VisitedPage> visited) {
        this.fetcher = fetcher;
        this.known = known;
        this.visited = visited;
    }

    void add(URI address) {
        steps.addLast(new Step.Visit(PageHint.of(address)));
    }

    /// The next item, or `null` after the last one.
    @Nullable SourceItem next() {
        while (!steps.isEmpty()) {
            SourceItem item =
                    switch (steps.removeFirst()) {
                        case Step.Visit(PageHint page) -> visit(page);
                    };
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    private @Nullable SourceItem visit(PageHint page) {
        VisitedPage before = known.find(page.address());
        if (before != null && page.stamp() != null && page.stamp().equals(before.stamp())) {
            return null;
        }
        Validators validators = before == null ? Validators.NONE : before.validators();
        return switch (fetcher.fetch(page.address(), validators)) {
            case FetchOutcome.NotModified _ -> null;
            case FetchOutcome.Refused(String reason, int _) -> refused(page, reason);
            case FetchOutcome.Failed(String reason, Duration retryAfter) ->
                    refused(
                            page,
                            retryAfter == null
                                    ? reason
                                    : reason
                                            + "; it asks to wait %d seconds"
                                                    .formatted(retryAfter.toSeconds()));
            case FetchOutcome.Fetched fetched -> {
                SourceItem item = FetchedPage.item(page, fetched);
                if (item instanceof SourceItem.Found) {
                    visited.accept(
                            new VisitedPage(page.address(), fetched.validators(), page.stamp()));
                }
                yield item;
            }
        };
    }

    private static SourceItem refused(PageHint page, String reason) {
        return new SourceItem.Refused(page.address().toString(), Objects.requireNonNull(reason));
    }
}
