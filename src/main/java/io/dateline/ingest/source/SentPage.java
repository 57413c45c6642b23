package io.dateline.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.html.PageSurroundings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/// A page as a server sent it, whose address is known.
public final class SentPage {

    private SentPage() {}

    /// The article of the page, or why it is none: what a reader would have to pay, sign in or
    /// agree for is not stored, and neither is the front page of a site.
    ///
    /// The article's address is the one that the page calls its own, if that is on the same site:
    /// a page could pass for one of any other site else, and take the place of its article.
    ///
    /// @param origin for people
    /// @param charset that the server named, or `null`
    public static SourceItem read(
            String origin, byte[] content, @Nullable Charset charset, URI address) {
        String shown = CanonicalText.printable(origin);
        try {
            RawArticle article = FileFormat.page(name(address), content, charset);
            PageSurroundings around =
                    PageSurroundings.of(content, charset, address, article.text());
            if (around.gate() != null) {
                return new SourceItem.Refused(shown, around.gate().reason());
            }
            boolean isFront = isFront(address) && !around.saysArticle();
            return isFront && !around.feeds().isEmpty()
                    ? new SourceItem.Refused(shown, front(around.feeds()))
                    : new SourceItem.Found(shown, addressed(article, address));
        } catch (IllegalArgumentException e) {
            return new SourceItem.Refused(
                    shown, CanonicalText.printable(String.valueOf(e.getMessage())));
        }
    }

    /// The last part of the path, which often is the title.
    private static String name(URI address) {
        String path = address.getPath();
        String name = path == null ? "" : path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        String plain = name.replaceFirst("(?<=.)\\.[A-Za-z]{2,5}$", "").replaceAll("[-_]+", " ");
        return plain.isBlank() ? String.valueOf(address.getHost()) : plain;
    }

    private static boolean isFront(URI address) {
        String path = address.getPath();
        boolean isRoot = path == null || path.matches("/?(?:index\\.\\w+)?");
        return isRoot && address.getRawQuery() == null;
    }

    private static String front(List<String> feeds) {
        return "it is the front page of a site, not an article; ingest its feed: "
                + CanonicalText.printable(String.join(", or ", feeds));
    }

    private static RawArticle addressed(RawArticle article, URI address) {
        String own = article.url();
        if (own == null) {
            return article.withUrl(address.toString());
        }
        return isOfOneSite(own, address)
                ? article
                : article.withUrl(address.toString())
                        .withWarning(
                                "another site's address is not taken for the page's own: "
                                        + CanonicalText.printable(own));
    }

    /// Whether both are of the same owner, as far as names of hosts tell.
    public static boolean isOfOneSite(String one, URI other) {
        try {
            String host = new URI(one).getHost();
            String its = other.getHost();
            return host != null && its != null && site(host).equals(site(its));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// `example.co.uk` of `news.example.co.uk`; the host itself where it is none of the sort.
    private static String site(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String site = EffectiveTldFinder.getAssignedDomain(lower, true, false);
        return site == null ? lower : site;
    }
}
