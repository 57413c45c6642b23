package io.dateline.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Files of JSON, read one article at a time.
final class JsonArticles {

    private JsonArticles() {}

    static final String EMPTY = "the file is empty";

    static final String NONE = "the file holds no article";

    /// `item`, with a warning where its bytes, or those before it, had to be guessed.
    static SourceItem warned(SourceItem item, ReadableBytes content) {
        return content.isRepaired() && item instanceof SourceItem.Found(String place, var article)
                ? new SourceItem.Found(place, article.withWarning(ReadableBytes.WARNING))
                : item;
    }

    /// A parser that refuses articles of too many names and values: in memory each takes up many
    /// times its bytes.
    static final class Limited extends JsonParserDelegate {

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
                JsonNode node = ArticleJson.MAPPER.reader().readTree(parser);
                return ArticleJson.read(place, JsonShapes.unwrapped(node, names), names);
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
}
