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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
        // often: where in the body the room ends, and on which thread, is as it comes
        for (int i = 0; i < 100; i++) {
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
        }
        assertEquals(200, post(type, body).statusCode());
        awaitHeld(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b"})
    void aBodyThatComesInPiecesIsToldSoWhenThereIsNoRoomForTheNext(String type) throws IOException {
        String start =
                type.startsWith("multipart")
                        ? "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n"
                        : "{\"text\": \"";
        try (Socket slow = server.connect();
                Socket pieces = server.connect()) {
            hold(slow, 60_000);
            send(pieces, head(type, 200_000) + start);
            awaitHeld(60_000 + start.length());
            send(pieces, "word ".repeat(10_000));
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    pieces.getInputStream(), StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 503 Service Unavailable", answer.readLine());
        }
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
        send(slow, head("application/json", 2 * count) + "x".repeat(count));
        awaitHeld(count);
    }

    private String head(String type, int length) {
        return "POST /api/articles HTTP/1.1\r\nHost: localhost:"
                + server.server.url().getPort()
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private void awaitHeld(long count) {
        while (bytes.held() != count) {
            Thread.onSpinWait();
        }
    }
}
