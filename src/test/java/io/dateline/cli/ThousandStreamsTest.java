package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.ChildJvm;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server with little memory holds a thousand streams that wait, and a thousand connections that
/// ask nothing, and still answers who comes from elsewhere.
@Tag("full")
@Timeout(180)
class ThousandStreamsTest {

    /// Little more than it takes to load the models.
    private static final String MEMORY = "-Xmx160m";

    private static final int STREAMS = 1000;

    /// As many as are asked before the queue is looked at again.
    private static final int AT_ONCE = 50;

    private static final int QUEUE = STREAMS + 2 * AT_ONCE;

    private static final String ELSEWHERE = "127.0.0.2";
    private static final String ASK = "{\"question\": \"Where does the ferry sail to?\"}";

    @TempDir Path data;

    private final List<Socket> sockets = new ArrayList<>();

    @Test
    void theyTakeLittleMemoryAndNobodyElsesTurn() throws Exception {
        Files.writeString(data.resolve("dateline.properties"), "DATELINE_QUEUE=" + QUEUE + "\n");
        List<String> options = new ArrayList<>(ChildJvm.SHORT_LIVED);
        options.add(MEMORY);
        Process child =
                ChildJvm.start(
                        Main.class,
                        options,
                        "serve",
                        "--port",
                        "0",
                        "--json",
                        "--data",
                        data.toString());
        try {
            String started = ChildJvm.output(child).readLine();
            URI url = URI.create(new ObjectMapper().readTree(started).get("url").textValue());
            for (int i = 0; i < STREAMS; i++) {
                connect(url, "127.0.0.1");
            }
            // some are answered meanwhile
            while (value(scrape(url), "dateline_queue_waiting") < STREAMS) {
                for (int i = 0; i < AT_ONCE; i++) {
                    write(connect(url, "127.0.0.1"), request(url, "/api/ask/stream", "keep-alive"));
                }
            }
            String answer = ask(url);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            String metrics = scrape(url);
            assertTrue(value(metrics, "dateline_queue_waiting") > STREAMS / 2.0, metrics);
            for (Socket socket : sockets) {
                socket.close();
            }
            while (value(scrape(url), "dateline_queue_waiting") > 0) {
                Thread.onSpinWait();
            }
            assertTrue(ask(url).startsWith("HTTP/1.1 200"));
            assertEquals(true, child.isAlive());
        } finally {
            child.destroyForcibly().onExit().join();
        }
    }

    private Socket connect(URI url, String from) throws IOException {
        Socket socket = new Socket(url.getHost(), url.getPort(), InetAddress.ofLiteral(from), 0);
        sockets.add(socket);
        return socket;
    }

    private String ask(URI url) throws IOException {
        Socket socket = connect(url, ELSEWHERE);
        write(socket, request(url, "/api/ask", "close"));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String scrape(URI url) throws IOException {
        try (Socket socket =
                new Socket(url.getHost(), url.getPort(), InetAddress.ofLiteral(ELSEWHERE), 0)) {
            write(
                    socket,
                    "GET /metrics HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(url.getAuthority()));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String request(URI url, String path, String connection) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: %s\r\n"
                        .formatted(path, url.getAuthority(), connection)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(ASK.length(), ASK);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static double value(String metrics, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(metrics);
        assertTrue(line.find(), metrics);
        return Double.parseDouble(line.group(1));
    }
}
