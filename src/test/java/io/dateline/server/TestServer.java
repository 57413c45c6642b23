package io.dateline.server;

import static java.net.HttpURLConnection.HTTP_OK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.conversation.TemporaryConversations;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.admission.Admission;
import io.dateline.server.admission.QuestionQueue;
import io.dateline.server.admission.QueueListener;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A server on a free port, and a client that calls it.
public final class TestServer implements AutoCloseable {

    public static final ServerConfig ANY_PORT = new ServerConfig("127.0.0.1", 0, null);

    /// Longer than any test: no heartbeat comes.
    public static final Duration NO_HEARTBEAT = Duration.ofDays(1);

    /// Longer than any machine takes to answer.
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Longer than it takes to tell anybody anything.
    private static final Duration TELL = Duration.ofSeconds(2);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final DatelineServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// Those of a server without an engine.
    private final @Nullable TemporaryConversations temporary;

    private TestServer(DatelineServer server) {
        this(server, null);
    }

    private TestServer(DatelineServer server, @Nullable TemporaryConversations temporary) {
        this.server = server;
        this.temporary = temporary;
    }

    public static TestServer of(
            CompletableFuture<Dateline> engine, CompletableFuture<?> searchable) {
        CompletableFuture<Answerer> answerer = engine.thenApply(dateline -> dateline::ask);
        return new TestServer(
                DatelineServer.start(
                        ANY_PORT,
                        new Readiness(engine, answerer, searchable),
                        new DatelineServer.Timing(
                                NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL)));
    }

    public static TestServer of(Dateline engine) {
        return of(
                CompletableFuture.completedFuture(engine), CompletableFuture.completedFuture(null));
    }

    /// A server over `engine`, where another answers the questions.
    public static TestServer of(Dateline engine, Answerer answerer) {
        Readiness readiness =
                new Readiness(
                        CompletableFuture.completedFuture(engine),
                        CompletableFuture.completedFuture(answerer),
                        CompletableFuture.completedFuture(null));
        return new TestServer(
                DatelineServer.start(
                        ANY_PORT,
                        readiness,
                        new DatelineServer.Timing(
                                NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL)));
    }

    /// A server over `engine`, where another answers the questions, with additions.
    public static TestServer of(
            Dateline engine, Answerer answerer, ServerConfig config, Additions additions) {
        return new TestServer(
                DatelineServer.start(
                        config,
                        new Readiness(
                                CompletableFuture.completedFuture(engine),
                                CompletableFuture.completedFuture(answerer),
                                CompletableFuture.completedFuture(null)),
                        new DatelineServer.Timing(NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL),
                        new BytesInFlight(BytesInFlight.ofThisMemory()),
                        additions));
    }

    /// A server over `engine` that waits for no request longer than `stop` when it closes.
    static TestServer of(Dateline engine, Duration stop) {
        return new TestServer(
                DatelineServer.start(
                        ANY_PORT,
                        new Readiness(
                                CompletableFuture.completedFuture(engine),
                                CompletableFuture.completedFuture(engine::ask),
                                CompletableFuture.completedFuture(null)),
                        new DatelineServer.Timing(NO_HEARTBEAT, stop, TELL)));
    }

    /// A server over `engine` that holds only so many bytes of requests.
    static TestServer holding(Dateline engine, BytesInFlight bytes) {
        return new TestServer(
                DatelineServer.start(
                        ANY_PORT,
                        new Readiness(
                                CompletableFuture.completedFuture(engine),
                                CompletableFuture.completedFuture(engine::ask),
                                CompletableFuture.completedFuture(null)),
                        new DatelineServer.Timing(NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL),
                        bytes));
    }

    public static TestServer answering(Answerer answerer, Duration heartbeat) {
        return answering(answerer, heartbeat, DatelineServer.STOP_TIMEOUT);
    }

    public static TestServer answering(Answerer answerer, Duration heartbeat, Duration stop) {
        return answering(ANY_PORT, answerer, new DatelineServer.Timing(heartbeat, stop, TELL));
    }

    /// A server that waits no longer than `stall` for more of a request.
    static TestServer impatient(Answerer answerer, Duration stall) {
        return answering(
                ANY_PORT,
                answerer,
                new DatelineServer.Timing(NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL, stall));
    }

    /// A server over `engine` that waits no longer than `stall` for more of a request.
    static TestServer impatient(Dateline engine, Duration stall) {
        return new TestServer(
                DatelineServer.start(
                        ANY_PORT,
                        new Readiness(
                                CompletableFuture.completedFuture(engine),
                                CompletableFuture.completedFuture(engine::ask),
                                CompletableFuture.completedFuture(null)),
                        new DatelineServer.Timing(
                                NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL, stall)));
    }

