package io.dateline.ingest.source.feed;

import io.dateline.article.Sha256;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.source.SourceMetadata;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An article as a feed has it.
///
/// @param link of its page, as the feed wrote it; `null` where it names none
/// @param source the name of the feed
/// @param text what the feed has of it, as plain text; may be empty
/// @param isTeaser whether that is only its beginning, or a summary
/// @param dates that the feed says
/// @param warnings of what was left out of the text
/// @param section the one that it names; `null` where it names none, or several
/// @param captions the words under the pictures of that text
public record FeedItem(
        @Nullable String link,
        @Nullable String title,
        @Nullable String source,
        @Nullable String byline,
        @Nullable String language,
        String text,
        boolean isTeaser,
        List<DateClaim> dates,
        List<String> warnings,
        @Nullable String section,
        List<String> captions) {

    public FeedItem {
        dates = List.copyOf(dates);
        warnings = List.copyOf(warnings);
        captions = List.copyOf(captions);
    }

    /// Another one whenever the feed says something else of it.
    public String stamp() {
        return Sha256.of(title + "\n" + dates + "\n" + text);
    }

    /// What the feed has, as an article.
    ///
    /// @param url of its page, or `null`
    /// @throws IllegalArgumentException when it has no text, or too much
    public RawArticle article(@Nullable String url) {
        RawArticle article =
                new SourceMetadata(
                                null, title, source, url, byline, dates, language, section,
                                captions)
                        .article(text, null, warnings);
        return isTeaser
                ? article.withWarning("only what the feed says of it, not its page")
                : article;
    }
}
