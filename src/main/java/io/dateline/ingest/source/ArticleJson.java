package io.dateline.ingest.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.html.HtmlPage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Articles as JSON objects: `{"id"?, "title"?, "text" or "html", "source"?, "url"?, "byline"?,
/// "publishedAt"? or "date"?, "language"?}`.
///
/// `null` is as good as absent. A field of another type than string is refused; a field of another
/// name is ignored with a warning; a date or URL that is none is left out with a warning. What the
/// fields do not say, the metadata of the HTML may.
public final class ArticleJson {

    /// What JSON with articles is to be parsed with: strict, and a key that stands twice is
    /// refused.
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "title",
                    "text",
                    "html",
                    "source",
                    "url",
                    "byline",
                    "publishedAt",
                    "date",
                    "language");

    private static final int MAX_NAMES_SHOWN = 10;

    /// The message names switches of the parser beside the key.
    private static final Pattern KEY_TWICE = Pattern.compile("^Duplicate \\w+ [\"'](.*)[\"'] for ");

    private ArticleJson() {}

    /// The article that `node` describes, or why it describes none.
    public static SourceItem read(String origin, JsonNode node) {
        String shown = CanonicalText.printable(origin);
        try {
            return new SourceItem.Found(shown, article(node));
        } catch (IllegalArgumentException e) {
            return new SourceItem.Refused(
                    shown, CanonicalText.printable(String.valueOf(e.getMessage())));
        }
    }

    /// What is wrong with JSON that could not be parsed, without the name of any class.
    public static String reason(JsonProcessingException problem) {
        if (problem instanceof StreamConstraintsException) {
            return "not read: a value of this JSON is too long, too large or nested too deep";
        }
        String message = CanonicalText.printable(problem.getOriginalMessage());
        Matcher twice = KEY_TWICE.matcher(message);
        return "not valid JSON: "
                + (twice.find() ? "the key \"" + twice.group(1) + "\" stands twice" : message);
    }

    /// Where `parser` met the problem. Jackson gives no place for what is beyond its own limits.
    public static JsonLocation place(JsonProcessingException problem, JsonParser parser) {
        JsonLocation place = problem.getLocation();
        return place == null ? parser.currentLocation() : place;
    }

    private static RawArticle article(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(
                    "came " + described(node) + "; expected an article, an object with \"text\"");
        }
        SourceMetadata said =
                new SourceMetadata(
                        string(node, "id"),
                        string(node, "title"),
                        string(node, "source"),
                        string(node, "url"),
                        string(node, "byline"),
                        date(node),
                        string(node, "language"));
        String text = string(node, "text");
        String html = string(node, "html");
        if (text != null && html != null) {
            throw new IllegalArgumentException(
                    "came both \"text\" and \"html\"; expected one of them");
        }
        if (text != null) {
            return said.article(text, null, unknownFields(node));
        }
        if (html != null) {
            HtmlPage page = HtmlPage.of(html);
            return said.or(SourceMetadata.of(page)).article(page.text(), null, unknownFields(node));
        }
        throw new IllegalArgumentException(
                "came neither \"text\" nor \"html\"; expected one of them");
    }

    private static @Nullable String date(JsonNode node) {
        String publishedAt = string(node, "publishedAt");
        String date = string(node, "date");
        return publishedAt == null ? date : publishedAt;
    }

    private static @Nullable String string(JsonNode article, String field) {
        JsonNode value = article.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" is " + described(value) + "; expected a string");
        }
        return value.textValue();
    }

    private static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case BOOLEAN, NUMBER -> value.asText();
            case NULL -> "null";
            case OBJECT, POJO -> "an object";
            case STRING -> "a string";
            case BINARY, MISSING -> "nothing";
        };
    }

    private static List<String> unknownFields(JsonNode article) {
        Set<String> unknown = new TreeSet<>();
        article.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (unknown.isEmpty()) {
            return List.of();
        }
        String names =
                unknown.stream()
                        .limit(MAX_NAMES_SHOWN)
                        .map(CanonicalText::printable)
                        .collect(Collectors.joining(", "));
        return List.of(
                unknown.size()
                        + (unknown.size() == 1 ? " unknown field: " : " unknown fields: ")
                        + names
                        + (unknown.size() > MAX_NAMES_SHOWN ? ", …" : ""));
    }
}
