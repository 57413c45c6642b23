package io.dateline.cli.command;

import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.cli.settings.UsageException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;

/// Options that choose which articles to look at.
final class FilterOptions {

    @Option(
            names = "--from",
            paramLabel = "DATE",
            order = 1,
            description = "Only articles published on this day or later, such as 2023-06-18.")
    @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            order = 2,
            description = "Only articles published on this day or earlier.")
    @Nullable LocalDate to;

    @Option(
            names = "--undated",
            order = 2,
            description = "Undated articles too, beside those within --from and --to.")
    boolean undated;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            order = 3,
            description =
                    "Only articles of this source: its name, or a part of it; several times for"
                            + " several sources.")
    List<String> sources = List.of();

    @Option(
            names = "--byline",
            paramLabel = "NAME",
            order = 4,
            description = "Only articles by this author: the whole name, or the surname.")
    @Nullable String byline;

    ArticleFilter filter() {
        return UsageException.checking(
                () -> new ArticleFilter(new DateRange(from, to), undated, sources, byline));
    }
}
