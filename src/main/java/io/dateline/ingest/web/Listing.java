package io.dateline.ingest.web;

import io.dateline.ingest.fetch.FetchOutcome.Fetched;
import io.dateline.ingest.fetch.WebAddress;
import io.dateline.ingest.source.SentPage;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.feed.Feed;
import io.dateline.ingest.source.feed.FeedItem;
import io.dateline.ingest.source.feed.Sitemap;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// What a feed or a sitemap names.
///
/// @param entries in its order
/// @param refused what it names that is not read, for people, or `null`
record Listing(List<Entry> entries, @Nullable String refused) {

    /// One of them.
    sealed interface Entry {

        /// A page that is to be fetched.
        record Page(PageHint page) implements Entry {}

        /// A further sitemap.
        record Further(URI sitemap) implements Entry {}

        /// An article that the feed holds as a whole.
        ///
        /// @param page the address may be of nothing that can be fetched, where the item has no
        ///     page
        /// @param url of its page, or `null`
        record Whole(PageHint page, FeedItem item, @Nullable String url) implements Entry {}
    }

    Listing {
        entries = List.copyOf(entries);
    }

    /// Of a feed. What it says of pages of another site may not be so, nor may it stand for them:
    /// those pages are fetched, and the dates doubted.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    static Listing ofFeed(byte[] xml, Fetched fetched) {
        URI address = fetched.address();
        Feed feed = Feed.read(xml);
        List<Entry> entries = new ArrayList<>();
        int unread = 0;
        for (FeedItem item : feed.items()) {
            String stamp = item.stamp();
            URI link = link(item, address);
            if (link == null && item.isTeaser()) {
                unread++;
                continue;
            }
            if (link == null) {
                URI named = URI.create(address + "#" + stamp.substring(0, 16));
                PageHint page = new PageHint(named, List.of(), null, null, stamp);
                entries.add(new Entry.Whole(page, item, null));
                continue;
            }
            boolean isOwn = SentPage.isOfOneSite(link.toString(), address);
            List<DateClaim> dates =
                    isOwn ? item.dates() : item.dates().stream().map(DateClaim::doubtful).toList();
            PageHint page =
                    isOwn
                            ? new PageHint(link, dates, item.source(), item.section(), stamp)
                            : new PageHint(link, dates, null, null, stamp);
            entries.add(
                    item.isTeaser() || !isOwn
                            ? new Entry.Page(page)
                            : new Entry.Whole(page, item, link.toString()));
        }
        return new Listing(
                entries,
                unread == 0
                        ? null
                        : "%d of its items have neither a page nor a whole text".formatted(unread));
    }

    private static @Nullable URI link(FeedItem item, URI feed) {
        String link = item.link();
        try {
            return link == null ? null : WebAddress.of(feed).resolve(link).uri();
        } catch (IllegalArgumentException e) {
            // as good as none: items of RSS may be known by anything
            return null;
        }
    }

    /// Of a sitemap. It speaks for its own site alone.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    static Listing ofSitemap(byte[] xml, Fetched fetched) {
        URI address = fetched.address();
        Sitemap sitemap = Sitemap.read(xml);
        List<Entry> entries = new ArrayList<>();
        int unread = 0;
        for (Sitemap.Entry entry : sitemap.entries()) {
            URI page = own(entry, address);
            if (page == null) {
                unread++;
            } else {
                entries.add(
                        sitemap.isIndex()
                                ? new Entry.Further(page)
                                : new Entry.Page(
                                        new PageHint(
                                                page,
                                                entry.dates(),
                                                entry.source(),
                                                null,
                                                entry.stamp())));
            }
        }
        return new Listing(
                entries,
                unread == 0
                        ? null
                        : "%d of its addresses are none, or of other sites; they are not fetched"
                                .formatted(unread));
    }

    private static @Nullable URI own(Sitemap.Entry entry, URI sitemap) {
        try {
            URI page = WebAddress.of(sitemap).resolve(entry.address()).uri();
            return SentPage.isOfOneSite(page.toString(), sitemap) ? page : null;
        } catch (IllegalArgumentException e) {
            // counted among those that are passed over
            return null;
        }
    }
}
