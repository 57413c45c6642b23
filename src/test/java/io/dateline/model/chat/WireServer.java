package io.dateline.model.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A provider of chat models at a free port of this machine, which gives the answers that a test
/// lays out, in their order. An answer is a file beside this class, as it goes over the wire.
public final class WireServer implements AutoCloseable {

    /// A key as long as a real one, and nobody's.
    public static final Secret KEY = new Secret("sk-test-5f1c9a7e3b");

    /// The text of every answer that is whole.
    public static final List<String> TOKENS =
            List.of("Qin", " Gang", " met him", " in “Běijīng”", " [1].");

    /// How an answer is given.
    @FunctionalInterface
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    /// What was asked.
    ///
    /// @param headers under their names in small letters
    public record Request(String path, Map<String, String> headers, String body) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public WireServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public WireServer then(Answer answer) {
        answers.add(answer);
        return this;
    }

    /// The answer of a file, `openai/streamed`.
    public WireServer then(String file) {
        return then(exchange -> send(exchange, file, 0));
    }

    /// The answer of a file, and the connection breaks after it.
    public WireServer thenBreaking(String file) {
        return then(exchange -> send(exchange, file, 1));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(
                new Request(
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                                header -> header.getValue().getFirst())),
                        body));
        try (exchange) {
            Objects.requireNonNull(answers.poll(), "one call more than answers").give(exchange);
        }
    }

    /// @param missing how many bytes are promised that never come
    private static void send(HttpExchange exchange, String file, int missing) throws IOException {
        String[] parts = read(file + ".http").split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        head.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(header -> exchange.getResponseHeaders().add(header[0], header[1]));
        byte[] body = parts[1].getBytes(StandardCharsets.UTF_8);
        int status = Integer.parseInt(head.getFirst().split(" ", -1)[1]);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length + missing);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
            out.flush();
        }
    }

    /// The text of a file.
    public static String read(String file) {
        try (InputStream stream = WireServer.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
