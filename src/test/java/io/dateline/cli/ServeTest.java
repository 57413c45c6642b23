package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The server as the command runs it, on a thread that a test ends as Ctrl-C would.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ServeTest {

    @TempDir Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private Thread thread = new Thread();

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        client.close();
    }

    @Test
    void withoutArticlesItServesTheSamplesAndEndsCleanly() throws Exception {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        JsonNode started = new ObjectMapper().readTree(start(code, "--json").readLine());
        assertTrue(started.get("samples").booleanValue());
        assertTrue(started.get("articles").intValue() > 10, started::toString);
        assertEquals(200, get(started.get("url").textValue() + "/health/ready").statusCode());

        Run writing = Run.of("ingest", "anything", "--data", data.toString());
        assertEquals(1, writing.code());
        assertTrue(writing.err().contains(started.get("url").textValue()), writing.err());

        thread.interrupt();
        assertEquals(0, code.get());
        assertEquals(0, Run.of("articles", "list", "--data", data.toString()).code());
    }

    @Test
    void whatArticlesNamesIsServedInsteadAndTheBannerSaysSo() throws Exception {
        Path article = Files.writeString(data.resolve("note.txt"), "Blinken met Qin Gang.");
        BufferedReader out = start(new CompletableFuture<>(), "--articles", article.toString());
        String first = out.readLine();
        assertTrue(
                first.matches("Dateline is at http://127\\.0\\.0\\.1:\\d+ with 1 article\\."),
                first);
    }

    @Test
    void aFolderThatIsHeldIsAFailureWithOneLine() {
        try (Dateline holder = Dateline.open(data)) {
            assertEquals(0, holder.size());
            Run run = Run.of("--port", "0", "--data", data.toString());
            assertEquals(1, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("the data folder " + data + " is held by "));
            assertTrue(
                    run.err()
                            .endsWith(
                                    "; end that one first, or use its page or API;"
                                            + " or choose another folder with --data\n"),
                    run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @Test
    void aPortInUseIsAFailureWithOneLine() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            Run run = Run.of("--port", port, "--data", data.toString());
            assertEquals(1, run.code());
            assertEquals(
                    "port " + port + " on 127.0.0.1 is in use; choose another with --port\n",
                    run.err());
        }
    }

    private BufferedReader start(CompletableFuture<Integer> code, String... more)
            throws IOException {
        PipedInputStream in = new PipedInputStream();
        PrintStream out = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
        Console console =
                new Console(
                        Map.of(),
                        out,
                        new PrintStream(PrintStream.nullOutputStream()),
                        () -> false);
        String[] arguments =
                Stream.concat(
                                Stream.of("serve", "--port", "0", "--data", data.toString()),
                                Arrays.stream(more))
                        .toArray(String[]::new);
        thread = Thread.ofPlatform().start(() -> code.complete(Main.run(console, arguments)));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
