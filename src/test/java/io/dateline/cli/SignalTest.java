package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.ChildJvm;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// A signal ends the process while its models work: it ends as it was told to, not by a fault of
/// native code, and whoever was being answered gets the answer, or is told that there is none.
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class SignalTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// What a shell reports of a process that SIGTERM ended.
    private static final int TERMINATED = 143;

    private static final int ROUNDS = 20;
    private static final long SEED = 20260618;
    private static final int MOST_LOOKS = 30_000;
    private static final int MOST_IN_FLIGHT = 64;

    /// One server at a time holds the folder.
    private static final String SAMPLES = "samples";

    /// Holds the samples once one server has loaded them.
    @TempDir static Path samples;

    @TempDir Path folder;

    @ParameterizedTest
    @ResourceLock(SAMPLES)
    @ValueSource(ints = {1, 8})
    void whoIsBeingAnsweredIsAnsweredOrTold(int inFlight) throws Exception {
        endWhileAnswering(inFlight);
    }

    @RepeatedTest(ROUNDS)
    @ResourceLock(SAMPLES)
    @Tag("full")
    void soItIsAgainAndAgain(RepetitionInfo round) throws Exception {
        endWhileAnswering(
                1 + new Random(SEED + round.getCurrentRepetition()).nextInt(MOST_IN_FLIGHT));
    }

    @Test
    void aServerMayBeEndedWhileItsModelsLoad() throws Exception {
        endWhileLoading(1);
    }

    @RepeatedTest(ROUNDS)
    @Tag("full")
    void atAnyMomentOfIt(RepetitionInfo round) throws Exception {
        endWhileLoading(round.getCurrentRepetition());
    }

    @Test
    void anIngestionMayBeEnded() throws Exception {
        Path articles = folder.resolve("articles.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            lines.add(
                    "{\"text\": \"%s\"}"
                            .formatted(("Ferry " + i + " sails to Brin again. ").repeat(20)));
        }
        Files.write(articles, lines);
        Process child = start(folder, "ingest", articles.toString());
        awaitFile(folder.resolve("data").resolve("index"));
        look(new Random(SEED).nextInt(MOST_LOOKS));
        end(child);
    }

    @Test
    void soIsAClientOfStandardInput() throws Exception {
        Process child = start(folder, "mcp", "--write");
        try (OutputStream in = child.getOutputStream();
                BufferedReader out = ChildJvm.output(child)) {
            StringBuilder text = new StringBuilder();
            for (int day = 1; day <= 500; day++) {
                text.append("The ferry of day ").append(day).append(" sails to Brin again. ");
            }
            call(in, 0, "add_article", "{\"text\": \"%s\"}".formatted(text));
            Set<Integer> answered = new TreeSet<>(Set.of(id(out.readLine())));
            for (int i = 1; i <= 8; i++) {
                call(in, i, "ask", "{\"question\": \"Where does ferry %d sail?\"}".formatted(i));
            }
            // what is read in front of a message has begun when that is answered
            call(in, 9, "nothing", "{}");
            for (int id = 0; id != 9; answered.add(id)) {
                id = id(out.readLine());
            }
            terminate(child);
            out.lines().forEach(line -> answered.add(id(line)));
            assertTerminated(child);
            assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), answered);
        }
    }

    private static void call(OutputStream in, int id, String tool, String arguments)
            throws IOException {
        ObjectNode message = MAPPER.createObjectNode().put("jsonrpc", "2.0").put("id", id);
        ObjectNode params = message.put("method", "tools/call").putObject("params");
        params.put("name", tool).set("arguments", MAPPER.readTree(arguments));
        in.write((message + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private static int id(String answer) {
        try {
            return MAPPER.readTree(answer).get("id").intValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endWhileAnswering(int inFlight) throws Exception {
        Process child = start(samples, "serve", "--port", "0", "--json");
        String started = ChildJvm.output(child).readLine();
        URI url = URI.create(MAPPER.readTree(started).get("url").textValue());
        CountDownLatch answering = new CountDownLatch(inFlight);
        List<Future<List<String>>> answers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < inFlight; i++) {
                String question = "Who did Blinken meet in Beijing on day " + i + "?";
                answers.add(askers.submit(() -> ask(client, url, question, answering)));
            }
            answering.await();
            end(child);
            for (Future<List<String>> answer : answers) {
                List<String> events = answer.get();
                String last = events.getLast();
                assertTrue(List.of("event: done", "event: error").contains(last), events::toString);
            }
        }
    }

    /// The names of all events of one answer.
    private static List<String> ask(
            HttpClient client, URI url, String question, CountDownLatch answering)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/api/ask/stream"))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"question\": \"%s\", \"passages\": 50}"
                                                .formatted(question)))
                        .build();
        HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            return lines.filter(line -> line.startsWith("event: "))
                    .peek(
                            event -> {
                                if (event.equals("event: retrieved")) {
                                    answering.countDown();
                                }
                            })
                    .toList();
        }
    }

    private void endWhileLoading(int round) throws Exception {
        Process child = start(folder, "serve", "--port", "0", "--json");
        awaitFile(folder.resolve("data"));
        look(new Random(SEED + round).nextInt(MOST_LOOKS));
        end(child);
    }

    private Process start(Path in, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", in.resolve("data").toString()));
        List<String> options = new ArrayList<>(ChildJvm.SHORT_LIVED);
        options.addAll(
                List.of("-Xmx1g", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + errorFile()));
        return ChildJvm.start(Main.class, options, arguments.toArray(String[]::new));
    }

    private Path errorFile() {
        return folder.resolve("hs_err.log");
    }

    private void end(Process child) throws Exception {
        terminate(child);
        assertTerminated(child);
    }

    /// By its handle: that leaves what it says to be read.
    private static void terminate(Process child) {
        child.toHandle().destroy();
    }

    private void assertTerminated(Process child) throws Exception {
        assertEquals(TERMINATED, child.waitFor());
        assertFalse(Files.exists(errorFile()), "the process ended by a fault of native code");
    }

    private static void awaitFile(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    /// Lets a moment go by that grows with `times`.
    private void look(int times) {
        for (int look = 0; look < times; look++) {
            assertTrue(Files.exists(folder));
        }
    }
}
