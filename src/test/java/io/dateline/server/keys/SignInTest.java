package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.ServerConfig;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class SignInTest {

    private static final String ASK = "{\"question\": \"Does the ferry sail?\"}";

    @TempDir private static Path data;
    @AutoClose private final ApiKeys keys = ApiKeys.open(data);
    private String key = "";

    @BeforeEach
    void makeKey() {
        keys.list().forEach(old -> keys.revoke(old.name()));
        key = keys.add("anna", true).orElseThrow();
    }

    private TestServer open() {
        return open(TestServer.ANY_PORT);
    }

    private TestServer open(ServerConfig config) {
        return TestServer.with(config, new CompletableFuture<>(), new Additions(keys, List.of()));
    }

    @Test
    void aKeyBecomesACookieThatNoScriptAndNoOtherSiteCanUse() throws IOException {
        try (TestServer server = open()) {
            HttpResponse<String> page = server.get("/sign-in");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("type=\"password\""), page.body());
            assertTrue(header(page, "Content-Security-Policy").contains("form-action 'self'"));
            HttpResponse<String> response = signIn(server, " " + key + "\r\n");
            assertEquals(303, response.statusCode(), response.body());
            assertEquals("/", header(response, "Location"));
            String cookie = header(response, "Set-Cookie");
            assertTrue(
                    cookie.matches(
                            "dateline=dateline_[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000;"
                                    + " HttpOnly; SameSite=Strict"),
                    cookie);
            assertFalse(cookie.contains(key));
            HttpResponse<String> me =
                    server.send(server.request("/api/me").header("Cookie", nameAndValue(cookie)));
            assertEquals(
                    "{\"name\":\"anna\",\"mayWrite\":true,\"administers\":false,\"signedIn\":true}",
                    me.body());
        }
    }

    @Test
    void behindAProxyWithTlsTheCookieGoesNoOtherWay() {
        ServerConfig office =
                new ServerConfig("127.0.0.1", 0, URI.create("https://news.example"))
                        .withTrustedProxies(List.of("127.0.0.1"));
        try (TestServer server = open(office)) {
            HttpRequest.Builder request =
                    signInRequest(server, key)
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "news.example");
            String cookie = header(server.send(request), "Set-Cookie");
            assertTrue(cookie.startsWith("__Host-dateline=dateline_"), cookie);
            assertTrue(cookie.endsWith("; HttpOnly; SameSite=Strict; Secure"), cookie);
            String plain = nameAndValue(cookie).replace("__Host-", "");
            assertEquals(
                    401,
                    server.send(
                                    server.request("/v1/models")
                                            .header("X-Forwarded-Proto", "https")
                                            .header("X-Forwarded-Host", "news.example")
                                            .header("Cookie", plain))
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin,         own,         200",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, same-site,   403",
        "Sec-Fetch-Site, none,        403",
        "X-Nothing,      nothing,     403",
        "Origin,         http://evil.example, 403"
    })
    void aCookieChangesNothingForAPageOfAnotherSite(String name, String value, int status) {
        try (TestServer server = open()) {
            String cookie = nameAndValue(header(signIn(server, key), "Set-Cookie"));
            String shown = value.equals("own") ? server.server.url().toString() : value;
            HttpRequest.Builder ask =
                    server.request("/api/ask")
                            .header("Cookie", cookie)
                            .header(name, shown)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(ASK));
            assertEquals(status, server.send(ask).statusCode());
            assertEquals(
                    200,
                    server.send(server.request("/v1/models").header("Cookie", cookie))
                            .statusCode());
        }
    }

    @Test
    void whoSignsOutIsOut() {
        try (TestServer server = open()) {
            String cookie = nameAndValue(header(signIn(server, key), "Set-Cookie"));
            HttpRequest.Builder signOut =
                    server.request("/sign-out")
                            .header("Cookie", cookie)
                            .POST(BodyPublishers.noBody());
            HttpResponse<String> response = server.send(signOut);
            assertEquals(204, response.statusCode());
            assertTrue(header(response, "Set-Cookie").startsWith("dateline=; Path=/; Max-Age=0;"));
            assertEquals(
                    401,
                    server.send(server.request("/v1/models").header("Cookie", cookie))
                            .statusCode());
            assertEquals(303, server.send(signOut.header("Accept", "text/html,*/*")).statusCode());
        }
    }

    @Test
    void whoseKeyIsRevokedIsOut() {
        try (TestServer server = open()) {
            String cookie = nameAndValue(header(signIn(server, key), "Set-Cookie"));
            keys.add("other", true);
            keys.revoke("anna");
            server.seeKeys();
            assertEquals(
                    401,
                    server.send(server.request("/v1/models").header("Cookie", cookie))
                            .statusCode());
        }
    }

    @Test
    void whoTriesOnIsStoppedWithOrWithoutTheRightKey() {
        try (TestServer server = open()) {
            for (int i = 0; i < SignInAttempts.A_MINUTE_FROM_ONE_ADDRESS; i++) {
                assertEquals(303, signIn(server, key).statusCode());
                HttpResponse<String> wrong = signIn(server, key + i);
                assertEquals(401, wrong.statusCode());
                assertTrue(wrong.body().contains("role=\"alert\""), wrong.body());
                assertFalse(wrong.body().contains(key), wrong.body());
            }
            HttpResponse<String> stopped = signIn(server, key);
            assertEquals(429, stopped.statusCode());
            assertTrue(Integer.parseInt(header(stopped, "Retry-After")) <= 6);
            assertEquals(
                    200,
                    server.send(
                                    server.request("/v1/models")
                                            .header("Authorization", "Bearer " + key))
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "key, 401", "key=%zz, 400", "other=x, 401"})
    void aFormThatHoldsNoKeyIsToldSo(String form, int status) {
        try (TestServer server = open()) {
            HttpRequest.Builder request =
                    server.request("/sign-in").POST(BodyPublishers.ofString(form));
            assertEquals(status, server.send(request).statusCode());
            request.POST(BodyPublishers.ofString("key=" + "x".repeat(5000)));
            assertEquals(413, server.send(request).statusCode());
        }
    }

    @Test
    void whereNoKeyIsNeededThePageSaysSo() {
        keys.revoke("anna");
        try (TestServer server = open()) {
            assertTrue(server.get("/sign-in").body().contains("No key is needed"));
            assertTrue(signIn(server, "any").body().contains("No key is needed"));
            assertEquals(
                    "{\"name\":\"\",\"mayWrite\":true,\"administers\":true,\"signedIn\":false}",
                    server.get("/api/me").body());
        }
    }

    private static HttpResponse<String> signIn(TestServer server, String key) {
        return server.send(signInRequest(server, key));
    }

    private static HttpRequest.Builder signInRequest(TestServer server, String key) {
        return server.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                        BodyPublishers.ofString(
                                "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8)));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static String nameAndValue(String setCookie) {
        return setCookie.split(";", 2)[0];
    }
}
