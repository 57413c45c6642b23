package io.dateline.ingest.web;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.FetchOutcome.Fetched;
import io.dateline.ingest.source.Sources;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Makes an article of a page that was fetched.
final class FetchedPage {

    /// Servers that make their pages when they are asked for say that these changed just now.
    private static final Duration JUST_NOW = Duration.ofDays(1);

    private FetchedPage() {}

    static SourceItem item(PageHint page, Fetched fetched) {
        String origin = page.address().toString();
        return switch (Sources.readPage(origin, name(page), fetched.content(), fetched.charset())) {
            case SourceItem.Refused refused -> refused;
            case SourceItem.Found(String shown, RawArticle article) ->
                    new SourceItem.Found(shown, completed(article, page, fetched));
        };
    }

    /// The last part of the path, which often is the title.
    private static String name(PageHint page) {
        String path = page.address().getPath();
        String name = path == null ? "" : path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        return name.isEmpty() ? String.valueOf(page.address().getHost()) : name;
    }

    private static RawArticle completed(RawArticle article, PageHint page, Fetched fetched) {
        List<DateClaim> dates = new ArrayList<>(page.dates());
        DateClaim changed = changed(fetched);
        if (changed != null) {
            dates.add(changed);
        }
        RawArticle dated = article.withDates(dates);
        return article.url() == null ? dated.withUrl(fetched.address().toString()) : dated;
    }

    /// When the file on the server was last changed: a guess at when its article was written.
    private static @Nullable DateClaim changed(Fetched fetched) {
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
