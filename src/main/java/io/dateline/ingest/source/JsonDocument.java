package io.dateline.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A file of one article, or one after another, or an array of them, which may stand in an object
/// under a usual key, as in `{"status": "ok", "articles": […]}`; or an object of articles by their
/// ids; or their columns.
final class JsonDocument implements Items {

    /// Keys under which interfaces put their lists of articles.
    private static final Set<String> LISTS =
            Set.of(
                    "articles",
                    "items",
                    "results",
                    "data",
                    "posts",
                    "docs",
                    "documents",
                    "entries",
                    "stories",
                    "news",
                    "hits",
                    "records",
                    "rows",
                    "edges",
                    "value",
                    "messages",
                    "children");

    /// Objects around such a list.
    private static final Set<String> AROUND_LISTS =
            Set.of(
                    "response",
                    "data",
                    "result",
                    "hits",
                    "feed",
                    "channel",
                    "rss",
                    "articles",
                    "news",
                    "output");

    private static final int MAX_AROUND = 3;

    /// So many articles first in an object make it one of nothing else.
    private static final int FIRST_KEYED = 2;

    private static final ObjectReader TREE =
            ArticleJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// Where the next article is looked for.
    private enum Place {
        /// At the beginning of the file.
        FIRST,
        /// Behind the article that the file began with.
        NEXT,
        /// In an array that is all of the file.
        ARRAY,
        /// In one in an object, of which nothing more is read.
        LIST,
        /// Under the keys of the object that is all of the file.
        KEYS,
        /// Among those that were read already.
        READ,
        NOWHERE
    }

    private final String origin;
    private final FieldNames names;
    private final JsonArticles.Limited parser;
    private final ReadableBytes content;
    private Place place = Place.FIRST;
    private int depthOfList = 1;
    private int number;

    /// Articles of a list, read already to see what the list holds.
    private final Deque<JsonNode> read = new ArrayDeque<>();

    /// The keys of articles that were met.
    private final Set<String> keys = new HashSet<>();

    JsonDocument(String origin, InputStream content, FieldNames names) throws IOException {
        this.origin = origin;
        this.names = names;
        this.content = new ReadableBytes(content);
        try {
            this.parser = new JsonArticles.Limited(ArticleJson.MAPPER.createParser(this.content));
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        try {
            SourceItem item = place == Place.FIRST ? first() : following();
            return item == null ? null : JsonArticles.warned(item, content);
        } catch (JsonProcessingException e) {
            boolean isList = place != Place.FIRST;
            place = Place.NOWHERE;
            return new SourceItem.Refused(
                    origin + ":" + ArticleJson.place(e, parser).getLineNr(),
                    ArticleJson.reason(e) + (isList ? "; what follows it was not read" : ""));
        }
    }

    private @Nullable SourceItem first() throws IOException {
        JsonToken begun = parser.nextToken();
        if (begun == null) {
            place = Place.NOWHERE;
            return new SourceItem.Refused(origin, JsonArticles.EMPTY);
        }
        if (begun == JsonToken.START_ARRAY) {
            place = Place.ARRAY;
            return following();
        }
        JsonNode node =
                begun == JsonToken.START_OBJECT ? object(0) : TREE.<JsonNode>readTree(parser);
        if (node == null) {
            return following();
        }
        List<JsonNode> articles = JsonShapes.articles(node, names);
        if (!articles.isEmpty()) {
            read.addAll(articles);
            place = Place.READ;
            return following();
        }
        place = Place.NEXT;
        depthOfList = 0;
        number = 1;
        return ArticleJson.read(origin, only(node), names);
    }

    /// An object that holds an article and nothing else stands for it.
    private JsonNode only(JsonNode node) {
        JsonNode unwrapped = JsonShapes.unwrapped(node, names);
        JsonNode value = node.size() == 1 ? node.iterator().next() : unwrapped;
        return ArticleJson.mayBeArticle(unwrapped, names) || !ArticleJson.mayBeArticle(value, names)
                ? unwrapped
                : value;
    }

    /// The object that begins here; `null` where the first articles of a list in it were read.
    private @Nullable JsonNode object(int depth) throws IOException {
        ObjectNode object = ArticleJson.MAPPER.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken begun = parser.nextToken();
            if (object.has(key)) {
                throw MismatchedInputException.from(
                        parser, JsonNode.class, "Duplicate field '" + key + "' for object");
            }
            String name = key.toLowerCase(Locale.ROOT);
            JsonNode value;
            // the list of an article holds what belongs to it, such as what readers said
            boolean mayBeList = !ArticleJson.isArticle(object, names);
            if (begun == JsonToken.START_ARRAY && LISTS.contains(name) && mayBeList) {
                value = list();
            } else if (begun == JsonToken.START_OBJECT
                    && AROUND_LISTS.contains(name)
                    && depth < MAX_AROUND) {
                value = object(depth + 1);
            } else {
                value = TREE.readTree(parser);
            }
            if (value == null) {
                return null;
            }
            object.set(key, value);
            if (depth == 0 && object.size() == FIRST_KEYED && isKeyed(object)) {
                object.propertyStream().forEach(it -> read.add(keyed(it.getKey(), it.getValue())));
                place = Place.KEYS;
                return null;
            }
        }
        return object;
    }

