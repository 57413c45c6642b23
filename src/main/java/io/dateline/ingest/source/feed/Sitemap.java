package io.dateline.ingest.source.feed;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A sitemap: the pages of a site, or further sitemaps of it.
///
/// @param isIndex whether `entries` are sitemaps
/// @param entries in its order, [#MOST_ENTRIES] at most
public record Sitemap(boolean isIndex, List<Entry> entries) {

    /// As many as the standard allows.
    public static final int MOST_ENTRIES = 50_000;

    /// As many bytes as the standard allows, unpacked.
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final int GZIP_FIRST = 0x1F;

    private static final int GZIP_SECOND = 0x8B;

    /// A page, or a sitemap.
    ///
    /// @param address as it stands there
    /// @param lastChanged as it stands there, or `null`
    /// @param source the name of the publication, if it is one of news
    public record Entry(
            String address,
            @Nullable String lastChanged,
            @Nullable String published,
            @Nullable String title,
            @Nullable String source) {

        /// What it says of dates.
        public List<DateClaim> dates() {
            List<DateClaim> dates = new ArrayList<>();
            if (published != null) {
                dates.add(DateClaim.published(DateOrigin.SITEMAP, published));
            }
            if (lastChanged != null) {
                dates.add(DateClaim.modified(DateOrigin.SITEMAP, lastChanged));
            }
            return dates;
        }

        /// Another one whenever the sitemap says something else of it; `null` where it says
        /// nothing that changes.
        public @Nullable String stamp() {
            return lastChanged == null ? published : lastChanged;
        }
    }

    public Sitemap {
        entries = List.copyOf(entries);
    }

    /// Whether these bytes are packed by gzip, as sitemaps often are.
    public static boolean isPacked(byte[] content) {
        return content.length > 1
                && (content[0] & 0xFF) == GZIP_FIRST
                && (content[1] & 0xFF) == GZIP_SECOND;
    }

    /// Unpacks what is packed by gzip.
    ///
    /// @throws IllegalArgumentException when it is not, or has more than [#MAX_BYTES]
    public static byte[] unpacked(byte[] content) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[16 * 1024];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (n > MAX_BYTES - out.size()) {
                    throw new IllegalArgumentException(
                            "unpacked, it has more than %,d bytes".formatted(MAX_BYTES));
                }
                out.write(piece, 0, n);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /// Reads a sitemap.
    ///
    /// @throws IllegalArgumentException when it is none that is read; the message says why
    public static Sitemap read(byte[] xml) {
        try {
            XMLStreamReader reader = SafeXml.pieces(new ByteArrayInputStream(xml));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments and instructions before the root
            }
            boolean isIndex = reader.getLocalName().equals("sitemapindex");
            List<Entry> entries = new ArrayList<>();
            while (reader.hasNext() && entries.size() < MOST_ENTRIES) {
                boolean isEntry =
                        reader.next() == XMLStreamConstants.START_ELEMENT
                                && reader.getLocalName().equals(isIndex ? "sitemap" : "url");
                Entry entry = isEntry ? entry(reader) : null;
                if (entry != null) {
                    entries.add(entry);
                }
            }
            return new Sitemap(isIndex, entries);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(
                    "not a sitemap that is read: " + SafeXml.reason(e), e);
        }
    }

    /// Those parts that are text, at any depth: the names are distinct, but for that of an image.
    private static @Nullable Entry entry(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 1;
        String parent = "";
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                    parent = depth == 2 ? reader.getLocalName() : parent;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    boolean isOfNews = parent.equals("news");
                    if (depth == 1 || isOfNews) {
                        parts.putIfAbsent(reader.getLocalName(), text.toString().strip());
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        String address = parts.get("loc");
        return address == null || address.isEmpty()
                ? null
                : new Entry(
                        address,
                        value(parts, "lastmod"),
                        value(parts, "publication_date"),
                        value(parts, "title"),
                        value(parts, "name"));
    }

    private static @Nullable String value(Map<String, String> parts, String name) {
        String value = parts.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
