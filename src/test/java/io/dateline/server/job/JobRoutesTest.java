package io.dateline.server.job;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.article.ArticleFilter;
import io.dateline.ingest.fetch.TestSite;
import io.dateline.ingest.fetch.TestSite.Reply;
import io.dateline.ingest.job.Job;
import io.dateline.ingest.job.JobsInTests;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.TestServer;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Jobs over REST, with a web of one's own.
class JobRoutesTest {

    private static final Map<String, Reply> PAGES = new ConcurrentHashMap<>();
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch GO_ON = new CountDownLatch(1);

    @TempDir private static Path data;
    private static TestSite site;
    private static Dateline engine;
    private TestServer server;

    @BeforeAll
    static void open() {
        site = new TestSite(JobRoutesTest::answer);
        engine = opened();
    }

    private static Dateline opened() {
        Dateline opened = Dateline.open(DatelineConfig.of(data).withFetch(site.config()));
        opened.jobs().begin();
        return opened;
    }

    @BeforeEach
    void serve() {
        PAGES.put("/mayor", page("Brin elects a mayor"));
        server = TestServer.of(engine);
    }

    @AfterEach
    void empty() {
        server.close();
        engine.delete(
                engine.articles(null, ArticleFilter.NONE, null, 100).items().stream()
                        .map(item -> item.article().id())
                        .toList());
    }

    @AfterAll
    static void close() {
        GO_ON.countDown();
        engine.close();
        site.close();
    }

