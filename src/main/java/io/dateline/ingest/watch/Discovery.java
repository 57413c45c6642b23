package io.dateline.ingest.watch;

import io.dateline.article.TextCut;
import io.dateline.ingest.fetch.FetchOutcome;
import io.dateline.ingest.fetch.FetchOutcome.Fetched;
import io.dateline.ingest.fetch.PoliteFetcher;
import io.dateline.ingest.fetch.Validators;
import io.dateline.ingest.fetch.WebAddress;
import io.dateline.ingest.watch.WatchedSource.Place;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Finds out what an address or a path is that somebody wants watched: a feed, a sitemap, a page
/// that names its feed, or a folder.
public final class Discovery {

    private static final int ENOUGH_OF_A_FILE = 1 << 16;

    /// Another source may have the same name.
    private static final int ROOM_FOR_A_NUMBER = 5;

    /// Something that may stand before the root element of XML.
    private static final Pattern PROLOG =
            Pattern.compile("\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>", Pattern.DOTALL);

    private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");

    private static final String FEEDS =
            "link[rel~=(?i)(^|\\s)alternate(\\s|$)][type~=(?i)^application/(rss|atom)\\+xml][href]";

    private final PoliteFetcher fetcher;

    public Discovery(PoliteFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// What was found.
    public sealed interface Found {

        /// @param name what it calls itself, to be called by
        record Source(Place place, String name) implements Found {}

        /// @param reason why it cannot be watched
        record Nothing(String reason) implements Found {}
    }

    /// @param where an address of the web, or the path of a folder
    public Found look(String where) {
        return where.matches("(?i)https?:.*") ? address(where) : folder(where);
    }

    private static Found folder(String where) {
        try {
            Path path = Path.of(where).toAbsolutePath().normalize();
            if (!Files.exists(path)) {
                return new Found.Nothing("there is no folder " + path);
            }
            if (!Files.isDirectory(path)) {
                return new Found.Nothing(path + " is no folder; a single file is not watched");
            }
            Path name = path.getFileName();
            return new Found.Source(
                    new Place.Folder(path), name(name == null ? "root" : name.toString()));
        } catch (InvalidPathException e) {
            return new Found.Nothing("\"" + where + "\" is no path: " + e.getReason());
        }
    }

    private Found address(String where) {
        try {
            URI address = WebAddress.parse(where).uri();
            return fetched(address, true);
        } catch (IllegalArgumentException e) {
            return new Found.Nothing(where + ": " + e.getMessage());
        }
    }

    /// @param mayLead whether a page may name the feed instead
    private Found fetched(URI address, boolean mayLead) {
        return switch (fetcher.fetch(address, Validators.NONE)) {
            case FetchOutcome.Refused(String reason, int _, boolean _) -> nothing(address, reason);
            case FetchOutcome.Failed(String reason, var _) -> nothing(address, reason);
            case FetchOutcome.NotModified _ -> nothing(address, "its server sent nothing");
            case Fetched page -> of(address, page, mayLead);
        };
    }

    private Found of(URI address, Fetched page, boolean mayLead) {
        return switch (rootElement(beginning(page.content()))) {
            case "rss", "feed", "rdf" ->
                    new Found.Source(new Place.Feed(address), title(page, address));
            case "urlset", "sitemapindex" ->
                    new Found.Source(
                            new Place.Sitemap(address), name(String.valueOf(address.getHost())));
            default ->
                    mayLead
                            ? named(address, page)
                            : nothing(address, "this is neither a feed nor a sitemap");
        };
    }

    /// Its name without a prefix, in lower case; empty where there is none.
    private static String rootElement(String xml) {
        int at = 0;
        while (at < xml.length()
                && xml.charAt(at) != '<'
                && !Character.isWhitespace(xml.charAt(at))) {
            // what tells the encoding
            at++;
        }
        Matcher prolog = PROLOG.matcher(xml);
        while (prolog.region(at, xml.length()).lookingAt()) {
            at = prolog.end();
        }
        Matcher element = ELEMENT.matcher(xml).region(at, xml.length());
        return element.lookingAt() ? element.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /// Enough of a file to see what it is, unpacked.
    private static String beginning(byte[] content) {
        boolean isPacked =
                content.length > 1 && (content[0] & 0xFF) == 0x1F && (content[1] & 0xFF) == 0x8B;
        byte[] bytes = content;
        if (isPacked) {
            try (GZIPInputStream unpacked =
                    new GZIPInputStream(new ByteArrayInputStream(content))) {
                bytes = unpacked.readNBytes(ENOUGH_OF_A_FILE);
            } catch (IOException e) {
                // it only looks packed, and is nothing that could be watched
                return "";
            }
        }
        // the names of elements are in ASCII; of UTF-16 each other byte is 0
        int length = Math.min(bytes.length, ENOUGH_OF_A_FILE);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static String title(Fetched feed, URI address) {
        String charset = feed.charset() == null ? null : feed.charset().name();
        try {
            Document xml =
                    Jsoup.parse(
                            new ByteArrayInputStream(feed.content()),
                            charset,
                            address.toString(),
                            Parser.xmlParser());
            Element title = xml.selectFirst("channel > title, feed > title");
            String text = title == null ? "" : Jsoup.parse(title.text()).text();
            return name(text.isBlank() ? String.valueOf(address.getHost()) : text);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    /// The feed that a page names: the first that is not of its comments.
    private Found named(URI address, Fetched page) {
        String charset = page.charset() == null ? null : page.charset().name();
        List<Element> links;
        try {
            links =
                    Jsoup.parse(
                                    new ByteArrayInputStream(page.content()),
                                    charset,
                                    page.address().toString())
                            .select(FEEDS);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
        Optional<String> feed =
                links.stream()
                        .sorted(Comparator.comparing(Discovery::isOfComments))
                        .map(link -> link.absUrl("href"))
                        .filter(href -> !href.isEmpty())
                        .findFirst();
        if (feed.isEmpty()) {
            return nothing(
                    address,
                    "this is neither a feed nor a sitemap, and names none; a single page is not"
                            + " watched");
        }
        return fetched(WebAddress.parse(feed.get()).uri(), false);
    }

    private static boolean isOfComments(Element link) {
        return (link.attr("title") + " " + link.attr("href"))
                .toLowerCase(Locale.ROOT)
                .contains("comment");
    }

    private static Found nothing(URI address, @Nullable String reason) {
        return new Found.Nothing(address + ": " + reason);
    }

    /// As a source may be called.
    private static String name(String written) {
        String name = written.replaceAll("[\\p{C}\\s]+", " ").strip();
        int most = WatchedSource.MAX_NAME_CHARACTERS - ROOM_FOR_A_NUMBER;
        if (name.isEmpty()) {
            return "source";
        }
        return name.length() <= most ? name : TextCut.beginning(name, most).strip();
    }
}
