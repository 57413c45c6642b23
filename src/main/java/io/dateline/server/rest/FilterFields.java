package io.dateline.server.rest;

import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.http.QueryParameters;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// The fields that choose articles, wherever a caller sends them.
public final class FilterFields {

    private static final List<String> KEYS =
            List.of("from", "to", "source", "sources", "byline", "undated");

    private static final List<String> URL_KEYS =
            List.of("from", "to", "source", "byline", "undated");

    private FilterFields() {}

    /// Of an object: `source` is one name, `sources` several; they mean the same.
    public static ArticleFilter read(JsonFields fields) {
        if (!fields.path().isEmpty()) {
            // a filter that is misspelt must not let everything through
            fields.requireKnown(KEYS);
        }
        List<String> sources = new ArrayList<>(fields.strings("sources"));
        String source = fields.string("source");
        if (source != null) {
            sources.add(source);
        }
        return filter(
                fields.path(),
                fields.string("from"),
                fields.string("to"),
                fields.bool("undated", false),
                sources,
                fields.string("byline"));
    }

    /// Of a URL: `source` may come several times.
    ///
    /// @param others parameters that the route takes beside
    static ArticleFilter read(QueryParameters parameters, List<String> others) {
        List<String> known = new ArrayList<>(others);
        known.addAll(URL_KEYS);
        parameters.requireKnown(known);
        return filter(
                "",
                parameters.get("from"),
                parameters.get("to"),
                parameters.bool("undated"),
                parameters.all("source"),
                parameters.get("byline"));
    }

    private static ArticleFilter filter(
            String path,
            @Nullable String from,
            @Nullable String to,
            boolean undated,
            List<String> sources,
            @Nullable String byline) {
        LocalDate first = day(path + "from", from);
        LocalDate last = day(path + "to", to);
        return ProblemException.checking(
                () -> new ArticleFilter(new DateRange(first, last), undated, sources, byline));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest(
                    name + ": expected a day like 2023-06-18, not \"" + text + "\"");
        }
    }
}
