package io.dateline.ingest.web;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.FetchOutcome;
import io.dateline.ingest.fetch.FetchOutcome.Fetched;
import io.dateline.ingest.fetch.PoliteFetcher;
import io.dateline.ingest.fetch.Validators;
import io.dateline.ingest.source.feed.Sitemap;
import io.dateline.ingest.source.feed.XmlKind;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Goes through pages in the order in which they are named, fetching each when its turn comes.
final class WebWalk {

    /// As many as are read that feeds and sitemaps name.
    static final int MOST_PAGES = 200_000;

    /// An index of indexes is more than any site has.
    private static final int MOST_DEPTH = 2;

    private static final System.Logger LOG = System.getLogger(WebWalk.class.getName());

    private sealed interface Step {

        /// Asks for an address that a user named, which may be anything.
        record Named(URI address) implements Step {}

        /// Asks for a page that a feed or sitemap names, which is nothing else.
        record Page(PageHint page) implements Step {}

        /// Asks for a sitemap that another one names.
        record Further(URI sitemap, int depth) implements Step {}

        /// Takes an article that came with its feed.
        record Whole(Listing.Entry.Whole entry) implements Step {}

        record Found(SourceItem item) implements Step {}

        /// Tells of a feed or sitemap that it was read to its end, if nothing in it failed.
        ///
        /// @param failures as many as there were before it
        record Told(VisitedPage listing, int failures) implements Step {}
    }

    private final PoliteFetcher fetcher;
    private final KnownPages known;
    private final Consumer<VisitedPage> visited;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int pages;
    private int failures;

    WebWalk(PoliteFetcher fetcher, KnownPages known, Consumer<VisitedPage> visited) {
        this.fetcher = fetcher;
        this.known = known;
        this.visited = visited;
    }

    void add(URI address) {
        steps.addLast(new Step.Named(address));
    }

    /// The next item, or `null` after the last one.
    @Nullable SourceItem next() {
        while (!steps.isEmpty()) {
            SourceItem item =
                    switch (steps.removeFirst()) {
                        case Step.Named(URI address) -> visit(PageHint.of(address), 0, true);
                        case Step.Page(PageHint page) -> visit(page, MOST_DEPTH, true);
                        case Step.Further(URI sitemap, int depth) ->
                                visit(PageHint.of(sitemap), depth, false);
                        case Step.Whole(Listing.Entry.Whole entry) -> whole(entry);
                        case Step.Found(SourceItem found) -> found;
                        case Step.Told(VisitedPage listing, int before) -> {
                            if (failures == before) {
                                visited.accept(listing);
                            }
                            yield null;
                        }
                    };
            if (item != null) {
                failures += item instanceof SourceItem.Refused ? 1 : 0;
                return item;
            }
        }
        return null;
    }

