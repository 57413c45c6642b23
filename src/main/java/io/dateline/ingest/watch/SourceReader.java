package io.dateline.ingest.watch;

import io.dateline.ingest.watch.WatchedSource.Place;
import io.dateline.ingest.web.WebSources;

import java.time.Instant;
import java.util.Map;

/// Looks at sources of all kinds.
public final class SourceReader {

    private final WebSources web;

    public SourceReader(WebSources web) {
        this.web = web;
    }

    /// @param known what it was seen to hold before, by path or address
    SourceReading begin(WatchedSource source, Map<String, SeenItem> known, Instant now) {
        return switch (source.place()) {
            case Place.Folder folder -> new FolderReading(folder, source.every(), known, now);
            case Place.Web there -> new WebReading(web, there.url(), source.every(), known, now);
        };
    }
}
