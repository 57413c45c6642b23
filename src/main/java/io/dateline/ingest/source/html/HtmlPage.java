package io.dateline.ingest.source.html;

import net.dankito.readability4j.Readability4J;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
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

    /// Finding the article takes several passes, each over the ancestors of each paragraph, and
    /// takes elements out of the page, each time moving those that follow. The pages of newspapers
    /// have some thousand nodes, some dozens deep.
    private static final int MAX_NODES = 50_000;

    private static final int MAX_DEPTH = 250;

    /// A found article of fewer characters, and less than [#MIN_SHARE] of what the page shows, is
    /// more likely a caption or a notice.
    private static final int MIN_CHARACTERS = 250;

    private static final double MIN_SHARE = 0.3;

    /// Some times what the largest pages of newspapers have; a parsed page takes up much memory.
    private static final int MAX_CHARACTERS = 10_000_000;

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
    /// @throws IllegalArgumentException when it is too long
    public static HtmlPage of(byte[] html) {
        requireLength(html.length);
        try {
            return of(Jsoup.parse(new ByteArrayInputStream(html), null, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalArgumentException when it is too long
    public static HtmlPage of(String html) {
        requireLength(html.length());
        return of(Jsoup.parse(html));
    }

    private static void requireLength(int length) {
        if (length > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the page has %,d characters; at most %,d are read"
                            .formatted(length, MAX_CHARACTERS));
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
        Set<Element> unread = new HashSet<>(page.select(UNREAD).not("html, body"));
        for (Element heading : page.select("h1")) {
            if (heading.text().equals(title)) {
                unread.add(heading);
            }
        }
        String body = HtmlText.of(page.body(), unread);
        String article = isManageable(page) ? readable(page, unread) : "";
        boolean found =
                article.length() >= MIN_CHARACTERS || article.length() > body.length() * MIN_SHARE;
        return found ? article : body;
    }

    /// Changes `page`.
    private static String readable(Document page, Set<Element> unread) {
        unread.forEach(Element::remove);
        Element article = new Readability4J(ANY_ADDRESS, page).parse().getArticleContent();
        return article == null ? "" : HtmlText.of(article, Set.of());
    }

    private static boolean isManageable(Document page) {
        int[] seen = {0, 0};
        NodeTraversor.traverse(
                (node, depth) -> {
                    seen[0]++;
                    seen[1] = Math.max(seen[1], depth);
                },
                page);
        return seen[0] <= MAX_NODES && seen[1] <= MAX_DEPTH;
    }
}
