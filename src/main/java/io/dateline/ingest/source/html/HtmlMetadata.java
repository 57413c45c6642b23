package io.dateline.ingest.source.html;

import io.dateline.ingest.source.text.WrittenDate;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What a page says of itself; of several places that say it, the most reliable.
final class HtmlMetadata {

    private static final List<String> DATE_NAMES =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.date",
                    "dcterms.issued",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "parsely-pub-date",
                    "sailthru.date");

    /// Longer ones are not taken apart, which takes time that grows with their square.
    private static final int MAX_TITLE = 1_000;

    private final Document page;
    private final JsonLd article;

    /// The contents of the `meta` elements by their names in lower case.
    private final Map<String, String> meta = new HashMap<>();

    HtmlMetadata(Document page) {
        this.page = page;
        this.article = JsonLd.of(page);
        for (Element element : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop")) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
                String content = element.attr("content").strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
    }

    @Nullable String title() {
        List<Element> headings = page.select("h1");
        return first(
                meta.get("og:title"),
                article.headline(),
                headings.size() == 1 ? headings.getFirst().text() : null,
                withoutSite(page.title()),
                headings.isEmpty() ? null : headings.getFirst().text());
    }

    @Nullable String source() {
        return first(meta.get("og:site_name"), article.publisher());
    }

    /// The first address that can be the page's own: some sites name their front page on every
    /// page.
    @Nullable String url() {
        return Stream.of(attribute("link[rel=canonical]", "href"), meta.get("og:url"))
                .filter(Objects::nonNull)
                .filter(HtmlMetadata::namesPage)
                .findFirst()
                .orElse(null);
    }

    @Nullable String byline() {
        return Stream.of(
                        article.author(),
                        meta.get("author"),
                        meta.get("article:author"),
                        text("[rel=author]"),
                        text("[itemprop=author] [itemprop=name]"),
                        text("[itemprop=author]"),
                        text(".byline"))
                .filter(Objects::nonNull)
                .filter(name -> !name.contains("://"))
                .map(name -> name.replaceFirst("^(?i:by)\\s+", ""))
                .findFirst()
                .orElse(null);
    }

    /// The first that can be read; else the first, so that it can be said what was not understood.
    @Nullable String date() {
        List<Element> times = page.select("time[datetime]");
        List<String> dates =
                Stream.of(
                                Stream.of(
                                        article.datePublished(),
                                        attribute("[itemprop=datePublished][content]", "content"),
                                        attribute("[itemprop=datePublished][datetime]", "datetime"),
                                        text("[itemprop=datePublished]")),
                                DATE_NAMES.stream().map(meta::get),
                                Stream.of(
                                        attribute("time[pubdate][datetime]", "datetime"),
                                        times.size() == 1 ? times.getFirst().attr("datetime") : ""))
                        .flatMap(found -> found)
                        .filter(date -> date != null && !date.isBlank())
                        .toList();
        return dates.stream()
                .filter(date -> WrittenDate.read(date) != null)
                .findFirst()
                .orElse(dates.isEmpty() ? null : dates.getFirst());
    }

    @Nullable String language() {
        String locale = meta.get("og:locale");
        return first(
                attribute("html[lang]", "lang"),
                article.language(),
                locale == null ? null : locale.replace('_', '-'));
    }

    /// `Talks end | The Courier` without `| The Courier`.
    private String withoutSite(String title) {
        String site = source();
        if (site == null
                || title.length() > MAX_TITLE
                || !title.toLowerCase(Locale.ROOT).endsWith(site.toLowerCase(Locale.ROOT))) {
            return title;
        }
        return title.substring(0, title.length() - site.length())
                .replaceFirst("\\s*[|:·–—-]+\\s*$", "");
    }

    private static boolean namesPage(String url) {
        try {
            URI uri = new URI(url);
            String path = uri.getRawPath();
            boolean front = path == null || path.isEmpty() || path.equals("/");
            return uri.getHost() != null && !(front && uri.getRawQuery() == null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private @Nullable String attribute(String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
    }

    private @Nullable String text(String selector) {
        Element element = page.selectFirst(selector);
        return element == null || element.text().isBlank() ? null : element.text();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
