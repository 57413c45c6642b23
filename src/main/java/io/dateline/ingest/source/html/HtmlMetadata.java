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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page says of itself; of several places that say it, the most reliable.
final class HtmlMetadata {

    /// Longer ones are not taken apart, which takes time that grows with their square.
    private static final int MAX_TITLE = 1_000;

    private static final int MOST_HEADINGS = 10;

    private static final int MAX_BYLINE = 300;

    /// Headline, lead, byline, date, and what stands above them.
    static final int MOST_HEADER_BLOCKS = 12;

    /// The title of a document that Word or Google Docs wrote.
    static final String DOCUMENT_TITLE = "p.MsoTitle, p.title";

    /// What says by its name that it holds who wrote the article.
    private static final String AUTHOR_NAME =
            ".wp-block-post-author-name, .wp-block-post-author__name, .author-name, .byline-name,"
                    + " [class*=article-author-name], [class*=author__name], [class*=byline__name]";

    /// What stands in an element that says so.
    private static final String AUTHOR_PART =
            ".vcard .fn, [class*=byline] a, [class*=author-link], [class*=article-signature] a,"
                    + " [data-testid*=contributors] span";

    /// Names of `meta` elements that say it, beside the usual ones.
    private static final List<String> OTHER_AUTHORS =
            List.of(
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "citation_author",
                    "byl");

    /// `By` before a name, and what else says whose it is with a colon.
    private static final Pattern SAYS_WHO =
            Pattern.compile(
                    "^(?:by\\s+|(?:von|par|por|di|av|af)\\s+(?-i:(?=\\p{Lu}))|(?:by|von|par|por|author|interview|story|text|words)\\s*:\\s*)",
                    Pattern.CASE_INSENSITIVE);

    /// What says by its name that it holds the headline, where the page has no other that does.
    private static final String ENTRY_TITLE = "[itemprop=headline], .entry-title, .post-title";

    private static final Pattern SITE = Pattern.compile("\\s+[|·–—-]\\s+\\S.{0,80}");

    private static final Pattern FONT_SIZE = Pattern.compile("(?<sign>[+-]?)(?<steps>\\d)");

    private static final int USUAL_SIZE = 3;

    private static final int LEAST_LARGE = 5;

    private static final int MAX_LARGE = 150;

    private final Document page;
    private final JsonLd article;
    private final PageState state;
    private final Set<Element> unread;
    private final List<DateClaim> dates;
    private final @Nullable String headerByline;

    /// The contents of the `meta` elements by their names in lower case.
    private final Map<String, String> meta = new HashMap<>();

    /// @param unread what nothing is read of
    /// @param blocks of words that are read
    HtmlMetadata(Document page, Set<Element> unread, List<Block> blocks) {
        this.page = page;
        this.unread = unread;
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
        this.state = PageState.of(page, titles());
        this.dates =
                new PageDates(page, unread, blocks).claims(article.dates(), meta, state.dates());
        this.headerByline = PageByline.of(page, unread, blocks);
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

    /// The article by the data of the page's script, or `null`.
    @Nullable StateText stateText() {
        return state.text();
    }

    /// Whether the page says that it is an article.
    boolean isArticle() {
        return article.headline() != null
                || meta.getOrDefault("og:type", "").equalsIgnoreCase("article");
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
                onlyText(ENTRY_TITLE),
                headings.size() == 1 ? headings.getFirst().text() : null,
                headings.isEmpty() ? text(DOCUMENT_TITLE) : null,
                headings.isEmpty() ? headingBeforeSite() : null,
                page.selectFirst("h1, h2, h3") == null ? largest() : null,
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
                        OTHER_AUTHORS.stream()
                                .map(meta::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        read("[rel=author]"),
                        read("[itemprop=author] [itemprop=name]"),
                        read("[itemprop=author]"),
                        read(".byline"),
                        read(AUTHOR_NAME),
                        headerByline,
                        read(AUTHOR_PART),
                        state.byline())
                .filter(Objects::nonNull)
                .filter(name -> !name.contains("://"))
                .map(name -> SAYS_WHO.matcher(name).replaceFirst(""))
                .findFirst()
                .orElse(null);
    }

    /// Of the paper, or `null`.
    @Nullable String section() {
        return new PageSection(page, unread, title())
                .find(article.sections(), meta, state.sections());
    }

    /// What is said of them, in any form.
    List<DateClaim> dates() {
        return dates;
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

    /// The heading with which the title of the page begins, where the name of a site follows.
    private @Nullable String headingBeforeSite() {
        return page.select("h2").stream()
                .limit(MOST_HEADINGS)
                .map(Element::text)
                .filter(heading -> !heading.isBlank() && page.title().startsWith(heading))
                .filter(heading -> SITE.matcher(page.title().substring(heading.length())).matches())
                .findFirst()
                .orElse(null);
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

    private @Nullable String onlyText(String selector) {
        List<String> texts =
                page.select(selector).stream()
                        .limit(2)
                        .map(Element::text)
                        .filter(text -> !text.isBlank() && text.length() <= MAX_TITLE)
                        .toList();
        return texts.size() == 1 ? texts.getFirst() : null;
    }

    /// The words that old pages set larger than all others, where they are few.
    private @Nullable String largest() {
        Map<Integer, List<Element>> bySize =
                page.select("font[size]").stream()
                        .collect(Collectors.groupingBy(HtmlMetadata::size));
        int largest = bySize.keySet().stream().mapToInt(it -> it).max().orElse(0);
        List<Element> elements = bySize.getOrDefault(largest, List.of());
        String words = elements.size() == 1 ? elements.getFirst().text() : "";
        boolean isTitle = largest >= LEAST_LARGE && words.length() <= MAX_LARGE;
        return isTitle && !words.isBlank() ? words : null;
    }

    /// In the steps from 1 to 7 that browsers know, of which 3 is the usual one.
    private static int size(Element font) {
        Matcher size = FONT_SIZE.matcher(font.attr("size").strip());
        if (!size.matches()) {
            return 0;
        }
        int steps = Integer.parseInt(size.group("steps"));
        return switch (size.group("sign")) {
            case "+" -> USUAL_SIZE + steps;
            case "-" -> USUAL_SIZE - steps;
            default -> steps;
        };
    }

    private @Nullable String attribute(String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null || element.attr(name).isBlank() ? null : element.attr(name).strip();
    }

    /// The text of the first such element that is read, where it is not of somebody else.
    private @Nullable String read(String selector) {
        return page.select(selector).stream()
                .limit(MOST_HEADINGS)
                .filter(element -> !element.text().isBlank())
                .filter(element -> element.text().length() <= MAX_BYLINE)
                .filter(element -> !PublishedTimes.isOfOther(page, element))
                .filter(element -> !PublishedTimes.isElsewhere(element, unread))
                .map(Element::text)
                .findFirst()
                .orElse(null);
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
