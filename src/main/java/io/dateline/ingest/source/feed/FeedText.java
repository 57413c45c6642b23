package io.dateline.ingest.source.feed;

import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.html.MarkedUpText;

import java.util.List;
import java.util.regex.Pattern;

/// What a feed has of an article.
///
/// @param isTeaser whether that is only its beginning, or a summary
/// @param warnings of what was left out
/// @param captions the words under its pictures
record FeedText(String text, boolean isTeaser, List<String> warnings, List<String> captions) {

    /// No article is shorter.
    private static final int MIN_ARTICLE = 600;

    /// What stands where feeds have summaries, and is longer, is none.
    private static final int MAX_SUMMARY = 1_500;

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!/][^>]*>");

    /// How teasers end.
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]"
                            + "|(?i:read more|continue reading|more|read the full (?:story|article)"
                            + "|full (?:story|article)|read on|weiterlesen|lire la suite"
                            + "|leer más|leia mais|continua a leggere))[\\s.»>→\\])]*$");

    /// What WordPress adds to each article of a feed.
    private static final Pattern POSTSCRIPT =
            Pattern.compile(
                    "\\s*The post .{1,400} (?:appeared first on|first appeared on) .{1,200}$");

    FeedText {
        warnings = List.copyOf(warnings);
        captions = List.copyOf(captions);
    }

    /// Of a place that is for a summary, where some have the whole article.
    static FeedText ofSummary(String html) {
        return of(html, MAX_SUMMARY);
    }

    /// Of a place that is for the whole article, where some have a summary.
    static FeedText ofContent(String html) {
        return of(html, MIN_ARTICLE);
    }

    private static FeedText of(String html, int least) {
        List<String> warnings = List.of();
        List<String> captions = List.of();
        String text;
        if (MARKUP.matcher(html).find()) {
            HtmlPage page = HtmlPage.of(html);
            text = page.text();
            warnings = page.warnings();
            captions = page.captions();
        } else {
            text = MarkedUpText.plain(html);
        }
        String stripped = POSTSCRIPT.matcher(text.strip()).replaceFirst("").strip();
        boolean goesOn =
                GOES_ON.matcher(stripped.substring(Math.max(0, stripped.length() - 60))).find();
        return new FeedText(stripped, goesOn || stripped.length() < least, warnings, captions);
    }

    /// One line without markup.
    static String plain(String text) {
        return MARKUP.matcher(MarkedUpText.plain(text)).replaceAll("").strip();
    }
}
