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

    /// Finding the article takes several passes, each over the ancestors of each paragraph. The
    /// pages of newspapers have some thousand elements, some dozens deep.
    private static final int MAX_ELEMENTS = 50_000;

    private static final int MAX_DEPTH = 250;

    /// A found article of fewer characters, and less than [#MIN_SHARE] of what the page shows, is
    /// more likely a caption or a notice.
    private static final int MIN_CHARACTERS = 250;

    private static final double MIN_SHARE = 0.3;

    /// Some times what the largest pages of newspapers have; a parsed page takes up much memory.
    private static final int MAX_CHARACTERS = 10_000_000;

    private static final String UNREAD =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video,"
                    + " select, option, button, input, textarea, dialog, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]";

    private static final String SURROUNDINGS =
            "nav, aside, form, body > header, body > footer, [role=navigation], [role=banner],"
                    + " [role=contentinfo], [role=complementary], [role=search]";

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
        return new HtmlPage(
                said.title(),
                said.source(),
                said.url(),
                said.byline(),
                said.date(),
                said.language(),
                text(page));
    }

    private static String text(Document page) {
        page.select(UNREAD).not("html, body").remove();
        String article = isManageable(page) ? readable(page.clone()) : "";
        page.select(SURROUNDINGS).remove();
        String body = HtmlText.of(page.body());
        boolean found =
                article.length() >= MIN_CHARACTERS || article.length() > body.length() * MIN_SHARE;
        return found ? article : body;
    }

    private static String readable(Document page) {
        Element article = new Readability4J("", page).parse().getArticleContent();
        return article == null ? "" : HtmlText.of(article);
    }

    private static boolean isManageable(Document page) {
        int[] seen = {0, 0};
        NodeTraversor.traverse(
                (node, depth) -> {
                    seen[0]++;
                    seen[1] = Math.max(seen[1], depth);
                },
                page);
        return seen[0] <= MAX_ELEMENTS && seen[1] <= MAX_DEPTH;
    }
}
