package io.dateline.ingest.source.feed;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Posts as WordPress keeps them: nearly HTML.
final class WordPressMarkup {

    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// What WordPress writes into a post about blocks, and where it is cut.
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /// Pictures with their captions, and what shows what is elsewhere.
    private static final Pattern SHOWN_ELSEWHERE =
            Pattern.compile(
                    "\\[(caption|wp_caption|embed|gallery|playlist|audio|video|youtube|tweet)\\b"
                            + "[^\\]]{0,2000}\\](?:(?<words>(?:(?!\\[\\1\\b).){0,5000}?)\\[/\\1\\])?",
                    Pattern.DOTALL);

    /// The marks of other shortcodes, whose words are kept. Brackets in a text have no attributes.
    private static final Pattern SHORTCODE =
            Pattern.compile(
                    "\\[/[a-z][\\w-]{1,40}\\]"
                            + "|\\[[a-z][\\w-]{1,40}(?:\\s+[\\w-]{1,40}=[^\\]]{0,2000})\\s*/?\\]"
                            + "|\\[[a-z][\\w-]{1,40}\\s*/\\]");

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private static final Pattern BLOCK =
            Pattern.compile(
                    "\\s*</?(?:p|div|h[1-6]|ul|ol|li|dl|table|blockquote|pre|figure|section|article"
                            + "|aside|hr|form|details)\\b.*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private WordPressMarkup() {}

    /// HTML with paragraphs, of which blank lines are the only mark in older posts. The captions of
    /// pictures are marked as such, and stand at its end: in the post they may part a sentence.
    static String html(String stored) {
        String plain = COMMENT.matcher(stored.replace("\r\n", "\n")).replaceAll("");
        String words =
                SHORTCODE.matcher(SHOWN_ELSEWHERE.matcher(plain).replaceAll("")).replaceAll("");
        String captions =
                SHOWN_ELSEWHERE
                        .matcher(plain)
                        .results()
                        .filter(shown -> shown.group(1).endsWith("caption"))
                        .map(shown -> shown.group("words"))
                        .filter(Objects::nonNull)
                        .map(caption -> "\n<figcaption>" + caption + "</figcaption>")
                        .collect(Collectors.joining());
        return Arrays.stream(BLANK_LINES.split(words))
                        .filter(part -> !part.isBlank())
                        .map(
                                part ->
                                        BLOCK.matcher(part).matches()
                                                ? part
                                                : "<p>"
                                                        + part.strip().replace("\n", "<br>\n")
                                                        + "</p>")
                        .collect(Collectors.joining("\n"))
                + captions;
    }

    /// The moment that WordPress keeps twice, in the site's own zone and in GMT; in GMT where
    /// the two do not fit.
    static String moment(@Nullable String local, String gmt) {
        try {
            LocalDateTime there = LocalDateTime.parse(gmt.strip(), STORED);
            LocalDateTime here =
                    local == null || local.isBlank()
                            ? there
                            : LocalDateTime.parse(local.strip(), STORED);
            int seconds = (int) Duration.between(there, here).toSeconds();
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(seconds);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(here.atOffset(offset));
        } catch (DateTimeException e) {
            return gmt.strip().replace(' ', 'T') + "Z";
        }
    }
}
