package io.dateline.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A filter as JSON, with the fields that a question is asked with; all of them are always there.
public final class FilterJson {

    private FilterJson() {}

    public static ObjectNode of(ArticleFilter filter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", text(filter.dates().from()));
        json.put("to", text(filter.dates().to()));
        json.put("source", filter.source());
        json.put("byline", filter.byline());
        return json;
    }

    /// The filter that [#of] made this of.
    static ArticleFilter read(JsonNode json) {
        return new ArticleFilter(
                new DateRange(day(json, "from"), day(json, "to")),
                json.path("source").textValue(),
                json.path("byline").textValue());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(JsonNode json, String name) {
        String text = json.path(name).textValue();
        return text == null ? null : LocalDate.parse(text);
    }
}
