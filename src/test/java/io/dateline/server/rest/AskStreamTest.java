package io.dateline.server.rest;

import static io.dateline.server.TestServer.NO_HEARTBEAT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.AnswerEvent;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.Question;
import io.dateline.server.Script;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;

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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class AskStreamTest {

    private static final String ASK = "{\"question\": \"Does it sail?\", \"store\": false}";
    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void tellsEachEventOnOneLineOfData() {
        try (TestServer server = TestServer.answering(Script::play, NO_HEARTBEAT)) {
            HttpResponse<String> response = server.post("/api/ask/stream", ASK);
            assertEquals(200, response.statusCode());
            List<AnswerEvent> events = new ArrayList<>();
            Script.play(Question.of("Does it sail?"), events::add);
            StringBuilder expected = new StringBuilder();
            for (AnswerEvent event : events) {
                expected.append("event: ")
                        .append(AnswerJson.name(event))
                        .append("\ndata: ")
                        .append(AnswerJson.of(event))
                        .append("\n\n");
            }
            assertEquals(expected.toString(), response.body());
        }
    }

    @Test
    void nothingOnTheWayHoldsEventsBack() {
        try (TestServer server = TestServer.answering(Script::play, NO_HEARTBEAT)) {
            HttpResponse<String> response =
                    server.send(
                            server.request("/api/ask/stream")
                                    .header("Content-Type", "application/json")
                                    .header("Accept-Encoding", "gzip")
                                    .POST(BodyPublishers.ofString(ASK)));
            var headers = response.headers();
            assertEquals(
                    "text/event-stream;charset=utf-8",
                    headers.firstValue("Content-Type").orElseThrow().replace(" ", ""));
            assertEquals("no", headers.firstValue("X-Accel-Buffering").orElseThrow());
            assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
            assertTrue(headers.firstValue("Content-Encoding").isEmpty());
        }
    }

    @Test
    void aHeartbeatComesWhileNothingHappens() throws IOException {
        CountDownLatch heard = new CountDownLatch(1);
        try (TestServer server =
                        TestServer.answering(
                                (question, listener) -> {
                                    await(heard);
                                    Script.play(question, listener);
                                },
                                SOON);
                Socket socket = server.connect()) {
            BufferedReader lines = ask(server, socket);
            readUntil(lines, ": heartbeat");
            assertEquals("", lines.readLine());
            heard.countDown();
            readUntil(lines, "event: done");
        }
    }

    @Test
    void anEventArrivesBeforeTheNextHappens() throws IOException {
        CountDownLatch arrived = new CountDownLatch(1);
        try (TestServer server =
                        TestServer.answering(
                                (_, listener) -> {
                                    listener.accept(Script.RETRIEVED);
                                    await(arrived);
                                    listener.accept(Script.TOKEN);
                                },
                                NO_HEARTBEAT);
                Socket socket = server.connect()) {
            BufferedReader lines = ask(server, socket);
            readUntil(lines, "event: retrieved");
            arrived.countDown();
            readUntil(lines, "event: token");
        }
    }

    @Test
    void aFaultInTheMiddleIsTheLastEventAndSaysNothingOfItsInside() throws IOException {
        try (TestServer server =
                TestServer.answering(
                        (_, listener) -> {
                            listener.accept(Script.TOKEN);
                            throw new IllegalStateException("inside");
                        },
                        NO_HEARTBEAT)) {
            HttpResponse<String> response = server.post("/api/ask/stream", ASK);
            assertEquals(200, response.statusCode());
            String error = response.body().substring(response.body().indexOf("\n\n") + 2);
            assertTrue(error.startsWith("event: error\ndata: {"), error);
            JsonNode problem = new ObjectMapper().readTree(error.substring(error.indexOf('{')));
            assertEquals(500, problem.get("status").intValue());
            assertFalse(response.body().contains("inside"));
        }
    }

    @Test
    void aFaultBeforeAnAnswerIsAProblemWithAnIdAndSaysNothingOfItsInside() throws IOException {
        try (TestServer server =
                TestServer.answering(
                        (_, _) -> {
                            throw new IllegalArgumentException("inside");
                        },
                        NO_HEARTBEAT)) {
            HttpResponse<String> response = server.post("/api/ask", ASK);
            assertEquals(500, response.statusCode());
            JsonNode problem = TestServer.json(response);
            assertTrue(problem.get("instance").textValue().startsWith("urn:uuid:"));
            assertFalse(response.body().contains("inside"));
        }
    }

    @Test
    void aFaultThatIsNoExceptionIsAProblemToo() throws IOException {
        try (TestServer server =
                TestServer.answering(
                        (_, _) -> {
                            throw new StackOverflowError("inside");
                        },
                        NO_HEARTBEAT)) {
            HttpResponse<String> response = server.post("/api/ask", ASK);
            assertEquals(500, response.statusCode());
            assertEquals(500, TestServer.json(response).get("status").intValue());
            assertFalse(response.body().contains("inside"));
        }
    }

    @Test
    void aClientThatGoesAwayStopsTheWorkThatIsSilent() throws Exception {
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        try (TestServer server =
                TestServer.answering(
                        (_, listener) -> {
                            listener.accept(Script.RETRIEVED);
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                stopped.complete(true);
                                throw new CancellationException();
                            }
                        },
                        SOON)) {
            try (Socket socket = server.connect()) {
                readUntil(ask(server, socket), "event: retrieved");
            }
            assertTrue(stopped.get(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void aClientThatGoesAwayStopsTheWorkThatTellsMore() throws Exception {
        CompletableFuture<RuntimeException> stopped = new CompletableFuture<>();
        try (TestServer server =
                TestServer.answering(
                        (_, listener) -> {
                            try {
                                while (true) {
                                    listener.accept(Script.TOKEN);
                                }
                            } catch (RuntimeException e) {
                                stopped.complete(e);
                                throw e;
                            }
                        },
                        NO_HEARTBEAT)) {
            try (Socket socket = server.connect()) {
                readUntil(ask(server, socket), "event: token");
            }
            assertEquals("the client went away", stopped.get(1, TimeUnit.MINUTES).getMessage());
        }
    }

    @Test
    void anInterruptThatComesTooLateHitsNoOtherRequest() {
        try (TestServer server =
                TestServer.answering(
                        (question, listener) -> {
                            Script.play(question, listener);
                            Thread.currentThread().interrupt();
                        },
                        NO_HEARTBEAT)) {
            for (int i = 0; i < 3; i++) {
                assertTrue(server.post("/api/ask/stream", ASK).body().contains("event: done"));
            }
        }
    }

    private static BufferedReader ask(TestServer server, Socket socket) throws IOException {
        String head =
                "POST /api/ask/stream HTTP/1.1\r\nHost: localhost:"
                        + server.server.url().getPort()
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + ASK.length()
                        + "\r\n\r\n";
        socket.getOutputStream().write((head + ASK).getBytes(StandardCharsets.UTF_8));
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

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }
}
