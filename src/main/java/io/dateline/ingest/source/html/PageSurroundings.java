package io.dateline.ingest.source.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What a page is beside its article: a gate in its place, or the front page of a site.
///
/// @param gate `null` where it is none
/// @param feeds that the page names, [#MOST_FEEDS] at most
/// @param saysArticle whether it calls itself an article
public record PageSurroundings(@Nullable PageGate gate, List<String> feeds, boolean saysArticle) {

    private static final int MOST_FEEDS = 3;

    private static final String FEEDS =
            "link[rel~=(?i)\\balternate\\b][type~=(?i)application/(rss|atom|feed)\\+(xml|json)]"
                    + "[href]";

    public PageSurroundings {
        feeds = List.copyOf(feeds);
    }

    /// Looks at a page that [HtmlPage] could read.
    ///
    /// @param charset that the server named, or `null`
    /// @param text what [HtmlPage] found
    public static PageSurroundings of(
            byte[] html, @Nullable Charset charset, URI address, String text) {
        // of the words only those are looked at that all encodings write alike
        Charset read = Objects.requireNonNullElse(charset, StandardCharsets.UTF_8);
        String decoded = new String(html, read);
        HtmlLimits.requireParsable(decoded);
        Document page = Jsoup.parse(decoded, address.toString());
        boolean saysArticle =
                page.selectFirst("meta[property=og:type][content~=(?i)^article$]") != null
                        || page.selectFirst("[itemtype~=(?i)schema.org/\\w*Article$]") != null
                        || page.select("script[type=application/ld+json]").stream()
                                .anyMatch(script -> script.data().contains("Article\""));
        List<String> feeds =
                page.select(FEEDS).stream()
                        .map(link -> link.absUrl("href"))
                        .filter(link -> !link.isEmpty())
                        .distinct()
                        .limit(MOST_FEEDS)
                        .toList();
        return new PageSurroundings(PageGate.of(page, text), feeds, saysArticle);
    }
}
