package io.dateline.server.openai;

import static io.dateline.server.TestServer.NO_HEARTBEAT;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.AnswerEvent;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a client has of a stream that is not at its end.
class OpenCompletionStreamTest {

    private static final String ASK =
            "{\"model\": \"dateline\", \"stream\": true, \"messages\":"
                    + " [{\"role\": \"user\", \"content\": \"Does it sail?\"}]}";

    @Test
    void aHeartbeatIsACommentWhileAnAnswerIsWaitedFor() throws IOException {
        CountDownLatch heard = new CountDownLatch(1);
        try (TestServer server =
                        TestServer.answering(
                                (question, listener) -> {
                                    await(heard);
                                    Answers.two(question, listener);
                                },
                                Duration.ofMillis(1));
                Socket socket = server.connect()) {
            BufferedReader lines = ask(server, socket);
            readUntil(lines, ": heartbeat");
            heard.countDown();
            readUntil(lines, "data: [DONE]");
        }
    }

    @Test
    void aSentenceThatMayBeWithdrawnIsHeldBackWithHeartbeats() throws IOException {
        CountDownLatch heard = new CountDownLatch(1);
        try (TestServer server =
                        TestServer.answering(
                                (question, listener) ->
                                        Answers.restarted(
                                                question,
                                                event -> {
                                                    if (event instanceof AnswerEvent.Restarted) {
                                                        await(heard);
                                                    }
                                                    listener.accept(event);
                                                }),
                                Duration.ofMillis(1));
                Socket socket = server.connect()) {
            BufferedReader lines = ask(server, socket);
            readUntil(lines, ": heartbeat");
            heard.countDown();
            String content = readUntil(lines, "\"content\":\"T");
            assertTrue(content.contains("The ferry sails"), content);
            readUntil(lines, "data: [DONE]");
        }
    }

    @Test
    void aSentenceArrivesBeforeTheNextIsThere() throws IOException {
        CountDownLatch arrived = new CountDownLatch(1);
        try (TestServer server =
                        TestServer.answering(
                                (question, listener) ->
                                        Answers.two(
                                                question,
                                                event -> {
                                                    listener.accept(event);
                                                    if (event instanceof AnswerEvent.Sentence) {
                                                        await(arrived);
                                                    }
                                                }),
                                NO_HEARTBEAT);
                Socket socket = server.connect()) {
            BufferedReader lines = ask(server, socket);
            readUntil(lines, "The ferry sails — again. 🚢 [1]");
            arrived.countDown();
            readUntil(lines, "data: [DONE]");
        }
    }

    @Test
    void aClientThatGoesAwayStopsTheWork() throws Exception {
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        try (TestServer server =
                TestServer.answering(
                        (_, _) -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                stopped.complete(true);
                                throw new CancellationException();
                            }
                        },
                        Duration.ofMillis(1))) {
            try (Socket socket = server.connect()) {
                readUntil(ask(server, socket), "\"role\":\"assistant\"");
            }
            assertTrue(stopped.get(1, TimeUnit.MINUTES));
        }
    }

    private static BufferedReader ask(TestServer server, Socket socket) throws IOException {
        byte[] body = ASK.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost:"
                        + server.server.url().getPort()
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String readUntil(BufferedReader lines, String part) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertTrue(line != null, "the stream ended without " + part);
        return line;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
