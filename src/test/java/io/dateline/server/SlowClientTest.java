package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.AnswerEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Timeout(120)
class SlowClientTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(30);

    @Test
    void keepingPaceIsAMatterOfTimeAndBytes() {
        Pace pace = new Pace(GRACE, 1000);
        assertFalse(pace.isTooSlow(Duration.ofSeconds(30).toNanos(), 1));
        assertTrue(pace.isTooSlow(Duration.ofSeconds(31).toNanos(), 900));
        assertFalse(pace.isTooSlow(Duration.ofSeconds(31).toNanos(), 1100));
        assertTrue(pace.isTooSlow(Duration.ofHours(1).toNanos(), 1_000_000));
        assertFalse(pace.isTooSlow(Duration.ofHours(1).toNanos(), 4_000_000));
    }

    /// Sends the rest a byte at a time, until nobody is there to take it.
    private static void drip(Socket socket, String rest) {
        if (rest.isEmpty()) {
            return;
        }
        CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            try {
                                OutputStream out = socket.getOutputStream();
                                out.write(rest.charAt(0));
                                out.flush();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            drip(socket, rest.substring(1));
                        });
    }

    @Test
    void aHeadThatComesByteByByteIsCutOff() throws Exception {
        try (TestServer server = TestServer.pacing(Script::play, SOON);
                Socket socket = server.connect()) {
            drip(socket, "GET /health/live HTTP/1.1\r\nX-Long: " + "a".repeat(1_000_000));
            String told =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(told.isEmpty() || told.startsWith("HTTP/1.1 4"), told);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsCutOff() throws Exception {
        try (TestServer server = TestServer.pacing(Script::play, SOON);
                Socket socket = server.connect()) {
            String head =
                    "POST /api/ask HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                            .formatted(server.server.url().getAuthority());
            String all = head + "Content-Length: 60000\r\n\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
            drip(socket, "{\"question\": \"" + "a".repeat(59_000));
            String told =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(told.startsWith("HTTP/1.1 408"), told);
        }
    }

    @Test
    void aStreamThatIsNotReadIsCutOffAndItsWorkEnded() throws Exception {
        CompletableFuture<RuntimeException> ended = new CompletableFuture<>();
        AnswerEvent.Token much = new AnswerEvent.Token("a".repeat(100_000));
        try (TestServer server =
                        TestServer.pacing(
                                (_, listener) -> {
                                    try {
                                        while (true) {
                                            listener.accept(much);
                                        }
                                    } catch (RuntimeException e) {
                                        ended.complete(e);
                                        throw e;
                                    }
                                },
                                SOON);
                Socket socket = server.connect()) {
            String body = "{\"question\": \"Why?\"}";
            String request =
                    "POST /api/ask/stream HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                                    .formatted(server.server.url().getAuthority())
                            + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertEquals("the client went away", ended.get(1, TimeUnit.MINUTES).getMessage());
        }
    }

    @Test
    void aSlowClientThatKeepsPaceIsAnswered() throws Exception {
        try (TestServer server = TestServer.pacing(Script::play, GRACE);
                Socket socket = server.connect()) {
            String head = "GET /health/live HTTP/1.1\r\nConnection: close\r\nHost: ";
            drip(socket, head + server.server.url().getAuthority() + "\r\n\r\n");
            String told =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(told.startsWith("HTTP/1.1 200"), told);
        }
    }
}
