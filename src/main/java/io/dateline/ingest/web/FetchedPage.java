package io.dateline.ingest.web;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.FetchOutcome.Fetched;
import io.dateline.ingest.source.SentPage;
import io.dateline.ingest.source.Sources;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes articles of what was fetched at one address.
record FetchedPage(PageHint page, Fetched fetched) {

    /// Servers that make their pages when they are asked for say that these changed just now.
    private static final Duration JUST_NOW = Duration.ofDays(1);

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    /// Types that servers give to files which they do not know.
    private static final Set<String> VAGUE =
            Set.of("text/plain", "application/octet-stream", "binary/octet-stream");

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /// How files of these types are named.
    private static final Map<String, String> SUFFIXES =
            Map.ofEntries(
                    Map.entry("text/plain", ".txt"),
                    Map.entry("text/markdown", ".md"),
                    Map.entry("text/csv", ".csv"),
                    Map.entry("text/tab-separated-values", ".tsv"),
                    Map.entry("application/json", ".json"),
                    Map.entry("application/feed+json", ".json"),
                    Map.entry("application/ld+json", ".json"),
                    Map.entry("application/x-ndjson", ".jsonl"),
                    Map.entry("text/xml", ".xml"),
                    Map.entry("application/xml", ".xml"),
                    Map.entry("application/rss+xml", ".xml"),
                    Map.entry("application/warc", ".warc"),
                    Map.entry("application/pdf", ".pdf"),
                    Map.entry("application/epub+zip", ".epub"),
                    Map.entry("application/rtf", ".rtf"),
                    Map.entry("text/rtf", ".rtf"),
                    Map.entry("application/msword", ".doc"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument"
                                    + ".wordprocessingml.document",
                            ".docx"),
                    Map.entry("application/vnd.oasis.opendocument.text", ".odt"),
                    Map.entry("message/rfc822", ".eml"),
                    Map.entry("application/mbox", ".mbox"),
                    Map.entry("application/zip", ".zip"));

    /// What it holds: an article if it is a page, else what a file of its type may hold.
    ///
    /// @param isNamed whether a user named the address. Whoever lists pages could list a file
    ///     whose articles take the ids and addresses of others, and so the place of these
    List<SourceItem> items(boolean isNamed) {
        String type = fetched.contentType();
        if (type == null || HTML.contains(type)) {
            return List.of(asPage());
        }
        List<SourceItem> items = Sources.readUpload(fileName(type), fetched.content());
        if (items.size() == 1) {
            SourceItem item = completed(items.getFirst());
            return List.of(isNamed ? item : underOwnAddress(item));
        }
        return isNamed
                ? items
                : List.of(
                        new SourceItem.Refused(
                                page.origin(),
                                "it holds several articles; to read them, ingest its address"));
    }

    private SourceItem underOwnAddress(SourceItem item) {
        return switch (item) {
            case SourceItem.Refused refused -> refused;
            case SourceItem.Found(String origin, RawArticle article) ->
                    new SourceItem.Found(
                            origin, article.withId(null).withUrl(fetched.address().toString()));
        };
    }

    /// The article of the page.
    SourceItem asPage() {
        return completed(
                SentPage.read(
                        page.origin(), fetched.content(), fetched.charset(), fetched.address()));
    }

    /// With the end of a name by which its type is known.
    private String fileName(String type) {
        URI address = fetched.address();
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        String name = last.isEmpty() ? String.valueOf(address.getHost()) : last;
        byte[] content = fetched.content();
        boolean isPdf =
                content.length > PDF.length
                        && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length);
        String suffix = isPdf ? ".pdf" : SUFFIXES.getOrDefault(type, "");
        boolean isNamed = VAGUE.contains(type) && name.contains(".") && !isPdf;
        return isNamed || name.endsWith(suffix) ? name : name + suffix;
    }

    private SourceItem completed(SourceItem item) {
        return switch (item) {
            case SourceItem.Refused(String _, String reason, boolean _) ->
                    new SourceItem.Refused(page.origin(), reason);
            case SourceItem.Found(String _, RawArticle article) ->
                    new SourceItem.Found(page.origin(), completed(article));
        };
    }

    private RawArticle completed(RawArticle article) {
        List<DateClaim> dates = new ArrayList<>(page.dates());
        DateClaim changed = changed();
        if (changed != null) {
            dates.add(changed);
        }
        RawArticle dated =
                article.section() == null
                        ? article.withDates(dates).inSection(page.section())
                        : article.withDates(dates);
        RawArticle named =
                page.source() == null || article.source() != null
                        ? dated
                        : dated.withSource(page.source());
        return article.url() == null ? named.withUrl(fetched.address().toString()) : named;
    }

    /// When the file on the server was last changed: a guess at when its article was written.
    private @Nullable DateClaim changed() {
        String changed = fetched.changed();
        Instant answered = fetched.answered();
        if (changed == null || answered == null) {
            return null;
        }
        try {
            Instant then =
                    ZonedDateTime.parse(changed, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return then.isBefore(answered.minus(JUST_NOW))
                    ? DateClaim.published(DateOrigin.HTTP, changed).doubtful()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