    private static Reply answer(TestSite.Asked request) {
        if (request.path().equals("/slow")) {
            ASKED.countDown();
            try {
                assertTrue(GO_ON.await(1, TimeUnit.MINUTES));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return PAGES.getOrDefault(request.path(), Reply.status(404));
    }

    private static Reply page(String title) {
        return Reply.page(
                """
                <html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
                <p>Brin has voted, and the count took all night in the old town hall.</p>
                <p>%1$s: Anna Lindqvist is the new mayor, the council said on Monday.</p>
                </article></body></html>
                """
                        .formatted(title));
    }

    private JsonNode submitted(HttpResponse<String> response) throws IOException {
        assertEquals(202, response.statusCode(), response.body());
        JsonNode job = json(response);
        assertEquals(
                "/api/jobs/" + job.get("id").textValue(),
                response.headers().firstValue("Location").orElseThrow());
        return job;
    }

    private JsonNode submit(String... paths) throws IOException {
        String addresses = String.join("\", \"", Stream.of(paths).map(site::url).toList());
        return submitted(server.post("/api/jobs", "{\"addresses\": [\"" + addresses + "\"]}"));
    }

    private static String path(JsonNode job) {
        return "/api/jobs/" + job.get("id").textValue();
    }

    private HttpResponse<String> sendFiles(String... namesAndContents) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                    .append(namesAndContents[i])
                    .append("\"\r\n\r\n")
                    .append(namesAndContents[i + 1])
                    .append("\r\n");
        }
        return server.send(
                server.request("/api/jobs")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body + "--b--\r\n")));
    }

    /// What the stream of a job tells, to its end.
    private List<JsonNode> events(JsonNode job) throws IOException {
        HttpResponse<String> response = server.get(path(job) + "/events");
        assertEquals(200, response.statusCode());
        List<JsonNode> events = new ArrayList<>();
        for (String event : response.body().strip().split("\n\n", -1)) {
            assertTrue(event.startsWith("event: job\ndata: "), event);
            events.add(new ObjectMapper().readTree(event.substring("event: job\ndata: ".length())));
        }
        return events;
    }

    @Test
    void addressesAreTakenInWatchedAndTriedAgain() throws IOException {
        JsonNode job = submit("/mayor", "/late", "/mayor");
        JsonNode last = events(job).getLast();
        assertEquals("done", last.get("state").textValue());
        assertEquals(
                "{\"items\":2,\"over\":2,\"failed\":1,\"retryable\":1}",
                last.get("progress").toString());
        JsonNode missing = json(server.get(path(job))).get("items").get(1);
        assertEquals("failed", missing.get("state").textValue());
        assertEquals(site.url("/late"), missing.at("/failures/0/origin").textValue());
        assertTrue(missing.at("/failures/0/reason").textValue().contains("404"));
        PAGES.put("/late", page("Aldport counts again"));
        submitted(server.send(server.request(path(job) + "/retry").POST(BodyPublishers.noBody())));
        assertEquals(2, events(job).getLast().at("/articles/added").intValue());
        assertEquals(
                List.of("/late", "/late"),
                site.paths().stream().filter(path -> path.equals("/late")).toList());
        assertEquals(2, engine.size());
        JsonNode listed = json(server.get("/api/jobs?limit=1"));
        assertEquals(job.get("id"), listed.at("/items/0/id"));
        String metrics = server.get("/metrics").body();
        assertTrue(metrics.contains("dateline_jobs{state=\"running\"} 0.0"), metrics);
        assertTrue(metrics.matches("(?s).*dateline_job_items\\{state=\"done\"} [2-9].*"), metrics);
        HttpResponse<String> again =
                server.send(server.request(path(job) + "/retry").POST(BodyPublishers.noBody()));
        assertEquals(409, again.statusCode(), again.body());
    }

    @Test
    void filesAreTakenInAndNothingOfThemIsLeft() throws IOException {
        JsonNode job =
                submitted(
                        sendFiles(
                                "C:\\news\\two ü.jsonl",
                                "{\"text\": \"The ferry sails.\"}\n{\"text\": 7}\n",
                                "../../etc/a.txt",
                                "A heron.",
                                "sums.xlsx",
                                "no"));
        assertEquals(3, job.get("items").size());
        events(job);
        JsonNode done = json(server.get(path(job)));
        assertEquals(2, done.at("/articles/added").intValue(), done.toString());
        assertEquals(2, done.at("/articles/failed").intValue(), done.toString());
        assertEquals("two ü.jsonl:2", done.at("/items/0/failures/0/origin").textValue());
        assertEquals("sums.xlsx", done.at("/items/2/failures/0/origin").textValue());
        assertFalse(done.toString().contains(data.getFileName().toString()), done.toString());
        try (Stream<Path> left = Files.walk(data.resolve("jobs"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void whatIsTooMuchOrNotThereOrNotForEveryoneIsRefused() throws IOException {
        String host = "localhost:" + server.server.url().getPort();
        String form = "Content-Type: multipart/form-data; boundary=b\r\n";
        String tooMuch =
                server.raw(
                        "POST /api/jobs HTTP/1.1\r\nHost: %s\r\n%sContent-Length: 600000000\r\nConnection: close\r\n\r\n"
                                .formatted(host, form));
        assertTrue(tooMuch.startsWith("HTTP/1.1 413 "), tooMuch);
        assertTrue(tooMuch.contains("536,870,912 bytes"), tooMuch);
        assertEquals(400, sendFiles().statusCode());
        for (String body :
                List.of(
                        "{}",
                        "{\"addresses\": []}",
                        "{\"addresses\": [\"file:///etc/passwd\"]}",
                        "{\"addresses\": [\"/etc/passwd\"]}",
                        "{\"paths\": [\"/etc\"]}")) {
            HttpResponse<String> response = server.post("/api/jobs", body);
            assertEquals(400, response.statusCode(), response.body());
        }
        for (String method : List.of("GET", "DELETE")) {
            HttpResponse<String> unknown =
                    server.send(
                            server.request("/api/jobs/none")
                                    .method(method, BodyPublishers.noBody()));
            assertEquals(404, unknown.statusCode());
        }
        assertEquals(404, server.get("/api/jobs/none/events").statusCode());
        assertEquals(400, server.get("/api/jobs?cursor=x").statusCode());
        try (ApiKeys keys = ApiKeys.open(data)) {
            String reads = "Bearer " + keys.add("desk", false).orElseThrow();
            try (TestServer closed =
                    TestServer.of(
                            engine,
                            engine::ask,
                            TestServer.ANY_PORT,
                            new Additions(keys, List.of()))) {
                HttpResponse<String> list =
                        closed.send(closed.request("/api/jobs").header("Authorization", reads));
                assertEquals(403, list.statusCode(), list.body());
            }
        }
    }

    @Test
    void aJobIsCancelledAndAnotherGoesOnAfterARestart() throws Exception {
        JsonNode cancelled = submit("/mayor", "/slow");
        ASKED.await();
        JsonNode ended = json(server.send(server.request(path(cancelled)).DELETE()));
        assertEquals("cancelled", ended.get("state").textValue());
        assertEquals(1, ended.at("/articles/added").intValue());
        JsonNode job = submit("/slow", "/mayor");
        PAGES.put("/slow", page("Slowly counted"));
        BufferedReader watching =
                new BufferedReader(
                        new InputStreamReader(
                                server.open(server.request(path(job) + "/events")),
                                StandardCharsets.UTF_8));
        assertEquals("event: job", watching.readLine());
        JobsInTests.await(
                engine.jobs(), job.get("id").textValue(), it -> it.state() == Job.State.RUNNING);
        // the client waits for its streams, so that they end is the server's to see to
        server.server.close();
        assertTrue(watching.readAllAsString().endsWith("\n\n"));
        server.close();
        engine.close();
        GO_ON.countDown();
        engine = opened();
        server = TestServer.of(engine);
        Job done =
                JobsInTests.await(
                        engine.jobs(), job.get("id").textValue(), it -> it.state().isOver());
        assertEquals(1, done.heading().counts().added());
        assertEquals(1, done.heading().counts().unchanged());
        assertEquals(2, engine.size());
    }
}