    /// Not where a key is the name of a field: its value may be an object with words as well.
    private boolean isKeyed(JsonNode object) {
        ArticleFields fields = new ArticleFields(object, names);
        return Arrays.stream(ArticleFields.Field.values()).noneMatch(fields::has)
                && object.valueStream()
                        .allMatch(
                                it ->
                                        ArticleJson.mayBeArticle(
                                                JsonShapes.unwrapped(it, names), names));
    }

    private JsonNode keyed(String key, JsonNode value) {
        keys.add(key);
        return JsonShapes.keyed(key, value, names);
    }

    /// The array that begins here; `null` where its first element may be an article.
    private @Nullable JsonNode list() throws IOException {
        ArrayNode array = ArticleJson.MAPPER.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = TREE.readTree(parser);
            JsonNode article = JsonShapes.unwrapped(element, names);
            if (array.isEmpty() && ArticleJson.mayBeArticle(article, names)) {
                read.add(article);
                depthOfList = parser.getParsingContext().getNestingDepth();
                place = Place.LIST;
                return null;
            }
            array.add(element);
        }
        return array;
    }

    private @Nullable SourceItem following() throws IOException {
        JsonNode article = read.poll();
        if (article != null) {
            number++;
            return ArticleJson.read(shownPlace(), article, names);
        }
        return switch (place) {
            case FIRST, NOWHERE -> null;
            case READ -> afterFirst();
            case ARRAY, LIST -> parser.nextToken() == JsonToken.END_ARRAY ? atEnd() : element("");
            case KEYS -> {
                if (parser.nextToken() == JsonToken.END_OBJECT) {
                    yield atEnd();
                }
                String key = parser.currentName();
                parser.nextToken();
                yield element(key);
            }
            case NEXT -> parser.nextToken() == null ? null : element("");
        };
    }

    private @Nullable SourceItem afterFirst() throws IOException {
        place = Place.NOWHERE;
        return parser.nextToken() == null
                ? null
                : new SourceItem.Refused(
                        origin, "more follows after the first object; it was not read");
    }

    private @Nullable SourceItem atEnd() throws IOException {
        boolean isAll = place == Place.ARRAY;
        place = Place.NOWHERE;
        if (!isAll) {
            return null;
        }
        if (parser.nextToken() != null) {
            return new SourceItem.Refused(origin, "more follows after the array; it was not read");
        }
        return number == 0 ? new SourceItem.Refused(origin, JsonArticles.NONE) : null;
    }

    /// The article that begins here.
    ///
    /// @param key under which it stands, empty where under none
    private SourceItem element(String key) throws IOException {
        number++;
        parser.beginArticle();
        try {
            JsonNode node = TREE.readTree(parser);
            if (!key.isEmpty() && !keys.add(key)) {
                return new SourceItem.Refused(
                        shownPlace(),
                        "not valid JSON: the key \"%s\" stands twice"
                                .formatted(CanonicalText.printable(key)));
            }
            return ArticleJson.read(
                    shownPlace(),
                    key.isEmpty()
                            ? JsonShapes.unwrapped(node, names)
                            : JsonShapes.keyed(key, node, names),
                    names);
        } catch (MismatchedInputException e) {
            // a key stands twice: well-formed, so what follows the article can be read
            while (parser.getParsingContext().getNestingDepth() > depthOfList) {
                parser.nextToken();
            }
            return new SourceItem.Refused(shownPlace(), ArticleJson.reason(e));
        }
    }

    private String shownPlace() {
        return origin + ", article " + number;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