    /// @param depth how many feeds or sitemaps led here
    /// @param mayBePage whether anything but a sitemap may be there
    private @Nullable SourceItem visit(PageHint page, int depth, boolean mayBePage) {
        if (known.isLeftAlone(page.address())) {
            return null;
        }
        VisitedPage before = known.find(page.address());
        if (isAsBefore(page, before)) {
            return null;
        }
        Validators validators = before == null ? Validators.NONE : before.validators();
        try {
            return switch (fetcher.fetch(page.address(), validators)) {
                case FetchOutcome.NotModified _ -> null;
                case FetchOutcome.Refused(String reason, int _, boolean isUnsafe) ->
                        new SourceItem.Refused(page.origin(), reason, isUnsafe);
                case FetchOutcome.Failed(String reason, Duration retryAfter) -> {
                    if (retryAfter == null) {
                        yield refused(page, reason);
                    }
                    known.askedToWait(page.address(), retryAfter);
                    yield refused(
                            page,
                            reason
                                    + "; it asks to wait %d seconds"
                                            .formatted(retryAfter.toSeconds()));
                }
                case Fetched fetched -> read(page, fetched, depth, mayBePage);
            };
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return refused(page, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // a fault of this program: the other pages must go in
            LOG.log(Level.ERROR, "a page could not be read", e);
            return refused(page, "it could not be read: " + e.getMessage());
        }
    }

    private static boolean isAsBefore(PageHint page, @Nullable VisitedPage before) {
        return before != null && page.stamp() != null && page.stamp().equals(before.stamp());
    }

    private @Nullable SourceItem read(
            PageHint page, Fetched fetched, int depth, boolean mayBePage) {
        byte[] content = fetched.content();
        byte[] plain = Sitemap.isPacked(content) ? Sitemap.unpacked(content) : content;
        XmlKind kind = XmlKind.of(Arrays.copyOf(plain, Math.min(plain.length, XmlKind.PROBED)));
        boolean isListing = kind == XmlKind.FEED || kind == XmlKind.SITEMAP;
        if (isListing && (depth >= MOST_DEPTH || (kind == XmlKind.FEED && !mayBePage))) {
            return refused(page, "a feed or sitemap that another one names is not read");
        }
        if (!isListing && !mayBePage) {
            return refused(page, "not a sitemap");
        }
        return switch (kind) {
            case FEED -> listed(page, fetched, Listing.ofFeed(plain, fetched), depth);
            case SITEMAP -> listed(page, fetched, Listing.ofSitemap(plain, fetched), depth);
            case XHTML -> taken(page, fetched, List.of(new FetchedPage(page, fetched).asPage()));
            case WORDPRESS, OTHER ->
                    taken(page, fetched, new FetchedPage(page, fetched).items(depth == 0));
        };
    }

    /// Puts what is named before all other steps.
    private @Nullable SourceItem listed(
            PageHint page, Fetched fetched, Listing listing, int depth) {
        steps.addFirst(
                new Step.Told(
                        new VisitedPage(page.address(), fetched.validators(), page.stamp()),
                        failures));
        int room = Math.max(0, MOST_PAGES - pages);
        List<Listing.Entry> entries = listing.entries();
        List<Listing.Entry> read = entries.subList(0, Math.min(room, entries.size()));
        pages += read.size();
        if (read.size() < entries.size()) {
            steps.addFirst(
                    new Step.Found(
                            refused(
                                    page,
                                    "more than %,d pages are named; the others are not read"
                                            .formatted(MOST_PAGES))));
        }
        if (listing.refused() != null) {
            steps.addFirst(new Step.Found(refused(page, listing.refused())));
        }
        for (Listing.Entry entry : read.reversed()) {
            steps.addFirst(
                    switch (entry) {
                        case Listing.Entry.Page(PageHint named) -> new Step.Page(named);
                        case Listing.Entry.Further(URI sitemap) ->
                                new Step.Further(sitemap, depth + 1);
                        case Listing.Entry.Whole whole -> new Step.Whole(whole);
                    });
        }
        return null;
    }

    private @Nullable SourceItem whole(Listing.Entry.Whole entry) {
        PageHint page = entry.page();
        if (known.isLeftAlone(page.address()) || isAsBefore(page, known.find(page.address()))) {
            return null;
        }
        try {
            SourceItem item =
                    new SourceItem.Found(page.origin(), entry.item().article(entry.url()));
            visited.accept(new VisitedPage(page.address(), Validators.NONE, page.stamp()));
            return item;
        } catch (IllegalArgumentException e) {
            return refused(page, String.valueOf(e.getMessage()));
        }
    }

    /// The first item; the others are to come.
    private @Nullable SourceItem taken(PageHint page, Fetched fetched, List<SourceItem> items) {
        items.stream()
                .skip(1)
                .toList()
                .reversed()
                .forEach(item -> steps.addFirst(new Step.Found(item)));
        if (items.stream().allMatch(item -> item instanceof SourceItem.Found)) {
            visited.accept(new VisitedPage(page.address(), fetched.validators(), page.stamp()));
        }
        return items.getFirst();
    }

    private static SourceItem.Refused refused(PageHint page, String reason) {
        return new SourceItem.Refused(page.origin(), reason);
    }
}
