package io.dateline.server.rest;

import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.server.http.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/// The four fields that choose articles, wherever a caller sends them.
public final class FilterFields {

    private FilterFields() {}

    /// @param path what stands before the names of the fields in messages
    /// @param values the value of the field of a name, or `null`
    public static ArticleFilter read(String path, Function<String, @Nullable String> values) {
        LocalDate from = day(path + "from", values.apply("from"));
        LocalDate to = day(path + "to", values.apply("to"));
        String source = values.apply("source");
        String byline = values.apply("byline");
        return ProblemException.checking(
                () -> new ArticleFilter(new DateRange(from, to), source, byline));
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
