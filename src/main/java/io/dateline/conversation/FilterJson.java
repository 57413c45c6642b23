package io.dateline.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/// A filter as JSON, with the fields that a question is asked with; all of them are always there.
public final class FilterJson {

    private FilterJson() {}

    public static ObjectNode of(ArticleFilter filter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", text(filter.dates().from()));
        json.put("to", text(filter.dates().to()));
        ArrayNode sources = json.putArray("sources");
        filter.sources().forEach(sources::add);
        json.put("byline", filter.byline());
        json.put("undated", filter.undated());
        return json;
    }

    /// The filter that [#of] made this of.
    static ArticleFilter read(JsonNode json) {
        return new ArticleFilter(
                new DateRange(day(json, "from"), day(json, "to")),
                json.path("undated").booleanValue(),
                // the first version wrote one name as "source"
                Stream.concat(json.path("sources").valueStream(), Stream.of(json.path("source")))
                        .map(JsonNode::textValue)
                        .filter(Objects::nonNull)
                        .toList(),
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
