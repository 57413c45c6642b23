package io.dateline.ingest.source.feed;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Items;
import io.dateline.ingest.source.SentPage;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Optional;

/// The pages in an archive of a crawl (WARC), packed or not: what servers answered with status 200
/// and HTML. Read one at a time. When they were crawled says nothing of when they were published.
public final class CrawlArchive implements Items {

    /// Larger ones are no pages that are read.
    private static final int MAX_PAGE = 10_000_000;

    private static final int OK = 200;

    private final String origin;
    private final InputStream content;
    private final WarcReader reader;
    private int found;
    private boolean ended;

    /// @param content closed by [#close], or when this throws
    public CrawlArchive(String origin, InputStream content) throws IOException {
        this.origin = origin;
        this.content = content;
        try {
            reader = new WarcReader(content);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw new IllegalArgumentException("not a WARC archive: " + e.getMessage(), e);
        }
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            for (Optional<WarcRecord> next = reader.next();
                    next.isPresent();
                    next = reader.next()) {
                if (next.get() instanceof WarcResponse response && isPage(response)) {
                    found++;
                    return page(response);
                }
            }
        } catch (ParsingException e) {
            ended = true;
            return new SourceItem.Refused(
                    origin, "damaged, what follows was not read: " + e.getMessage());
        }
        ended = true;
        return found == 0
                ? new SourceItem.Refused(origin, "the archive holds no pages in HTML")
                : null;
    }

    private static boolean isPage(WarcResponse response) throws IOException {
        boolean isOfWeb = response.target().matches("(?i)https?://.*");
        if (!isOfWeb || response.http().status() != OK) {
            return false;
        }
        MediaType type = response.payloadType().base();
        return type.equals(MediaType.HTML) || type.equals(MediaType.parse("application/xhtml+xml"));
    }

    private SourceItem page(WarcResponse response) throws IOException {
        String target = response.target();
        byte[] page = response.http().bodyDecoded().stream().readNBytes(MAX_PAGE + 1);
        if (page.length > MAX_PAGE) {
            return new SourceItem.Refused(
                    target, "the page has more than %,d bytes".formatted(MAX_PAGE));
        }
        try {
            return SentPage.read(target, page, charset(response), new URI(target));
        } catch (URISyntaxException e) {
            return new SourceItem.Refused(target, "not a web address: " + e.getReason());
        }
    }

    private static @Nullable Charset charset(WarcResponse response) throws IOException {
        String name = response.payloadType().parameters().get("charset");
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            // a name that is none says nothing
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        content.close();
    }
}
