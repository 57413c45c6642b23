package io.dateline.ingest.source.html;

import io.dateline.ingest.source.date.DateClaim;

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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a page says of itself; of several places that say it, the most reliable.
final class HtmlMetadata {

    /// Longer ones are not taken apart, which takes time that grows with their square.
    private static final int MAX_TITLE = 1_000;

    private static final int MOST_HEADINGS = 10;

    private static final int MAX_DATE_LINE = 120;

    /// Headline, lead, byline, date, and what stands above them.
    private static final int MOST_HEADER_BLOCKS = 12;

    /// `By Maren Holt and Idris Quaye, Political Editor`.
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?i:by):? (?<names>\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:and|\\p{Lu}[\\p{L}\\p{M}.’'-]*|de|van|von|der"
                            + "|da|di|la|le|al|bin)|,(?= \\p{Lu})){0,12})(?:(?:,| [|·•–—]).{0,60})?");

    /// The title of a document that Word or Google Docs wrote.
    static final String DOCUMENT_TITLE = "p.MsoTitle, p.title";

    private final Document page;
    private final JsonLd article;
    private final List<DateClaim> dates;
    private final @Nullable String headerByline;

    /// The contents of the `meta` elements by their names in lower case.
    private final Map<String, String> meta = new HashMap<>();

    /// @param unread what nothing is read of
    /// @param blocks of words that are read
    HtmlMetadata(Document page, Set<Element> unread, List<Block> blocks) {
        this.page = page;
        for (Element element : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
                String content = element.attr("content").strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        this.article = JsonLd.of(page, url(), titles());
        this.dates = new PageDates(page, unread, blocks).claims(article.dates(), meta, titles());
        this.headerByline = bylineOf(blocks);
    }

    /// What the page calls itself, wherever it does.
    private List<String> titles() {
        return Stream.concat(
                        Stream.of(meta.get("og:title"), page.title()),
                        page.select("h1").stream().limit(MOST_HEADINGS).map(Element::text))
                .filter(title -> title != null && !title.isBlank() && title.length() <= MAX_TITLE)
                .toList();
    }

    /// The words of the article by JSON-LD, or `null`.
    @Nullable String articleBody() {
        return article.articleBody();
    }

    /// The page in a sentence, or `null`.
    @Nullable String description() {
        return first(meta.get("og:description"), meta.get("description"));
    }

    /// Whether all may read the article, as far as the page says.
    boolean isFree() {
        return article.isFree();
    }

    @Nullable String title() {
        List<Element> headings = page.select("h1");
        return first(
                withoutSite(meta.getOrDefault("og:title", "")),
                article.headline(),
                headings.size() == 1 ? headings.getFirst().text() : null,
                headings.isEmpty() ? text(DOCUMENT_TITLE) : null,
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
                        text(".byline"),
                        headerByline)
                .filter(Objects::nonNull)
                .filter(name -> !name.contains("://"))
                .map(name -> name.replaceFirst("^(?i:by)\\s+", ""))
                .findFirst()
                .orElse(null);
    }

    /// What is said of them, in any form.
    List<DateClaim> dates() {
        return dates;
    }

    private static Stream<Block> shortLines(List<Block> blocks) {
        return blocks.stream()
                .limit(MOST_HEADER_BLOCKS)
                .filter(block -> block.text().length() <= MAX_DATE_LINE);
    }

    private static @Nullable String bylineOf(List<Block> blocks) {
        return shortLines(blocks)
                .map(block -> BYLINE.matcher(block.text()))
                .filter(Matcher::matches)
                .map(byline -> byline.group("names"))
                .findFirst()
                .orElse(null);
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
