package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;

class ServerConfigTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,   ,                           false",
        "localhost,   ,                           false",
        "LocalHost,   http://localhost:8080,      false",
        "::1,         http://[::1]:8080,          false",
        "127.1.2.3,   ,                           false",
        "0.0.0.0,     ,                           true",
        "::,          ,                           true",
        "192.168.1.2, ,                           true",
        "office-pc,   ,                           true",
        "localhost.evil, ,                        true",
        "127.0.0.1,   https://news.example.org,   true",
        "127.0.0.1,   http://192.168.1.2:7070,    true"
    })
    void knowsWhetherOthersReachIt(String host, @Nullable URI url, boolean beyond) {
        assertEquals(beyond, new ServerConfig(host, 7070, url).isBeyondThisMachine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "http://office", "office:80", "[::1]", "a/b"})
    void aHostIsANameOrAnAddress(String host) {
        assertEquals(
                "the host must be a name or an address of this machine, not \"" + host + "\"",
                refusal(host, 7070, null));
    }

    @Test
    void proxiesAndRatesAreChecked() {
        ServerConfig config = TestServer.ANY_PORT;
        assertEquals(
                "a trusted proxy must be an address or a block such as 10.0.0.0/8, not \"proxy\"",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> config.withTrustedProxies(List.of("proxy")))
                        .getMessage());
        assertEquals(
                "the questions a minute must be from 1 to 1000000, not 0",
                assertThrows(IllegalArgumentException.class, () -> config.withQuestionsAMinute(0))
                        .getMessage());
    }

    @Test
    void aPortIsOneThatExists() {
        assertEquals("the port must be from 0 to 65535, not 65536", refusal("::1", 65_536, null));
        assertEquals("the port must be from 0 to 65535, not -1", refusal("::1", -1, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example.org", "ftp://news.example.org", "https:///path"})
    void aPublicUrlIsThatOfASite(String url) {
        assertEquals(
                "the public URL must be like https://news.example.org, not " + url,
                refusal("::1", 0, URI.create(url)));
    }

    private static @Nullable String refusal(String host, int port, @Nullable URI url) {
        return assertThrows(IllegalArgumentException.class, () -> new ServerConfig(host, port, url))
                .getMessage();
    }
}
