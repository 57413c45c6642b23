package io.dateline.server;

import static io.dateline.server.TestServer.NO_HEARTBEAT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.answer.Answerer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class ClosingTest {

    private static final String ASK = "{\"question\": \"Does it sail?\"}";
    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void requestsInWorkFinishWhenTheServerCloses() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        TestServer server =
                TestServer.answering(
                        (question, listener) -> {
                            working.countDown();
                            await(closing);
                            Script.play(question, listener);
                        },
                        NO_HEARTBEAT);
        var answer =
                server.sendAsync(
                        server.request("/api/ask")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ASK)));
        await(working);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server.server::close);
        while (listens(server)) {
            Thread.onSpinWait();
        }
        closing.countDown();
        assertEquals(200, answer.get(1, TimeUnit.MINUTES).statusCode());
        closed.get(1, TimeUnit.MINUTES);
        server.close();
    }

    @Test
    void aToolInWorkFinishesWhenTheServerClosesAndClientsKeepItNotOpen(@TempDir Path data)
            throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Answerer answerer =
                (question, listener) -> {
                    working.countDown();
                    await(closing);
                    Script.play(question, listener);
                };
        try (Dateline engine = Dateline.open(DatelineConfig.of(data));
                TestServer server = TestServer.of(engine, answerer);
                McpSyncClient client =
                        McpClient.sync(
                                        HttpClientStreamableHttpTransport.builder(
                                                        server.server.url().toString())
                                                .build())
                                .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            client.initialize();
            Future<CallToolResult> answer =
                    threads.submit(
                            () ->
                                    client.callTool(
                                            CallToolRequest.builder("ask")
                                                    .arguments(Map.of("question", "Does it sail?"))
                                                    .build()));
            await(working);
            Future<?> closed = threads.submit(server.server::close);
            while (listens(server)) {
                Thread.onSpinWait();
            }
            closing.countDown();
            assertEquals(false, answer.get(1, TimeUnit.MINUTES).isError());
            closed.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whoIsNotAnsweredInTimeIsTold() throws Exception {
        CountDownLatch working = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        TestServer server =
                TestServer.answering(
                        (question, listener) -> {
                            working.countDown();
                            await(never);
                            Script.play(question, listener);
                        },
                        NO_HEARTBEAT,
                        SOON);
        var answer =
                server.sendAsync(
                        server.request("/api/ask")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ASK)));
        var stream =
                server.sendAsync(
                        server.request("/api/ask/stream")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ASK)));
        await(working);
        server.server.close();
        assertEquals(503, answer.get(1, TimeUnit.MINUTES).statusCode());
        String told = "Dateline is stopping; try again when it is back";
        assertEquals(told, TestServer.json(answer.join()).get("detail").textValue());
        String events = stream.get(1, TimeUnit.MINUTES).body();
        assertTrue(events.startsWith("event: error"), events);
        assertTrue(events.contains(told), events);
    }

    @Test
    void aRequestThatDoesNotFinishKeepsNoServerOpen() {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        TestServer server =
                TestServer.answering(
                        (question, listener) -> {
                            working.countDown();
                            awaitDeafly(never);
                            Script.play(question, listener);
                        },
                        NO_HEARTBEAT,
                        SOON);
        var answer =
                server.sendAsync(
                        server.request("/api/ask")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ASK)));
        await(working);
        server.server.close();
        assertThrows(CompletionException.class, answer::join);
        assertFalse(listens(server));
        never.countDown();
    }

    private static boolean listens(TestServer server) {
        try (Socket socket = server.connect()) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /// As work that does not heed an interrupt.
    private static void awaitDeafly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // goes on
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }
}
