package io.dateline.server.front;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.server.http.ProblemException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class RequestGuardTest {

    private static final RequestGuard LOCAL =
            new RequestGuard("http", "127.0.0.1", null);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:7070", "localhost:7070", "LOCALHOST:7070", "[::1]:7070"})
    void aHostOfThisServerGetsIn(String host) {
        assertDoesNotThrow(() -> LOCAL.check(host, null, 7070));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:7070",
                "127.0.0.1",
                "127.0.0.1:7071",
                "localhost.evil.example:7070",
                "127.0.0.1:7070.evil.example",
                ""
            })
    void aNameThatOnlyResolvesToThisMachineIsKeptOut(String host) {
        assertEquals(421, statusOf(LOCAL, host, null, 7070));
    }

    @Test
    void aRequestWithoutHostIsKeptOut() {
        assertEquals(421, statusOf(LOCAL, null, null, 7070));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:7070", "http://localhost:7070", "http://[::1]:7070"})
    void aPageOfThisServerGetsIn(String origin) {
        assertDoesNotThrow(() -> LOCAL.check("localhost:7070", origin, 7070));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "https://localhost:7070",
                "http://localhost",
                "http://localhost:8080",
                "http://localhost:7070.evil.example"
            })
    void aPageOfAnotherSiteIsKeptOut(String origin) {
        assertEquals(403, statusOf(LOCAL, "localhost:7070", origin, 7070));
    }

    @ParameterizedTest
    @CsvSource({
        "https://News.example.org,       news.example.org,      https://news.example.org",
        "https://news.example.org/,      news.example.org:443,  https://news.example.org",
        "http://news.example.org,        news.example.org:80,   http://news.example.org",
        "https://news.example.org:8443,  news.example.org:8443, https://news.example.org:8443"
    })
    void thePublicAddressGetsIn(URI publicUrl, String host, String origin) {
        RequestGuard guard = new RequestGuard("http", "::1", publicUrl);
        assertDoesNotThrow(() -> guard.check(host, origin, 7070));
        assertDoesNotThrow(() -> guard.check("localhost:7070", "http://localhost:7070", 7070));
    }

    @Test
    void thePublicAddressOnAnotherPortIsAnotherSite() {
        RequestGuard guard =
                new RequestGuard("http", "::1", URI.create("https://news.example.org"));
        assertEquals(421, statusOf(guard, "news.example.org:7070", null, 7070));
        assertEquals(
                403, statusOf(guard, "news.example.org", "https://news.example.org:8443", 7070));
        assertEquals(403, statusOf(guard, "news.example.org", "http://news.example.org", 7070));
    }

    @Test
    void onTheUsualPortNamesStandAlone() {
        assertDoesNotThrow(() -> LOCAL.check("localhost", "http://localhost", 80));
        assertDoesNotThrow(() -> LOCAL.check("localhost:80", "http://localhost", 80));
    }

    @Test
    void overTlsAPageOfThisServerCameByHttps() {
        RequestGuard guard = new RequestGuard("https", "127.0.0.1", null);
        assertDoesNotThrow(() -> guard.check("localhost:7070", "https://localhost:7070", 7070));
        assertEquals(403, statusOf(guard, "localhost:7070", "http://localhost:7070", 7070));
    }

    @Test
    void whereAllAddressesAreListenedAtTheOneThatWasCalledGetsIn() {
        RequestGuard guard = new RequestGuard("http", "0.0.0.0", null);
        String office = "http://192.168.1.2:7070";
        assertDoesNotThrow(() -> guard.check("192.168.1.2:7070", office, 7070, "192.168.1.2"));
        assertEquals(421, statusOf(guard, "192.168.1.3:7070", null, 7070));
        assertEquals(421, statusOf(guard, "office:7070", null, 7070));
    }

    private static int statusOf(
            RequestGuard guard, @Nullable String host, @Nullable String origin, int port) {
        return assertThrows(ProblemException.class, () -> guard.check(host, origin, port))
                .problem()
                .status();
    }
}
