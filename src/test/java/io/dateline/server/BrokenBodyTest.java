package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A body that does not come to its end.
class BrokenBodyTest {

    private static TestServer server() {
        return TestServer.impatient(
                (question, listener) -> fail("asked " + question), Duration.ofMillis(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ask", "/api/ask/stream", "/v1/chat/completions"})
    void oneThatStallsIsATimeout(String path) throws IOException {
        try (TestServer server = server();
                Socket socket = server.connect()) {
            socket.getOutputStream().write(bytes(head(server, path, "Content-Length: 99") + "{"));
            String response = read(socket);
            assertTrue(response.startsWith("HTTP/1.1 408 "), response);
            assertTrue(response.contains("did not come to its end in time"), response);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 99, {",
        "Transfer-Encoding: chunked, '9\r\n{'",
        "Transfer-Encoding: chunked, 'zz\r\n{'",
        "Transfer-Encoding: chunked, '1\r\n{nonsense'"
    })
    void oneThatIsCutOffIsABadRequest(String header, String body) throws IOException {
        try (TestServer server = server();
                Socket socket = server.connect()) {
            socket.getOutputStream().write(bytes(head(server, "/api/ask", header) + body));
            socket.shutdownOutput();
            String response = read(socket);
            assertTrue(response.startsWith("HTTP/1.1 400 "), response);
            assertTrue(response.contains("application/problem+json"), response);
        }
    }

    private static String head(TestServer server, String path, String header) {
        return "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                .formatted(path, server.server.url().getPort(), header);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
