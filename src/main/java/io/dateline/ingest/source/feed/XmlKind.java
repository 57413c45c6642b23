package io.dateline.ingest.source.feed;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What kind of document XML is, told by its root.
public enum XmlKind {
    FEED,
    SITEMAP,
    WORDPRESS,
    /// A page.
    XHTML,
    OTHER;

    /// As much of a document as is needed to see its root.
    public static final int PROBED = 64 * 1024;

    /// The kind of a document that begins like this.
    public static XmlKind of(byte[] beginning) {
        try {
            return of(root(beginning));
        } catch (XMLStreamException e) {
            return OTHER;
        }
    }

    /// Whether it begins as a document of another kind does: not as one that is damaged.
    public static boolean hasOtherRoot(byte[] beginning) {
        try {
            return of(root(beginning)) == OTHER;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static XMLStreamReader root(byte[] beginning) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.pieces(new ByteArrayInputStream(beginning));
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // comments and instructions before the root
        }
        return reader;
    }

    private static XmlKind of(XMLStreamReader root) {
        return switch (root.getLocalName().toLowerCase(Locale.ROOT)) {
            case "rss" ->
                    IntStream.range(0, root.getNamespaceCount())
                                    .mapToObj(root::getNamespaceURI)
                                    .anyMatch(name -> isWordPress(name))
                            ? WORDPRESS
                            : FEED;
            case "feed", "rdf" -> FEED;
            case "urlset", "sitemapindex" -> SITEMAP;
            case "html" -> XHTML;
            default -> OTHER;
        };
    }

    private static boolean isWordPress(@org.jspecify.annotations.Nullable String namespace) {
        return namespace != null && namespace.matches("https?://wordpress\\.org/export/[\\d.]+/");
    }
}
