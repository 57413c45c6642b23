package io.dateline.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/// Files of JSON, read one article at a time.
final class JsonArticles {

    private JsonArticles() {}

    private static final String EMPTY = "the file is empty";

    private static final String NONE = "the file holds no article";

    /// `item`, with a warning where its bytes, or those before it, had to be guessed.
    private static SourceItem warned(SourceItem item, ReadableBytes content) {
        return content.isRepaired() && item instanceof SourceItem.Found(String place, var article)
                ? new SourceItem.Found(place, article.withWarning(ReadableBytes.WARNING))
                : item;
    }

    /// A parser that refuses articles of too many names and values: in memory each takes up many
    /// times its bytes.
    private static final class Limited extends JsonParserDelegate {

        /// Thousands of times what an article has that can be read.
        private static final int MAX_VALUES = 100_000;

        private int values;

        Limited(JsonParser parser) {
            super(parser);
        }

        void beginArticle() {
            values = 0;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            values++;
            if (values > MAX_VALUES) {
                throw new StreamConstraintsException(
                        "more than " + MAX_VALUES + " names and values", currentLocation());
            }
            return super.nextToken();
        }
    }

    /// An article a line. A line that holds none is refused under its number, `file.jsonl:3`; blank
    /// lines are passed over.
    static final class Lines implements Items {

        private final String origin;
        private final ReadableBytes content;
        private final FieldNames names;
        private final int maximumBytes;
        private int number;
        private boolean found;

        Lines(String origin, InputStream content, FieldNames names, int maximumBytes) {
            this.origin = origin;
            this.names = names;
            this.content = new ReadableBytes(content);
            this.maximumBytes = maximumBytes;
        }

        @Override
        public String origin() {
            return origin;
        }

        @Override
        public @Nullable SourceItem next() throws IOException {
            for (byte[] line = line(); line != null; line = line()) {
                if (!isBlank(line)) {
                    found = true;
                    return warned(item(origin + ":" + number, line), content);
                }
            }
            if (found) {
                return null;
            }
            found = true;
            return new SourceItem.Refused(origin, number == 1 ? EMPTY : NONE);
        }

        private SourceItem item(String place, byte[] line) {
            if (line.length > maximumBytes) {
                return new SourceItem.Refused(
                        place, "the line has more than %,d bytes".formatted(maximumBytes));
            }
            try {
                JsonParser parser = new Limited(ArticleJson.MAPPER.createParser(line));
                return ArticleJson.read(place, ArticleJson.MAPPER.reader().readTree(parser), names);
            } catch (JsonProcessingException e) {
                return new SourceItem.Refused(place, ArticleJson.reason(e));
            } catch (IOException e) {
                // of bytes in memory only the decoding of characters can fail
                return new SourceItem.Refused(place, FileWalk.reason(e));
            }
        }

        /// The next line, of which no more than one byte over the limit is kept, or `null`.
        private byte @Nullable [] line() throws IOException {
            number++;
            content.restart();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int unit = content.read();
            if (unit < 0) {
                return null;
            }
            for (; unit >= 0 && unit != '\n'; unit = content.read()) {
                if (line.size() <= maximumBytes) {
                    line.write(unit);
                }
            }
            return line.toByteArray();
        }

        private static boolean isBlank(byte[] line) {
            for (byte unit : line) {
                if (unit != ' ' && unit != '\t' && unit != '\r') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /// One article, or an array of them, which may stand in an object under a usual key, as in
    /// `{"status": "ok", "articles": […]}`.
    static final class Document implements Items {

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
                        "rows");

        /// Objects around such a list.
        private static final Set<String> AROUND_LISTS =
                Set.of("response", "data", "result", "hits", "feed", "channel", "rss");

        private static final int MAX_AROUND = 3;

        private static final ObjectReader TREE =
                ArticleJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private final String origin;
        private final FieldNames names;
        private final Limited parser;
        private final ReadableBytes content;
        private boolean inArray;

        /// Whether the list stands in an object, of which nothing more is read.
        private boolean inObject;

        private int depthOfList = 1;
        private int number;
        private boolean ended;

        /// The first article of a list, read already to see what the list holds.
        private @Nullable JsonNode peeked;

        Document(String origin, InputStream content, FieldNames names) throws IOException {
            this.origin = origin;
            this.names = names;
            this.content = new ReadableBytes(content);
            try {
                this.parser = new Limited(ArticleJson.MAPPER.createParser(this.content));
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
            if (ended) {
                return null;
            }
            try {
                SourceItem item = inArray ? element() : first();
                return item == null ? null : warned(item, content);
            } catch (JsonProcessingException e) {
                ended = true;
                return new SourceItem.Refused(
                        origin + ":" + ArticleJson.place(e, parser).getLineNr(),
                        ArticleJson.reason(e) + (inArray ? "; what follows it was not read" : ""));
            }
        }

        private @Nullable SourceItem first() throws IOException {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                inArray = true;
                return element();
            }
            ended = true;
            if (parser.currentToken() == null) {
                return new SourceItem.Refused(origin, EMPTY);
            }
            JsonNode node =
                    parser.currentToken() == JsonToken.START_OBJECT
                            ? object(0)
                            : TREE.<JsonNode>readTree(parser);
            if (node == null) {
                ended = false;
                inArray = true;
                inObject = true;
                return element();
            }
            if (parser.nextToken() != null) {
                return new SourceItem.Refused(
                        origin,
                        "more follows after the first article; expected one article or an array of"
                                + " them, or a file named .jsonl with one a line");
            }
            return ArticleJson.read(origin, node, names);
        }

        /// The object that begins here; `null` where the first article of a list in it was read.
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
                if (begun == JsonToken.START_ARRAY && LISTS.contains(name)) {
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
            }
            return object;
        }

        /// The array that begins here; `null` where its first element may be an article.
        private @Nullable JsonNode list() throws IOException {
            ArrayNode array = ArticleJson.MAPPER.createArrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode element = TREE.readTree(parser);
                if (array.isEmpty() && ArticleJson.mayBeArticle(withoutIndex(element), names)) {
                    peeked = element;
                    depthOfList = parser.getParsingContext().getNestingDepth();
                    return null;
                }
                array.add(element);
            }
            return array;
        }

        /// A hit of a search engine holds what was indexed.
        private static JsonNode withoutIndex(JsonNode element) {
            return element.path("_source").isObject() ? element.path("_source") : element;
        }

        private @Nullable SourceItem element() throws IOException {
            JsonNode first = peeked;
            if (first != null) {
                peeked = null;
                number++;
                return ArticleJson.read(origin + ", article " + number, withoutIndex(first), names);
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                ended = true;
                if (inObject) {
                    return null;
                }
                if (parser.nextToken() != null) {
                    return new SourceItem.Refused(
                            origin, "more follows after the array; it was not read");
                }
                return number == 0 ? new SourceItem.Refused(origin, NONE) : null;
            }
            number++;
            parser.beginArticle();
            String place = origin + ", article " + number;
            try {
                return ArticleJson.read(place, withoutIndex(TREE.readTree(parser)), names);
            } catch (MismatchedInputException e) {
                // a key stands twice: well-formed, so what follows the article can be read
                while (parser.getParsingContext().getNestingDepth() > depthOfList) {
                    parser.nextToken();
                }
                return new SourceItem.Refused(place, ArticleJson.reason(e));
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