    /// Lets everybody in.
    public static Admission notBusy() {
        return new Admission(
                new QuestionQueue(
                        () -> Integer.MAX_VALUE,
                        0,
                        Duration.ZERO,
                        new QueueListener() {
                            @Override
                            public void admitted(Duration waited) {}

                            @Override
                            public void refused() {}
                        }));
    }

    /// A server where so many may wait, each for so long, and that looks at its clients all the
    /// time.
    public static TestServer queueing(Answerer answerer, int queue, Duration patience) {
        return answering(
                ANY_PORT.withQueue(queue),
                answerer,
                new DatelineServer.Timing(
                        NO_HEARTBEAT,
                        DatelineServer.STOP_TIMEOUT,
                        TELL,
                        Duration.ofSeconds(30),
                        patience,
                        Duration.ofMillis(5)));
    }

    /// A server whose log holds what is asked.
    static TestServer loggingQuestions(Answerer answerer) {
        return answering(
                ANY_PORT.withLoggedQuestions(true),
                answerer,
                new DatelineServer.Timing(NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL));
    }

    /// A server that looks all the time whether its clients, after `grace`, keep pace.
    static TestServer pacing(Answerer answerer, Duration grace) {
        return answering(
                ANY_PORT,
                answerer,
                new DatelineServer.Timing(
                        NO_HEARTBEAT,
                        DatelineServer.STOP_TIMEOUT,
                        TELL,
                        grace,
                        Duration.ofMinutes(1),
                        Duration.ofMillis(5)));
    }

    /// A server that a proxy shows to the world at `publicUrl`.
    public static TestServer answering(Answerer answerer, URI publicUrl, Additions additions) {
        return with(
                new ServerConfig("127.0.0.1", 0, publicUrl),
                answerer,
                new CompletableFuture<>(),
                additions,
                DatelineServer.STOP_TIMEOUT);
    }

    /// A server that plays a script to whoever asks.
    static TestServer answering(ServerConfig config) {
        return answering(
                config,
                Script::play,
                new DatelineServer.Timing(NO_HEARTBEAT, DatelineServer.STOP_TIMEOUT, TELL));
    }

    /// A server that plays a script to whoever asks, over an engine or over none.
    public static TestServer with(
            ServerConfig config, CompletableFuture<Dateline> engine, Additions additions) {
        return with(config, Script::play, engine, additions, DatelineServer.STOP_TIMEOUT);
    }

    /// A server with additions that waits for nothing when it closes.
    public static TestServer impatient(Additions additions) {
        return with(
                ANY_PORT, Script::play, new CompletableFuture<>(), additions, Duration.ofMillis(1));
    }

    private static TestServer with(
            ServerConfig config,
            Answerer answerer,
            CompletableFuture<Dateline> engine,
            Additions additions,
            Duration stop) {
        TemporaryConversations temporary = new TemporaryConversations();
        try {
            return new TestServer(
                    DatelineServer.start(
                            config,
                            new Readiness(
                                    engine,
                                    CompletableFuture.completedFuture(answerer),
                                    CompletableFuture.completedFuture(temporary.conversations),
                                    CompletableFuture.completedFuture(null)),
                            new DatelineServer.Timing(NO_HEARTBEAT, stop, TELL),
                            new BytesInFlight(BytesInFlight.ofThisMemory()),
                            additions),
                    temporary);
        } catch (RuntimeException e) {
            temporary.close();
            throw e;
        }
    }

    private static TestServer answering(
            ServerConfig config, Answerer answerer, DatelineServer.Timing timing) {
        TemporaryConversations temporary = new TemporaryConversations();
        Readiness readiness =
                new Readiness(
                        new CompletableFuture<>(),
                        CompletableFuture.completedFuture(answerer),
                        CompletableFuture.completedFuture(temporary.conversations),
                        new CompletableFuture<>());
        return new TestServer(DatelineServer.start(config, readiness, timing), temporary);
    }

    /// Every call that the server answers, as `GET /health/live`.
    public List<String> routes() {
        return server.routes();
    }

    /// Has what was done to keys beside the server seen at once.
    public void seeKeys() {
        server.seeKeys();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsync(request).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// What is sent back, from when it begins on.
    public InputStream open(HttpRequest.Builder request) {
        HttpResponse<InputStream> response =
                client.sendAsync(request.build(), BodyHandlers.ofInputStream())
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
        if (response.statusCode() != HTTP_OK) {
            throw new IllegalStateException(response.toString());
        }
        return response.body();
    }

    /// What comes back for exactly these bytes, until the server closes the connection.
    public String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A connection that comes from another address of this machine.
    public Socket connectFrom(String address) throws IOException {
        return new Socket(
                server.url().getHost(), server.url().getPort(), InetAddress.ofLiteral(address), 0);
    }

    public Socket connect() throws IOException {
        return new Socket(server.url().getHost(), server.url().getPort());
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
        server.close();
        if (temporary != null) {
            temporary.close();
        }
    }
}
