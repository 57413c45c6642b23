package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What becomes of questions when more come than can be answered. As many are answered at once as
/// there is no engine to say better.
@Timeout(120)
class AdmissionTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final int AT_ONCE = io.dateline.Dateline.READ_AT_ONCE;
    private static final String ELSEWHERE = "127.0.0.2";

    /// Answers each question when it may, and tells which it has begun and which were ended.
    private static final class HeldAnswers implements Answerer {

        private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
        private final Semaphore mayFinish = new Semaphore(0);

        @Override
        public void answer(Question question, Consumer<AnswerEvent> listener) {
            begun.add(question.text());
            try {
                mayFinish.acquire();
            } catch (InterruptedException e) {
                ended.add(question.text());
                throw new CancellationException("interrupted");
            }
            Script.play(question, listener);
        }

        String nextBegun() throws InterruptedException {
            return begun.poll(1, TimeUnit.MINUTES);
        }
    }

    private final HeldAnswers answers = new HeldAnswers();
    private final List<Socket> sockets = new ArrayList<>();

    private CompletableFuture<HttpResponse<String>> ask(TestServer server, String path, String q) {
        return server.sendAsync(
                server.request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"question\": \"" + q + "\"}")));
    }

    /// All places taken; what they are answered is nothing to the test.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void keepBusy(TestServer server) throws InterruptedException {
        for (int i = 0; i < AT_ONCE; i++) {
            ask(server, "/api/ask", "busy");
            assertEquals("busy", answers.nextBegun());
        }
    }

    private BufferedReader stream(TestServer server, String address, String q) throws IOException {
        Socket socket = server.connectFrom(address);
        sockets.add(socket);
        String body = "{\"question\": \"" + q + "\"}";
        String head =
                "POST /api/ask/stream HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                        .formatted(server.server.url().getAuthority());
        String request = head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void readUntil(BufferedReader lines, String wanted) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(wanted)) {
            line = lines.readLine();
        }
        assertEquals(wanted, line);
    }

    @Test
    void whoComesToAFullQueueIsToldAtOnceWhenToTryAgain() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 0, PATIENT)) {
            keepBusy(server);
            for (String path : List.of("/api/ask", "/api/ask/stream")) {
                HttpResponse<String> refused = ask(server, path, "too many").join();
                assertEquals(429, refused.statusCode());
                assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
                String type = refused.headers().firstValue("Content-Type").orElseThrow();
                assertEquals("application/problem+json", type);
                JsonNode problem = TestServer.json(refused);
                assertEquals("Too Many Requests", problem.get("title").textValue());
            }
            HttpResponse<String> completion =
                    server.post(
                            "/v1/chat/completions",
                            "{\"model\": \"dateline\", \"stream\": true, \"messages\": ["
                                    + "{\"role\": \"user\", \"content\": \"Who?\"}]}");
            assertEquals(429, completion.statusCode());
            JsonNode error = TestServer.json(completion).get("error");
            assertEquals("rate_limit_exceeded", error.get("code").textValue());
            answers.mayFinish.release(AT_ONCE);
        }
    }

    @Test
    void aStreamThatWaitsIsToldHowManyAreAhead() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 9, PATIENT)) {
            keepBusy(server);
            BufferedReader first = stream(server, "127.0.0.1", "first");
            readUntil(first, "data: {\"ahead\":0}");
            BufferedReader second = stream(server, "127.0.0.1", "second");
            readUntil(second, "event: waiting");
            assertEquals("data: {\"ahead\":1}", second.readLine());
            answers.mayFinish.release(1);
            assertEquals("first", answers.nextBegun());
            readUntil(second, "data: {\"ahead\":0}");
            answers.mayFinish.release(AT_ONCE + 1);
            readUntil(first, "event: done");
            readUntil(second, "event: done");
            closeSockets();
        }
    }

    @Test
    void whoAsksManyQuestionsKeepsNobodyElseWaitingForThem() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 20, PATIENT)) {
            keepBusy(server);
            for (int i = 0; i < 20; i++) {
                stream(server, "127.0.0.1", "many");
            }
            while (!server.get("/metrics").body().contains("dateline_queue_waiting 20.0")) {
                Thread.onSpinWait();
            }
            BufferedReader other = stream(server, ELSEWHERE, "other");
            readUntil(other, "data: {\"ahead\":0}");
            answers.mayFinish.release(1);
            assertEquals("other", answers.nextBegun());
            assertEquals(1, Scrapes.value(server, "dateline_queue_refused_total"));
            answers.mayFinish.release(AT_ONCE + 20);
            readUntil(other, "event: done");
            closeSockets();
        }
    }

    @Test
    void whoLeavesWhileItWaitsLeavesTheQueue() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 9, PATIENT)) {
            keepBusy(server);
            BufferedReader leaving = stream(server, ELSEWHERE, "leaves");
            readUntil(leaving, "event: waiting");
            CompletableFuture<HttpResponse<String>> plain = ask(server, "/api/ask", "stays");
            while (Scrapes.value(server, "dateline_queue_waiting") < 2) {
                Thread.onSpinWait();
            }
            closeSockets();
            while (Scrapes.value(server, "dateline_queue_waiting") > 1) {
                Thread.onSpinWait();
            }
            answers.mayFinish.release(AT_ONCE + 1);
            assertEquals("stays", answers.nextBegun());
            assertEquals(200, plain.get(1, TimeUnit.MINUTES).statusCode());
        }
    }

    @Test
    void aPlainQuestionWhoseAskerLeavesIsEndedAndItsPlaceGivenOn() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 9, PATIENT)) {
            for (int i = 0; i < AT_ONCE; i++) {
                String body = "{\"question\": \"leaves\"}";
                Socket socket = server.connect();
                sockets.add(socket);
                String request =
                        "POST /api/ask HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                                        .formatted(server.server.url().getAuthority())
                                + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                assertEquals("leaves", answers.nextBegun());
            }
            CompletableFuture<HttpResponse<String>> next = ask(server, "/api/ask", "next");
            sockets.getFirst().close();
            assertEquals("leaves", answers.ended.poll(1, TimeUnit.MINUTES));
            assertEquals("next", answers.nextBegun());
            answers.mayFinish.release(AT_ONCE + 1);
            assertEquals(200, next.get(1, TimeUnit.MINUTES).statusCode());
            closeSockets();
        }
    }

    @Test
    void whatAClientSendsAheadIsReadOnceItsAnswerIsThere() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 9, PATIENT);
                Socket socket = server.connect()) {
            String body = "{\"question\": \"one\"}";
            String request =
                    "POST /api/ask HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                                    .formatted(server.server.url().getAuthority())
                            + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertEquals("one", answers.nextBegun());
            String ahead =
                    request.replace("one", "two").replace("Host", "Connection: close\r\nHost");
            socket.getOutputStream().write(ahead.getBytes(StandardCharsets.UTF_8));
            // it is looked at all the time, so that what came is read by then
            for (int i = 0; i < 100; i++) {
                assertEquals(200, server.get("/health/live").statusCode());
            }
            answers.mayFinish.release(2);
            String both =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(both.contains("\"question\":\"one\""), both);
            assertTrue(both.contains("\"question\":\"two\""), both);
        }
    }

    @Test
    void whoWaitsForTooLongIsSentAway() throws Exception {
        try (TestServer server = TestServer.queueing(answers, 9, Duration.ofMillis(1))) {
            keepBusy(server);
            assertEquals(429, ask(server, "/api/ask", "waits").join().statusCode());
            HttpResponse<String> stream = ask(server, "/api/ask/stream", "waits").join();
            assertEquals(200, stream.statusCode());
            assertTrue(stream.body().contains("event: error\ndata: "), stream.body());
            assertTrue(stream.body().contains("\"status\":429"), stream.body());
            answers.mayFinish.release(AT_ONCE);
        }
    }

    @Test
    void whoWaitsIsToldWhenTheServerCloses() throws Exception {
        TestServer server = TestServer.queueing(answers, 9, PATIENT);
        keepBusy(server);
        CompletableFuture<HttpResponse<String>> waits = ask(server, "/api/ask", "waits");
        while (Scrapes.value(server, "dateline_queue_waiting") < 1) {
            Thread.onSpinWait();
        }
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server.server::close);
        HttpResponse<String> told = waits.get(1, TimeUnit.MINUTES);
        assertEquals(503, told.statusCode());
        assertTrue(told.headers().firstValue("Retry-After").isPresent());
        answers.mayFinish.release(AT_ONCE);
        closed.get(1, TimeUnit.MINUTES);
        server.close();
    }

    private void closeSockets() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /// Of what the server counts.
    private static final class Scrapes {

        static double value(TestServer server, String name) {
            return server.get("/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElse(0);
        }
    }
}
