package io.dateline.conversation.export;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.MarkdownWords;
import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What documents of every kind say in words, not yet escaped for any.
final class ExportedText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ExportedText() {}

    static String time(Instant time) {
        return TIME.format(time);
    }

    /// Which articles were asked, or an empty text for all.
    static String filter(ArticleFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "from ", day(filter.dates().from()));
        add(parts, "to ", day(filter.dates().to()));
        add(
                parts,
                "source ",
                filter.sources().isEmpty() ? null : String.join(" or ", filter.sources()));
        add(parts, "by ", filter.byline());
        add(parts, "with ", filter.undated() ? "undated articles" : null);
        return String.join(", ", parts);
    }

    /// The cited words without the signs of Markdown; of a field, what it says.
    static String quote(Citation citation) {
        return citation.field() == null ? MarkdownWords.of(citation.quote()) : citation.quote();
    }

    /// Where cited words stand: title, source and date, as far as they are known.
    static String origin(Citation citation) {
        List<String> parts = new ArrayList<>();
        add(parts, "", citation.article().title());
        add(parts, "", citation.article().source());
        PublicationDate published = citation.article().publishedAt();
        add(parts, "", published == null ? null : DAY.format(published.day()));
        ArticleMetadata.Field field = citation.field();
        add(parts, "page ", citation.page() == null ? null : citation.page().toString());
        add(parts, "field ", field == null ? null : field.key());
        return String.join(", ", parts);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static void add(List<String> parts, String before, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(before + text);
        }
    }

    /// Whether a link to this address leads to a page and to nothing else.
    static boolean isWebPage(@Nullable String url) {
        return url != null && url.matches("(?i)https?://[^\\s<>\"'()\\\\]+");
    }
}
