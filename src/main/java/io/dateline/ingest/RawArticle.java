package io.dateline.ingest;

import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An article as a source gave it, before its text is made canonical.
///
/// @param id `null`: derived from the URL, else from title and text
/// @param title `null`: the first line, else `fallbackTitle`
/// @param text plain text, in any normal form and with any line ends
/// @param dates what its source says of them, for each role the most reliable first: that of the
///     feed or the file that it came by too; others are looked for in the text and the URL
/// @param fallbackTitle the name of the file, or what else stands for a title; `null` if none
/// @param warnings what was odd about it, for the report; never a reason to leave it out
/// @param pageStarts where each page begins in `text`, the first at 0 and none before the one
///     before; empty where there are no pages
/// @param section of the paper that it stands in, `null` where it is not known
/// @param captions the words under its pictures, in order; more or longer ones than an article may
///     have are cut
public record RawArticle(
        @Nullable String id,
        @Nullable String title,
        String text,
        @Nullable String source,
        @Nullable String url,
        @Nullable String byline,
        List<DateClaim> dates,
        @Nullable String language,
        @Nullable String fallbackTitle,
        List<String> warnings,
        List<Integer> pageStarts,
        @Nullable String section,
        List<String> captions) {

    public RawArticle {
        dates = List.copyOf(dates);
        warnings = List.copyOf(warnings);
        pageStarts = List.copyOf(pageStarts);
        captions = List.copyOf(captions);
    }

    /// An article without pages and pictures, of which no section is known.
    public RawArticle(
            @Nullable String id,
            @Nullable String title,
            String text,
            @Nullable String source,
            @Nullable String url,
            @Nullable String byline,
            List<DateClaim> dates,
            @Nullable String language,
            @Nullable String fallbackTitle,
            List<String> warnings) {
        this(
                id,
                title,
                text,
                source,
                url,
                byline,
                dates,
                language,
                fallbackTitle,
                warnings,
                List.of(),
                null,
                List.of());
    }

    /// A text with nothing known about it but its title.
    public static RawArticle of(String title, String text) {
        return new RawArticle(
                null, title, text, null, null, null, List.of(), null, null, List.of());
    }

    /// The same, with one more thing that was odd about it.
    public RawArticle withWarning(String warning) {
        return with(parts -> parts.warnings = joined(warnings, List.of(warning)));
    }

    /// @param newId `null` to derive one
    public RawArticle withId(@Nullable String newId) {
        return with(parts -> parts.id = newId);
    }

    /// The same of a printed document.
    public RawArticle withPages(List<Integer> starts) {
        return with(parts -> parts.pageStarts = starts);
    }

    /// The same in this section of the paper.
    public RawArticle inSection(@Nullable String known) {
        return with(parts -> parts.section = known);
    }

    /// The same, with the words under its pictures.
    public RawArticle captioned(List<String> known) {
        return with(parts -> parts.captions = known);
    }

    public RawArticle withSource(String newSource) {
        return with(parts -> parts.source = newSource);
    }

    public RawArticle withUrl(String newUrl) {
        return with(parts -> parts.url = newUrl);
    }

    /// The same, with what another place says of its dates, which is as reliable or more.
    public RawArticle withDates(List<DateClaim> more) {
        return with(parts -> parts.dates = joined(more, dates));
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private RawArticle with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.article();
    }

    /// An article in parts, of which some are about to change; only here all are listed.
    private static final class Parts {

        private final RawArticle before;
        private @Nullable String id;
        private @Nullable String source;
        private @Nullable String url;
        private List<DateClaim> dates;
        private List<String> warnings;
        private List<Integer> pageStarts;
        private @Nullable String section;
        private List<String> captions;

        Parts(RawArticle before) {
            this.before = before;
            id = before.id;
            source = before.source;
            url = before.url;
            dates = before.dates;
            warnings = before.warnings;
            pageStarts = before.pageStarts;
            section = before.section;
            captions = before.captions;
        }

        RawArticle article() {
            return new RawArticle(
                    id,
                    before.title,
                    before.text,
                    source,
                    url,
                    before.byline,
                    dates,
                    before.language,
                    before.fallbackTitle,
                    warnings,
                    pageStarts,
                    section,
                    captions);
        }
    }
}
