package io.dateline.server.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.TestServer;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class EndpointTest {

    private static final String SECRET = "of the platform";

    @TempDir private static Path data;
    @AutoClose private final ApiKeys keys = ApiKeys.open(data);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    /// As chat platforms call: signed over the bytes of the body, answered at once, and the work
    /// done afterwards.
    private final Endpoint webhook =
            of(
                    "/hooks/chat",
                    true,
                    request -> {
                        if (!signature(request.body()).equals(request.header("x-signature"))) {
                            return EndpointResponse.of(401);
                        }
                        String said = request.form().getOrDefault("text", List.of("")).getFirst();
                        return EndpointResponse.of(200, "text/plain", "heard " + said)
                                .then(() -> done.add("answered " + said));
                    });

    private static Endpoint of(
            String path, boolean signed, Function<EndpointRequest, EndpointResponse> answer) {
        return new Endpoint() {
            @Override
            public String method() {
                return "POST";
            }

            @Override
            public String path() {
                return path;
            }

            @Override
            public boolean isSigned() {
                return signed;
            }

            @Override
            public int maxBodyBytes() {
                return 1000;
            }

            @Override
            public EndpointResponse answer(EndpointRequest request) {
                return answer.apply(request);
            }
        };
    }

    private TestServer open(Endpoint... endpoints) {
        return TestServer.with(
                TestServer.ANY_PORT,
                new CompletableFuture<>(),
                new Additions(keys, List.of(endpoints)));
    }

    @Test
    void aWebhookIsAnsweredAndItsWorkDoneAfterwards() throws Exception {
        keys.add("anna", true);
        try (TestServer server = open(webhook)) {
            String body = "text=Gr%C3%BC%C3%9Fe+%26+more&token=a&token=b";
            HttpResponse<String> response = call(server, body, signature(bytes(body)));
            assertEquals(200, response.statusCode(), response.body());
            assertEquals("heard Grüße & more", response.body());
            assertEquals("answered Grüße & more", done.poll(1, TimeUnit.MINUTES));
            assertEquals(401, call(server, body + "&x=y", signature(bytes(body))).statusCode());
            assertTrue(done.isEmpty());
        } finally {
            keys.revoke("anna");
        }
    }

    private static HttpResponse<String> call(TestServer server, String body, String signature) {
        return server.send(
                server.request("/hooks/chat")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Signature", signature)
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void anEndpointThatIsNotSignedDemandsAKey() {
        String key = keys.add("anna", true).orElseThrow();
        String reading = keys.add("desk", false).orElseThrow();
        try (TestServer server = open(of("/hooks/plain", false, _ -> EndpointResponse.of(204)))) {
            HttpRequest.Builder plain =
                    server.request("/hooks/plain").POST(BodyPublishers.noBody());
            assertEquals(401, server.send(plain).statusCode());
            assertEquals(
                    204,
                    server.send(plain.copy().header("Authorization", "Bearer " + key))
                            .statusCode());
            assertEquals(
                    403,
                    server.send(plain.copy().header("Authorization", "Bearer " + reading))
                            .statusCode());
        } finally {
            keys.revoke("anna");
            keys.revoke("desk");
        }
    }

    @Test
    void theRequestComesAsItWasSent() throws Exception {
        CompletableFuture<EndpointRequest> seen = new CompletableFuture<>();
        Endpoint endpoint =
                of(
                        "/hooks/seen",
                        true,
                        request -> {
                            seen.complete(request);
                            return new EndpointResponse(
                                    202, Map.of("X-Answer", "yes"), new byte[] {-1, 0}, null);
                        });
        try (TestServer server = open(endpoint)) {
            byte[] body = {0, -1, 13, 10, 127};
            HttpResponse<String> response =
                    server.send(
                            server.request("/hooks/seen?a=1&a=%202&b")
                                    .header("X-Two", "one")
                                    .header("X-Two", "two")
                                    .POST(BodyPublishers.ofByteArray(body)));
            assertEquals(202, response.statusCode());
            assertEquals("yes", response.headers().firstValue("X-Answer").orElseThrow());
            assertEquals(
                    "nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
            EndpointRequest request = seen.get(1, TimeUnit.MINUTES);
            assertEquals("POST /hooks/seen", request.method() + " " + request.path());
            assertEquals(HexFormat.of().formatHex(body), HexFormat.of().formatHex(request.body()));
            assertEquals(Map.of("a", List.of("1", " 2"), "b", List.of("")), request.query());
            assertEquals(List.of("one", "two"), request.headers().get("x-two"));
            assertEquals(Map.of(), request.form());
        }
    }

    @Test
    void whatIsRefusedOrFailsTakesNoPlaceForEver() {
        Endpoint faulty =
                of(
                        "/hooks/faulty",
                        true,
                        _ -> {
                            throw new IllegalStateException("on purpose");
                        });
        try (TestServer server = open(webhook, faulty)) {
            assertEquals(413, call(server, "text=" + "x".repeat(1000), "").statusCode());
            assertEquals(500, server.post("/hooks/faulty", "{}").statusCode());
            for (int i = 0; i < BackgroundWork.MOST_AT_ONCE; i++) {
                assertEquals(401, call(server, "text=x", "wrong").statusCode());
            }
        }
    }

    @Test
    void workThatTakesTooLongIsInterruptedWhenTheServerCloses() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Endpoint slow =
                of(
                        "/hooks/slow",
                        true,
                        _ ->
                                EndpointResponse.of(200)
                                        .then(
                                                () -> {
                                                    begun.countDown();
                                                    try {
                                                        never.await();
                                                    } catch (InterruptedException e) {
                                                        done.add("interrupted");
                                                    }
                                                }));
        try (TestServer server = TestServer.impatient(new Additions(null, List.of(slow)))) {
            assertEquals(200, server.post("/hooks/slow", "{}").statusCode());
            assertTrue(begun.await(1, TimeUnit.MINUTES));
        }
        assertEquals("interrupted", done.poll());
    }

    @Test
    void workThatTakesALittleIsDoneBeforeTheServerHasClosed() {
        CountDownLatch closing = new CountDownLatch(1);
        Endpoint endpoint =
                of(
                        "/hooks/last",
                        true,
                        _ ->
                                EndpointResponse.of(200)
                                        .then(
                                                () -> {
                                                    try {
                                                        closing.await();
                                                        done.add("done");
                                                    } catch (InterruptedException e) {
                                                        done.add("interrupted");
                                                    }
                                                }));
        try (TestServer server = open(endpoint)) {
            assertEquals(200, server.post("/hooks/last", "{}").statusCode());
            closing.countDown();
        }
        assertEquals("done", done.poll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/x",
                "/v1",
                "/mcp/x",
                "/metrics",
                "/health/x",
                "/a.js",
                "/{x}",
                "x",
                "/"
            })
    void anEndpointHasAPathOfItsOwn(String path) {
        Endpoint endpoint = of(path, true, _ -> EndpointResponse.of(200));
        assertThrows(IllegalArgumentException.class, () -> open(endpoint).close());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(SECRET), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
