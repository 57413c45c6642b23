package io.dateline.ingest.source;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Pages;
import io.dateline.article.TextCut;
import io.dateline.ingest.ParsingThreads;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.source.text.Headline;
import io.dateline.ingest.source.text.Opening;
import io.dateline.ingest.source.text.SectionName;
import io.dateline.ingest.source.text.SignOff;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Makes what a source gave into the article that is stored. The same source gives the same
/// article.
public final class Canonicalisation {

    /// A thousand pages of a newspaper; more is a mistake or an attack.
    public static final int MAX_TEXT_CHARACTERS = 10_000_000;

    /// As many lines above an article ask its readers for something.
    private static final int MOST_OFFERS = 8;

    /// Where a day begins first.
    private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(14);

    private Canonicalisation() {}

    /// Whether [#article] makes an article of it.
    public static boolean accepts(RawArticle raw) {
        try {
            article(raw);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The article with its text in canonical form, dated, titled and identified.
    ///
    /// Without a title it is called by its first line, cut to a headline; where that has no words,
    /// by its fallback title. Without a source, the agency of its dateline is its source.
    ///
    /// @throws IllegalArgumentException when the text is empty or longer than
    ///     [#MAX_TEXT_CHARACTERS], or the id is not one
    public static Article article(RawArticle raw) {
        return article(raw, Clock.systemUTC());
    }

    /// The same at the time of `clock`: a date that is yet to come is not believed.
    public static Article article(RawArticle raw, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LATEST_ZONE);
        return ParsingThreads.run(() -> canonical(raw, today));
    }

    private static Article canonical(RawArticle raw, LocalDate today) {
        requireLength(raw.text().length());
        boolean isPaged = !raw.pageStarts().isEmpty();
        String whole =
                CanonicalText.of(
                        isPaged ? PageMarks.set(raw.text(), raw.pageStarts()) : raw.text());
        if (whole.isEmpty()) {
            throw new IllegalArgumentException("the text is empty");
        }
        PublicationDates.Dated dated =
                new PublicationDates(raw.url(), raw.fallbackTitle(), raw.language(), today)
                        .find(whole, raw.dates());
        PageMarks.Paged paged =
                isPaged
                        ? PageMarks.taken(dated.text())
                        : new PageMarks.Paged(dated.text(), Pages.NONE);
        String text = paged.text();
        String title = title(raw, text);
        String id = Identity.idFor(raw, title, text);
        ArticleMetadata.requireNewId(id);
        return Article.of(
                        id,
                        title,
                        text,
                        source(raw, text),
                        line(raw.url()),
                        byline(raw, whole),
                        dated.dating().publishedAt(),
                        line(raw.language()))
                .dated(dated.dating())
                .paged(paged.pages())
                .inSection(section(raw.section()))
                .captioned(captions(raw.captions()));
    }

    static void requireLength(int characters) {
        if (characters > MAX_TEXT_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has %,d characters; an article has at most %,d"
                            .formatted(characters, MAX_TEXT_CHARACTERS));
        }
    }

    private static String title(RawArticle raw, String text) {
        String given = line(raw.title());
        if (given != null) {
            return given;
        }
        String firstLine =
                text.lines()
                        .filter(line -> !line.isBlank())
                        .limit(MOST_OFFERS + 1L)
                        .filter(line -> !Headline.isOffer(line))
                        .findFirst()
                        .orElseGet(() -> text.lines().findFirst().orElse(text));
        String headline = Headline.of(firstLine.strip());
        String fallback = line(raw.fallbackTitle());
        if (headline != null) {
            return CanonicalText.line(headline);
        }
        return fallback != null ? fallback : "Untitled";
    }

    /// What the source says, else a line under the headline, else one at the end; those of a page
    /// were looked at there.
    private static @Nullable String byline(RawArticle raw, String text) {
        String given = line(raw.byline());
        if (given != null) {
            return given;
        }
        String under = line(HeaderLines.byline(text, line(raw.title())));
        return under == null ? line(SignOff.author(text)) : under;
    }

    private static @Nullable String source(RawArticle raw, String text) {
        String given = line(raw.source());
        if (given != null) {
            return given;
        }
        Opening opening = PublicationDates.opening(text);
        return opening == null ? null : opening.agency();
    }

    private static @Nullable String section(@Nullable String raw) {
        String line = line(raw);
        return line == null ? null : SectionName.of(line);
    }

    private static List<String> captions(List<String> raw) {
        return raw.stream()
                .limit(Article.MOST_CAPTIONS)
                .map(CanonicalText::line)
                .filter(line -> !line.isEmpty())
                // one is for the sign that something is left out
                .map(line -> TextCut.shortened(line, Article.MAX_CAPTION_LENGTH - 1))
                .toList();
    }

    private static @Nullable String line(@Nullable String raw) {
        String line = raw == null ? "" : CanonicalText.line(raw);
        return line.isEmpty() ? null : line;
    }
}
