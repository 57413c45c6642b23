package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

class WebPageTest {

    @AutoClose
    private final TestServer server =
            TestServer.of(new CompletableFuture<>(), new CompletableFuture<>());

    @ParameterizedTest
    @CsvSource({
        "/,               text/html;charset=utf-8,       /web/index.html",
        "/index.html,     text/html;charset=utf-8,       /web/index.html",
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
    void aFileThatTheBrowserHasIsNotSentAgain() {
        String tag = header(server.get("/"), "ETag");
        HttpResponse<String> again = server.send(server.request("/").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(
                200,
                server.send(server.request("/").header("If-None-Match", "W/\"0-0\"")).statusCode());
    }

    @Test
    void largeFilesAreCompressedForThoseWhoCanRead() {
        HttpResponse<String> response =
                server.send(server.request("/").header("Accept-Encoding", "gzip"));
        assertEquals("gzip", header(response, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
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
