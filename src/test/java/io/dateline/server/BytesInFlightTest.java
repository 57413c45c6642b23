package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

@Timeout(60)
class BytesInFlightTest {

    private static final int MOST = 100_000;

    @TempDir private Path data;
    private final BytesInFlight bytes = new BytesInFlight(MOST);
    @AutoClose private Dateline engine;
    @AutoClose private TestServer server;

    @BeforeEach
    void open() {
        engine = Dateline.open(DatelineConfig.of(data));
        server = TestServer.holding(engine, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b"})
    void aBodyForWhichThereIsNoRoomIsToldToComeAgain(String type) throws IOException {
        String file =
                "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n";
        String start = type.startsWith("multipart") ? file : "{\"text\": \"";
        String end = type.startsWith("multipart") ? "\r\n--b--\r\n" : "\"}";
        String body = start + "word ".repeat(10_000) + end;
        try (Socket slow = server.connect()) {
            hold(slow, 60_000);
            HttpResponse<String> response = post(type, body);
            assertEquals(503, response.statusCode(), response.body());
            assertEquals("2", response.headers().firstValue("Retry-After").orElse(""));
            assertEquals(
                    "the server holds as much of other requests as it can; try again",
                    TestServer.json(response).get("detail").textValue());
        }
        awaitHeld(0);
        assertEquals(200, post(type, body).statusCode());
        awaitHeld(0);
    }

    @Test
    void whatIsDoneIsCountedNoLonger() {
        String body = "[\"" + "x".repeat(30_000) + "\"]";
        for (int i = 0; i < 10; i++) {
            assertEquals(200, post("application/json", body).statusCode());
        }
        awaitHeld(0);
    }

    private HttpResponse<String> post(String type, String body) {
        return server.send(
                server.request("/api/articles")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    /// Sends the beginning of a body, and waits until the server has read it.
    private void hold(Socket slow, int count) throws IOException {
        String head =
                "POST /api/articles HTTP/1.1\r\nHost: localhost:"
                        + server.server.url().getPort()
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + 2 * count
                        + "\r\n\r\n";
        String body = "x".repeat(count);
        slow.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        slow.getOutputStream().flush();
        awaitHeld(count);
    }

    private void awaitHeld(long count) {
        while (bytes.held() != count) {
            Thread.onSpinWait();
        }
    }
}
