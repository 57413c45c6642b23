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
import io.dateline.ingest.source.ArticleFields.Field;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.html.MarkedUpText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Articles as JSON objects: `{"id"?, "title"?, "text" or "html", "source"?, "url"?, "byline"?,
/// "publishedAt"? or "date"?, "language"?, "section"?,
/// "captions"?}`.
///
/// Usual other names of these fields are read, which a warning tells. `null` is as good as
/// absent. A value of another type is read where it stands for a text, and refused where not; a
/// field of no known name is ignored with a warning; a date or URL that is none is left out with
/// a warning. Markup and entities in a text are read as what they stand for. What the fields do
/// not say, the metadata of the HTML may.
public final class ArticleJson {

    /// What JSON with articles is to be parsed with: strict, and a key that stands twice is
    /// refused.
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// The message names switches of the parser beside the key.
    private static final Pattern KEY_TWICE = Pattern.compile("^Duplicate \\w+ [\"'](.*)[\"'] for ");

    private static final Pattern REST =
            Pattern.compile("\\[\\+?(\\d{1,7} char(?:acter)?s)\\]\\s*$");

    private ArticleJson() {}

    /// The article that `node` describes, or why it describes none.
    public static SourceItem read(String origin, JsonNode node) {
        return read(origin, node, FieldNames.USUAL);
    }

    /// The same of an object whose fields have these names.
    public static SourceItem read(String origin, JsonNode node, FieldNames names) {
        String shown = CanonicalText.printable(origin);
        try {
            return new SourceItem.Found(shown, article(node, names));
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

    private static RawArticle article(JsonNode node, FieldNames names) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(
                    "came "
                            + ArticleFields.described(node)
                            + "; expected an article, an object with \"text\"");
        }
        ArticleFields fields = new ArticleFields(node, names);
        SourceMetadata said =
                new SourceMetadata(
                                fields.text(Field.ID),
                                plain(fields.text(Field.TITLE)),
                                plain(fields.text(Field.SOURCE)),
                                fields.text(Field.URL),
                                byline(fields.text(Field.BYLINE)),
                                fields.dates(),
                                fields.text(Field.LANGUAGE))
                        .inSection(fields.section())
                        .captioned(fields.captions());
        if (isGiven(node, "text") && isGiven(node, "html")) {
            throw new IllegalArgumentException(
                    "came both \"text\" and \"html\"; expected one of them");
        }
        String text = fields.text(Field.TEXT);
        String html = text == null ? fields.text(Field.HTML) : null;
        String summary = text == null && html == null ? fields.text(Field.SUMMARY) : null;
        List<String> warnings = new ArrayList<>(fields.warnings());
        if (text != null) {
            return said.article(withoutCount(MarkedUpText.plain(text), warnings), null, warnings);
        }
        if (html != null) {
            HtmlPage page = HtmlPage.of(html);
            warnings.addAll(page.warnings());
            return said.or(SourceMetadata.of(page)).article(page.text(), null, warnings);
        }
        if (summary != null) {
            warnings.add("only a summary: there is no text");
            return said.article(MarkedUpText.plain(summary), null, warnings);
        }
        throw new IllegalArgumentException(
                "came no text; expected \"text\" or \"html\", or a usual other name as \"body\" or"
                        + " \"content\"; the fields are: "
                        + fields.names());
    }

    /// Without what an interface that gives the beginning alone says of the rest: `[+2345 chars]`.
    private static String withoutCount(String text, List<String> warnings) {
        Matcher count = REST.matcher(text);
        if (!count.find()) {
            return text;
        }
        warnings.add("only the beginning of the text: the file counts " + count.group(1) + " more");
        return text.substring(0, count.start()).stripTrailing();
    }

    private static boolean isGiven(JsonNode node, String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    private static @Nullable String plain(@Nullable String value) {
        return value == null ? null : MarkedUpText.plain(value);
    }

    /// A number is what a database knows the author by.
    private static @Nullable String byline(@Nullable String value) {
        return value == null || value.matches("\\d+")
                ? null
                : MarkedUpText.plain(value).replaceFirst("^\\s*(?i:by)\\s+", "");
    }

    /// Whether `node` is an object with a title and a text: an article, wherever it stands.
    static boolean isArticle(JsonNode node, FieldNames names) {
        if (!node.isObject()) {
            return false;
        }
        ArticleFields fields = new ArticleFields(node, names);
        return fields.has(Field.TITLE) && fields.hasText();
    }

    /// Whether `node` is an object with words that may be those of an article.
    static boolean mayBeArticle(JsonNode node, FieldNames names) {
        return node.isObject() && new ArticleFields(node, names).hasWords();
    }
}
