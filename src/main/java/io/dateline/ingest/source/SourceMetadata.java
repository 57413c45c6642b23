package io.dateline.ingest.source;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.TextCut;
import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateRole;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.DateReading;
import io.dateline.ingest.source.date.WrittenDate;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.text.Markdown;
import io.dateline.ingest.source.text.SectionName;
import io.dateline.ingest.source.text.TextHeader;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a source says of an article, in its own words and not yet believed.
///
/// @param dates in any form, for each role the most reliable first
/// @param captions the words under its pictures, in order
public record SourceMetadata(
        @Nullable String id,
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String byline,
        List<DateClaim> dates,
        @Nullable String language,
        @Nullable String section,
        List<String> captions) {

    static final SourceMetadata NONE =
            new SourceMetadata(null, null, null, null, null, List.of(), null);

    /// Longer values are not what their name says.
    static final int MAX_CHARACTERS = 2_000;

    private static final int MAX_SHOWN = 100;

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

    public SourceMetadata {
        dates = List.copyOf(dates);
        captions = List.copyOf(captions);
    }

    /// What says nothing of a section, and has no captions.
    public SourceMetadata(
            @Nullable String id,
            @Nullable String title,
            @Nullable String source,
            @Nullable String url,
            @Nullable String byline,
            List<DateClaim> dates,
            @Nullable String language) {
        this(id, title, source, url, byline, dates, language, null, List.of());
    }

    /// The same of an article in this section.
    public SourceMetadata inSection(@Nullable String said) {
        return new SourceMetadata(id, title, source, url, byline, dates, language, said, captions);
    }

    /// The same of an article with these words under its pictures.
    public SourceMetadata captioned(List<String> said) {
        return new SourceMetadata(id, title, source, url, byline, dates, language, section, said);
    }

    static SourceMetadata of(HtmlPage page) {
        return new SourceMetadata(
                null,
                page.title(),
                page.source(),
                page.url(),
                page.byline(),
                page.dates(),
                page.language(),
                page.section(),
                page.captions());
    }

    static SourceMetadata of(Markdown file) {
        String title = file.field("title");
        return new SourceMetadata(
                        file.field("id"),
                        title == null ? file.heading() : title,
                        file.field("source", "publisher"),
                        file.field("url", "canonical_url", "link"),
                        file.field("byline", "author", "authors"),
                        dates(file),
                        file.field("language", "lang"))
                .inSection(section(file));
    }

    /// A list in the place of one is of keywords, unless it has but one.
    private static @Nullable String section(Markdown file) {
        String said = file.field("section", "category", "rubric", "desk", "ressort", "categories");
        return said == null || (file.field("section") == null && said.contains(",")) ? null : said;
    }

    private static List<DateClaim> dates(Markdown file) {
        List<DateClaim> dates = new ArrayList<>();
        String published =
                file.field(
                        "publishedat",
                        "date",
                        "published",
                        "pubdate",
                        "publishdate",
                        "publish_date",
                        "datepublished",
                        "date_published");
        String modified =
                file.field(
                        "lastmod",
                        "modified",
                        "updated",
                        "updatedat",
                        "updateddate",
                        "datemodified",
                        "last_modified_at",
                        "last_modified");
        if (published != null) {
            dates.add(DateClaim.published(DateOrigin.FIELD, published));
        }
        if (modified != null) {
            dates.add(DateClaim.modified(DateOrigin.FIELD, modified));
        }
        return dates;
    }

    static SourceMetadata of(TextHeader file) {
        return new SourceMetadata(
                        null,
                        file.title(),
                        file.source(),
                        file.url(),
                        file.byline(),
                        file.dates(),
                        null)
                .inSection(file.section());
    }

    /// This, with the gaps filled from `other`.
    SourceMetadata or(SourceMetadata other) {
        return new SourceMetadata(
                first(id, other.id),
                first(title, other.title),
                first(source, other.source),
                first(url, other.url),
                first(byline, other.byline),
                Stream.concat(dates.stream(), other.dates.stream()).toList(),
                first(language, other.language),
                first(section, other.section),
                captions.isEmpty() ? other.captions : captions);
    }

    /// The article of which this is said. What cannot be believed is left out with a warning.
    ///
    /// @throws IllegalArgumentException when the id is not one, or the text is blank or too long
    public RawArticle article(String text, @Nullable String fallbackTitle, List<String> warnings) {
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
                dates(allWarnings),
                value("language", language, allWarnings),
                fallbackTitle,
                allWarnings,
                List.of(),
                section(allWarnings),
                captions(allWarnings));
    }

    /// Those that are not too long to be one. Warns of what a field of the article itself says
    /// before the first that can be read, and where none can of the first of all.
    private List<DateClaim> dates(List<String> warnings) {
        List<DateClaim> kept = new ArrayList<>();
        List<DateClaim> unread = new ArrayList<>();
        boolean isRead = false;
        for (DateClaim claim : dates) {
            String written = value("date", claim.written(), warnings);
            if (written == null) {
                continue;
            }
            kept.add(claim);
            if (claim.role() == DateRole.PUBLISHED && !isRead) {
                isRead = isRead(written);
                if (!isRead) {
                    unread.add(claim);
                }
            }
        }
        boolean found = isRead;
        unread.stream()
                .filter(claim -> claim.origin() == DateOrigin.FIELD || !found)
                .limit(found ? MAX_SHOWN : 1)
                .forEach(claim -> warnings.add(noDate(claim.written())));
        return kept;
    }

    /// Whether it is a date. Of one that is not taken all the same the choice among them tells why.
    private static boolean isRead(String written) {
        return switch (WrittenDate.readValue(written)) {
            case null -> false;
            // what programs write that know no date
            case DateReading.Day day -> day.day().getYear() > 1;
            case DateReading.Either _, DateReading.Month _, DateReading.Yearless _ -> true;
        };
    }

    /// Says that a date could not be read.
    private static String noDate(String written) {
        return "not a date, left out: \""
                + shown(written)
                + "\" (expected 2023-06-18 or 2023-06-18T09:30:00Z)";
    }

    /// The name of the paper is no section of it.
    private @Nullable String section(List<String> warnings) {
        String line = value("section", section, warnings);
        if (line == null || line.equalsIgnoreCase(source)) {
            return null;
        }
        String name = SectionName.of(line);
        if (name == null) {
            warnings.add("not the name of a section, left out: \"" + shown(line) + "\"");
        }
        return name;
    }

    private List<String> captions(List<String> warnings) {
        int more = captions.size() - Article.MOST_CAPTIONS;
        if (more > 0) {
            warnings.add(
                    "captions left out, the first %,d are kept: %,d"
                            .formatted(Article.MOST_CAPTIONS, more));
        }
        return captions.subList(0, Math.min(captions.size(), Article.MOST_CAPTIONS));
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
