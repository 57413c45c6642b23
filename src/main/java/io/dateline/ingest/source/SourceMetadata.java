package io.dateline.ingest.source;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextCut;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.text.Markdown;
import io.dateline.ingest.source.text.TextHeader;
import io.dateline.ingest.source.text.WrittenDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a source says of an article, in its own words and not yet believed.
///
/// @param date in any form
record SourceMetadata(
        @Nullable String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String byline,
        @Nullable String date,
        @Nullable String language) {

    static final SourceMetadata NONE = new SourceMetadata(null, null, null, null, null, null, null);

    /// Longer values are not what their name says.
    static final int MAX_CHARACTERS = 2_000;

    private static final int MAX_SHOWN = 100;

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

    static SourceMetadata of(HtmlPage page) {
        return new SourceMetadata(
                null,
                page.title(),
                page.source(),
                page.url(),
                page.byline(),
                page.date(),
                page.language());
    }

    static SourceMetadata of(Markdown file) {
        String title = file.field("title");
        return new SourceMetadata(
                file.field("id"),
                title == null ? file.heading() : title,
                file.field("source", "publisher"),
                file.field("url", "canonical_url", "link"),
                file.field("byline", "author", "authors"),
                file.field("publishedat", "date", "published"),
                file.field("language", "lang"));
    }

    static SourceMetadata of(TextHeader file) {
        return new SourceMetadata(
                null, file.title(), file.source(), file.url(), file.byline(), file.date(), null);
    }

    /// This, with the gaps filled from `other`.
    SourceMetadata or(SourceMetadata other) {
        return new SourceMetadata(
                first(id, other.id),
                first(title, other.title),
                first(source, other.source),
                first(url, other.url),
                first(byline, other.byline),
                first(date, other.date),
                first(language, other.language));
    }

    /// The article of which this is said. What cannot be believed is left out with a warning.
    ///
    /// @throws IllegalArgumentException when the id is not one, or the text is blank or too long
    RawArticle article(String text, @Nullable String fallbackTitle, List<String> warnings) {
        if (id != null) {
            ArticleMetadata.requireNewId(id);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text is empty");
        }
        Canonicalisation.requireLength(text.length());
        List<String> allWarnings = new ArrayList<>(warnings);
        return new RawArticle(
                id,
                value("title", title, allWarnings),
                text,
                value("source", source, allWarnings),
                url(allWarnings),
                value("byline", byline, allWarnings),
                date(allWarnings),
                value("language", language, allWarnings),
                fallbackTitle,
                allWarnings);
    }

    private @Nullable PublicationDate date(List<String> warnings) {
        String written = value("date", date, warnings);
        PublicationDate read = written == null ? null : WrittenDate.read(written);
        if (written != null && read == null) {
            warnings.add(noDate(written));
        }
        return read;
    }

    /// Says that a date could not be read.
    static String noDate(String written) {
        return "not a date, left out: \""
                + shown(written)
                + "\" (expected 2023-06-18 or 2023-06-18T09:30:00Z)";
    }

    private @Nullable String url(List<String> warnings) {
        String given = value("url", url, warnings);
        if (given != null && !WEB_ADDRESS.matcher(given).matches()) {
            warnings.add(
                    "not a web address, left out: \""
                            + shown(given)
                            + "\" (expected http://… or https://…)");
            return null;
        }
        return given;
    }

    private static @Nullable String value(
            String name, @Nullable String given, List<String> warnings) {
        String line = given == null ? "" : CanonicalText.line(given);
        if (line.length() > MAX_CHARACTERS) {
            warnings.add(
                    "%s left out: it has %,d characters, at most %,d are kept"
                            .formatted(name, line.length(), MAX_CHARACTERS));
            return null;
        }
        return line.isEmpty() ? null : line;
    }

    private static String shown(String value) {
        return CanonicalText.printable(TextCut.shortened(value, MAX_SHOWN));
    }

    private static @Nullable String first(@Nullable String mine, @Nullable String others) {
        return mine == null || mine.isBlank() ? others : mine;
    }
}
