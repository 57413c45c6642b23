package io.dateline.server.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

import io.dateline.server.TestServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

class WebPageTest {

    private static final Pattern HASHED = Pattern.compile("/(?:css|js)/[0-9a-f]{16}/[a-z./]+");

    @AutoClose
    private final TestServer server =
            TestServer.of(new CompletableFuture<>(), new CompletableFuture<>());

    @ParameterizedTest
    @CsvSource({
        "/css/base.css,   text/css;charset=utf-8,        /web/css/base.css",
        "/js/main.js,     text/javascript;charset=utf-8, /web/js/main.js",
        "/favicon.svg,    image/svg+xml,                 /web/favicon.svg"
    })
    void servesEachFileAsWhatItIs(String path, String type, String resource) throws IOException {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode());
        assertEquals(type, header(response, "Content-Type").replace(" ", ""));
        assertEquals("no-cache", header(response, "Cache-Control"));
        try (InputStream file = WebPageTest.class.getResourceAsStream(resource)) {
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8), response.body());
        }
    }

    @Test
    void whatTheFirstViewNeedsHasUrlsThatMayBeKeptForEver() {
        HttpResponse<String> index = server.get("/");
        assertEquals("text/html;charset=utf-8", header(index, "Content-Type"));
        assertEquals("no-cache", header(index, "Cache-Control"));
        assertEquals(index.body(), server.get("/index.html").body());
        List<String> urls = HASHED.matcher(index.body()).results().map(MatchResult::group).toList();
        assertEquals(4, urls.size(), index.body());
        for (String url : urls) {
            HttpResponse<String> response = server.get(url);
            assertEquals(200, response.statusCode(), url);
            assertEquals(
                    "public, max-age=31536000, immutable", header(response, "Cache-Control"), url);
            assertEquals(404, server.get(url.replaceFirst("/[0-9a-f]", "/x")).statusCode());
        }
    }

    @Test
    void aFileThatTheBrowserHasIsNotSentAgain() {
        String tag = header(server.get("/"), "ETag");
        HttpResponse<String> again = server.send(server.request("/").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(
                200,
                server.send(server.request("/").header("If-None-Match", "W/\"0-0\"")).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd   | br",
                "br;q=1.0, gzip;q=0.8      | br",
                "br;q=0, gzip              | gzip",
                "gzip                      | gzip",
                "x-gzip, bronze            | ",
                "identity                  | "
            })
    void aFileIsPackedInAWayThatItsReaderTakes(String accepted, String chosen) throws IOException {
        HttpResponse<byte[]> response = bytes("/css/base.css", accepted);
        assertEquals(
                Optional.ofNullable(chosen), response.headers().firstValue("Content-Encoding"));
        assertEquals("Accept-Encoding", response.headers().firstValue("Vary").orElseThrow());
        try (InputStream file = WebPageTest.class.getResourceAsStream("/web/css/base.css");
                InputStream sent = unpack(response.body(), chosen)) {
            assertArrayEquals(file.readAllBytes(), sent.readAllBytes());
        }
    }

    private HttpResponse<byte[]> bytes(String path, String accepted) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    server.request(path).header("Accept-Encoding", accepted).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream unpack(byte[] body, String encoding) throws IOException {
        InputStream packed = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "br" -> new BrotliInputStream(packed);
            case "gzip" -> new GZIPInputStream(packed);
            case null, default -> packed;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css",
                "/css/",
                "/js",
                "/web/index.html",
                "/index.html/",
                "//index.html",
                "/../web/index.html",
                "/js/../index.html",
                "/%2e%2e/web/index.html",
                "/..%2findex.html",
                "/css/..%5c..%5cindex.html",
                "/.git/config.json",
                "/io/dateline/openapi.json",
                "/../io/dateline/openapi.json",
                "/js/main.js%00.html",
                "/index.html;a=b",
                "/INDEX.HTML",
                "/nothing.html"
            })
    void nothingElseIsServed(String path) throws IOException {
        assertNotServed(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a.", "a.js", "/", "a"})
    void aLongPathIsNotFound(String name) throws IOException {
        assertNotServed("/" + name.repeat(7_900 / name.length()) + ".html");
    }

    private void assertNotServed(String path) throws IOException {
        String response =
                server.raw(
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost:"
                                + server.server.url().getPort()
                                + "\r\nConnection: close\r\n\r\n");
        int status = Integer.parseInt(response.substring(9, 12));
        assertTrue(status == 404 || status == 400, response);
        assertTrue(response.contains("application/problem+json"), response);
        assertFalse(response.contains("<"), response);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
