package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class ServerConfigTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "::1", "127.1.2.3"})
    void servesThisMachine(String host) {
        assertDoesNotThrow(() -> new ServerConfig(host, 7070, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.2", "example.org", "localhost.evil", ""})
    void servesNoOther(String host) {
        assertEquals(
                "the host must be localhost or an address of this machine alone, not " + host,
                refusal(host, 7070, null));
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
