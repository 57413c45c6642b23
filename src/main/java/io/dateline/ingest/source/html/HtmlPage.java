package io.dateline.ingest.source.html;

import io.dateline.ingest.ParsingThreads;

import net.dankito.readability4j.Readability4J;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A web page as an article: its readable text, and what it says of itself, in its own words.
///
/// The text has a blank line between paragraphs. Left out are scripts, styles, navigation, other
/// boilerplate, and what the page hides from its readers. Where no article can be told from its
/// surroundings, the text is all that the body shows.
///
/// @param date in any form
/// @param text may be empty
public record HtmlPage(
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String byline,
        @Nullable String date,
        @Nullable String language,
        String text) {

    /// Nodes nested deeper than on any page for readers become siblings, so that what is done for
    /// each node and those around it takes time that grows with the page alone.
    private static final int MAX_DEPTH = 512;

    /// How much of a page may declare its encoding.
    private static final int HEAD_BYTES = 5 * 1024;

    /// A found article of fewer characters, and less than [#MIN_SHARE] of what the page shows, is
    /// more likely a caption or a notice.
    private static final int MIN_CHARACTERS = 250;

    private static final double MIN_SHARE = 0.3;

    /// What no reader reads as the article: machinery, what is hidden, and what stands around it.
    private static final String UNREAD =
            String.join(
                    ", ",
                    "title, script, style, noscript, template, iframe, object, embed, svg, canvas",
                    "audio, video, select, option, button, input, textarea, dialog",
                    "[hidden], [aria-hidden=true]",
                    "[style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]",
                    "nav, aside, body > header, body > footer",
                    "[role=navigation], [role=banner], [role=contentinfo]",
                    "[role=complementary], [role=search]");

    /// Links are made absolute, which needs some address; none is kept.
    private static final String ANY_ADDRESS = "https://localhost/";

    /// Reads a page in the encoding that it declares, else in UTF-8.
    ///
    /// @throws IllegalArgumentException when it is too large
    public static HtmlPage of(byte[] html) {
        HtmlLimits.requireLength(html.length);
        String text = new String(html, encoding(html));
        return of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /// @throws IllegalArgumentException when it is too large
    public static HtmlPage of(String html) {
        HtmlLimits.requireParsable(html);
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return ParsingThreads.run(() -> of(Jsoup.parse(html, parser)));
    }

    /// What the parser finds by the first bytes: the limits are checked on what it reads then.
    private static Charset encoding(byte[] html) {
        int length = Math.min(html.length, HEAD_BYTES);
        try {
            return Jsoup.parse(new ByteArrayInputStream(html, 0, length), null, "").charset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HtmlPage of(Document page) {
        HtmlMetadata said = new HtmlMetadata(page);
        String title = said.title();
        return new HtmlPage(
                title,
                said.source(),
                said.url(),
                said.byline(),
                said.date(),
                said.language(),
                text(page, title));
    }

    private static String text(Document page, @Nullable String title) {
        Set<Element> unread = new HashSet<>(page.select(UNREAD));
        unread.removeIf(element -> element.nameIs("html") || element.nameIs("body"));
        unread.addAll(headings(page, title));
        String body = HtmlText.of(page.body(), unread);
        String article = HtmlLimits.isSearchable(page) ? readable(page, unread) : "";
        boolean found =
                article.length() >= MIN_CHARACTERS || article.length() > body.length() * MIN_SHARE;
        return found ? article : body;
    }

    /// The headings of these words. None within another is looked at: the words of each node are
    /// read once.
    private static List<Element> headings(Document page, @Nullable String words) {
        List<Element> headings = new ArrayList<>();
        page.filter(
                (node, depth) -> {
                    if (!node.nameIs("h1") || !(node instanceof Element heading)) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    if (heading.text().equals(words)) {
                        headings.add(heading);
                    }
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                });
        return headings;
    }

    /// Changes `page`.
    private static String readable(Document page, Set<Element> unread) {
        remove(unread);
        Element article = new Readability4J(ANY_ADDRESS, page).parse().getArticleContent();
        return article == null ? "" : HtmlText.of(article, Set.of());
    }

    /// All at once from each parent: to take out one moves those that follow it.
    private static void remove(Set<Element> elements) {
        Set<Element> parents = new HashSet<>();
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        for (Element parent : parents) {
            List<Node> kept = new ArrayList<>(parent.childNodes());
            kept.removeIf(node -> node instanceof Element element && elements.contains(element));
            parent.empty().appendChildren(kept);
        }
    }
}
