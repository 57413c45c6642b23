package io.dateline.ingest.source.html;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

import java.util.Set;
import java.util.regex.Pattern;

/// Text that came in a field for text, and may hold HTML all the same.
public final class MarkedUpText {

    /// What stands in the text of people who do not write HTML by chance hardly ever.
    private static final Pattern TAG =
            Pattern.compile(
                    "</(?:p|div|span|b|i|em|strong|a|ul|ol|li|h[1-6]|blockquote|table|td|tr|article"
                            + "|section|figure)\\s*>|<(?:br|p|hr)\\s*/?>",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10}\\d{0,2});");

    private static final Pattern ESCAPED_PAGE =
            Pattern.compile("\\s*&lt;(?:p|div|h[1-6]|article|section|ul|figure)\\b");

    private MarkedUpText() {}

    /// The words that a reader would see: with tags, as of a page; with entities alone, these read
    /// once; any other text as it is.
    public static String plain(String text) {
        if (TAG.matcher(text).find()) {
            HtmlLimits.requireParsable(text);
            return HtmlText.of(Jsoup.parseBodyFragment(withLineEnds(text)).body(), Set.of());
        }
        String read = ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
        // a program that escaped all of a page wrote its tags as entities
        return ESCAPED_PAGE.matcher(text).lookingAt() && TAG.matcher(read).find()
                ? plain(read)
                : read;
    }

    /// Where paragraphs are not marked as such, empty lines part them.
    private static String withLineEnds(String text) {
        boolean marked = text.contains("<p") || text.contains("<P") || text.contains("<br");
        return marked ? text : text.replace("\n\n", "<br><br>");
    }
}
