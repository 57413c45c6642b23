package io.dateline.server;

import static io.dateline.server.TestServer.NO_HEARTBEAT;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.answer.Answerer;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 64;
    private static final int A_MINUTE_MS = 60_000;

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
    void whoeverConnectedBeforeItClosedIsAnswered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TestServer server = TestServer.answering(Script::play, NO_HEARTBEAT);
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Socket client = server.connect();
                clients.add(client);
                client.getOutputStream().write(request(server).getBytes(StandardCharsets.UTF_8));
            }
            server.server.close();
            for (Socket client : clients) {
                client.setSoTimeout(A_MINUTE_MS);
                String answer =
                        new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.matches("(?s)HTTP/1.1 (200|503) .*"), answer);
                client.close();
            }
            server.close();
        }
    }

    private static String request(TestServer server) {
        return "POST /api/ask HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"
                        .formatted(server.server.url().getAuthority())
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(ASK.length(), ASK);
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
                                .initializationTimeout(TestServer.PATIENCE)
                                .requestTimeout(TestServer.PATIENCE)
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
        server.close();
    }

    @Test
    void whoWaitsForSuggestionsIsTold(@TempDir Path data) throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ChatModel model =
                new ChatModel() {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        working.countDown();
                        await(never);
                        return ChatResponse.builder().aiMessage(AiMessage.from("Why?")).build();
                    }
                };
        try (Dateline engine = Dateline.open(DatelineConfig.of(data).withChatModel(model));
                TestServer server = TestServer.of(engine, SOON)) {
            RawArticle article = RawArticle.of("Ferry", "The ferry to Brin sails again.");
            engine.add(List.of(new SourceItem.Found("a", article)));
            var suggestions =
                    server.sendAsync(
                            server.request("/api/suggestions")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(ASK)));
            await(working);
            server.server.close();
            assertEquals(503, suggestions.get(1, TimeUnit.MINUTES).statusCode());
        }
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
        server.close();
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
