package io.dateline.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.ingest.source.ArticleJson;
import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Bodies of requests and responses.
public final class Json {

    /// The most bytes of a request that brings articles: some thousands of them.
    public static final int MAX_ARTICLES_BYTES = 32 * 1024 * 1024;

    /// The most articles of a request: what becomes of each is told in one response.
    public static final int MAX_ARTICLES = 10_000;

    /// The most names and values of a body: those of so many articles. In memory each takes up many
    /// times its bytes.
    private static final int MAX_VALUES = 250_000;

    /// The most bytes of a question with all that belongs to it.
    public static final int MAX_ASK_BYTES = 64 * 1024;

    /// The most bytes of a question that comes with the conversation before it, which grows with
    /// each answer.
    public static final int MAX_CONVERSATION_BYTES = 1024 * 1024;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // the bytes are counted already: no text within them is too long
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(MAX_ARTICLES_BYTES)
                                    .maxTokenCount(MAX_VALUES)
                                    .build())
                    .build();

    private static final JsonMapper MAPPER = new JsonMapper(FACTORY);

    private Json() {}

    /// The body of a request that can have nothing but JSON.
    ///
    /// @throws ProblemException when it is not declared as JSON, is none, or is over `limit` bytes
    public static JsonNode read(Context ctx, int limit) {
        return read(ctx, limit, "application/json");
    }

    /// The body of a request.
    ///
    /// @param expected the types that are wanted, for the message to a caller with another
    /// @throws ProblemException when it is not declared as JSON, is none, or is over `limit` bytes
    public static JsonNode read(Context ctx, int limit, String expected) {
        requireJson(ctx, expected);
        return parse(readBytes(ctx, limit));
    }

    /// What `body` holds.
    ///
    /// @throws ProblemException when it is not one value of JSON in UTF-8
    public static JsonNode parse(byte[] body) {
        try (JsonParser parser = MAPPER.createParser(body)) {
            return parse(parser);
        } catch (IOException e) {
            // of bytes in memory only the decoding of characters can fail
            throw ProblemException.badRequest("the body is not JSON in UTF-8: " + e.getMessage());
        }
    }

    private static JsonNode parse(JsonParser parser) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(parser);
            if (node == null) {
                throw ProblemException.badRequest("the body is empty; expected JSON");
            }
            if (parser.nextToken() != null) {
                throw ProblemException.badRequest("the body goes on after its JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            requireAtMost(MAX_VALUES, parser.currentTokenCount(), "names and values");
            String problem =
                    e instanceof StreamConstraintsException
                            ? ArticleJson.reason(e)
                            : "not JSON: " + e.getOriginalMessage();
            JsonLocation place = ArticleJson.place(e, parser);
            throw ProblemException.badRequest(
                    "the body is %s, at line %d, column %d"
                            .formatted(problem, place.getLineNr(), place.getColumnNr()));
        }
    }

    private static void requireJson(Context ctx, String expected) {
        // not Jetty's own reading of it, which fails where it does not know the charset
        String type = ctx.header("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new ProblemException(415, "Content-Type is " + type + "; expected " + expected);
        }
    }

    /// The body of a request, whatever it holds.
    ///
    /// @throws ProblemException when it is over `limit` bytes, or breaks off
    public static byte[] readBytes(Context ctx, int limit) {
        requireAtMost(limit, ctx.req().getContentLengthLong(), "bytes");
        try (InputStream body = ctx.bodyInputStream()) {
            byte[] bytes = body.readNBytes(limit + 1);
            requireAtMost(limit, bytes.length, "bytes");
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(ErrorTable.ofRequest(e));
        }
    }

    /// @throws ProblemException when a body holds more than `limit` of `what`
    public static void requireAtMost(int limit, long count, String what) {
        if (count > limit) {
            throw new ProblemException(413, "the body is over the limit of " + limit + " " + what);
        }
    }

    public static void write(Context ctx, JsonNode node) {
        ctx.contentType("application/json").result(bytes(node));
    }

    /// By way of a string, since Jackson refuses to write half a surrogate pair, which a caller may
    /// have sent, as bytes.
    public static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
