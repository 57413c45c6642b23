package io.dateline.ingest.source.feed;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.CanonicalText;
import io.dateline.ingest.source.Items;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/// The items of a feed that is a file: what the feed itself has of each, since nothing is fetched
/// for a file.
public final class FeedFile implements Items {

    private final String origin;
    private final Iterator<FeedItem> items;
    private int number;

    public FeedFile(String origin, Feed feed) {
        this.origin = origin;
        items = feed.items().iterator();
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() {
        if (!items.hasNext()) {
            number++;
            return number == 1 ? new SourceItem.Refused(origin, "the feed holds no items") : null;
        }
        number++;
        FeedItem item = items.next();
        String place =
                CanonicalText.printable(
                        item.link() == null ? origin + ", item " + number : item.link());
        try {
            return new SourceItem.Found(place, item.article(item.link()));
        } catch (IllegalArgumentException e) {
            return new SourceItem.Refused(
                    place, CanonicalText.printable(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {}
}
