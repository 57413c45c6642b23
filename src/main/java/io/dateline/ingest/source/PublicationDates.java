package io.dateline.ingest.source;

import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.source.date.DateChoice;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.date.NamedDates;
import io.dateline.ingest.source.date.NumericOrder;
import io.dateline.ingest.source.date.SlavicMonths;
import io.dateline.ingest.source.text.Opening;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Finds when an article was published: by what its source says of it, the lines around its
/// headline, the dateline it begins with, its address and the name of its file. Never by the time
/// of a file, nor by today.
///
/// @param url of the article, `null` where there is none
/// @param name of its file, `null` where it has none
/// @param language as its source gave it, `null` where it did not
/// @param today as it is anywhere on Earth: what is later cannot be a date of publication
record PublicationDates(
        @Nullable String url, @Nullable String name, @Nullable String language, LocalDate today) {

    /// The first lines of an article where a dateline may stand.
    private static final int FIRST_LINES = 3;

    /// A text and its dates.
    ///
    /// @param text without the line that was only its date
    record Dated(String text, Dating dating) {}

    /// Dates a canonical text. A line that is only a date leaves the text when it says the day of
    /// publication.
    ///
    /// @param given what the source says
    Dated find(String text, List<DateClaim> given) {
        HeaderLines header = HeaderLines.of(text);
        List<DateClaim> claims = new ArrayList<>(given);
        claims.addAll(header.claims());
        Opening opening = opening(text);
        if (opening != null && opening.date() != null) {
            claims.add(DateClaim.published(DateOrigin.DATELINE, opening.date()));
        }
        NamedDates inUrl = NamedDates.in(url);
        NamedDates inName = NamedDates.in(name);
        add(claims, DateOrigin.URL, inUrl);
        add(claims, DateOrigin.FILE_NAME, inName);
        DateChoice choice =
                new DateChoice(
                        NumericOrder.of(language, url),
                        SlavicMonths.of(language, url, text),
                        nearby(inUrl, inName),
                        today);
        Dating dating = choice.of(claims);
        return new Dated(withoutDateLine(header, choice, dating), dating);
    }

    private static @Nullable NamedDates nearby(
            @Nullable NamedDates inUrl, @Nullable NamedDates inName) {
        boolean byName = inUrl == null || (inUrl.day() == null && inName != null);
        return byName ? inName : inUrl;
    }

    /// A folder named after a day is one of a site's archive; a day in a headline may be any.
    private static void add(List<DateClaim> claims, DateOrigin origin, @Nullable NamedDates named) {
        if (named == null || named.month() == null) {
            return;
        }
        LocalDate day = named.day();
        String said =
                day == null ? "%04d-%02d".formatted(named.year(), named.month()) : day.toString();
        DateClaim claim = DateClaim.published(origin, said);
        claims.add(named.isFolder() && origin == DateOrigin.URL ? claim : claim.doubtful());
    }

    private static String withoutDateLine(HeaderLines header, DateChoice choice, Dating dating) {
        var published = dating.publishedAt();
        if (published == null) {
            return header.text();
        }
        return header.lines().stream()
                .filter(HeaderLines.DatedLine::isOnlyDate)
                .filter(
                        line -> {
                            DateCandidate alone =
                                    choice.of(List.of(line.claim())).candidates().getFirst();
                            var said = alone.certain();
                            return said != null && said.day().equals(published.day());
                        })
                .findFirst()
                .map(header::without)
                .orElse(header.text());
    }

    /// The dateline that one of the first lines of a text begins with, or `null`.
    static @Nullable Opening opening(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .map(Opening::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
