package io.dateline.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answerer;
import io.dateline.server.EngineServerTest;
import io.dateline.server.Script;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

class ServerMetricsTest extends EngineServerTest {

    private static final String ASK = "{\"question\": \"Does the ferry sail?\"}";
    private static final String CALL =
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\","
                    + " \"params\": {\"name\": \"ask\", \"arguments\": "
                    + ASK
                    + "}}";

    @Test
    void anAnswerIsCountedOnceWhicheverWayItIsAskedFor() {
        try (TestServer scripted = TestServer.of(engine, Script::play)) {
            assertEquals(200, scripted.post("/api/ask", ASK).statusCode());
            assertAnswers(1, scripted);
            assertEquals(200, scripted.post("/api/ask/stream", ASK).statusCode());
            assertAnswers(2, scripted);
            complete(scripted, false);
            assertAnswers(3, scripted);
            complete(scripted, true);
            assertAnswers(4, scripted);
            assertEquals(200, scripted.post("/mcp", CALL).statusCode());
            assertAnswers(5, scripted);
        }
    }

    private static void complete(TestServer server, boolean stream) {
        HttpResponse<String> response =
                server.post(
                        "/v1/chat/completions",
                        """
                        {"model": "dateline", "stream": %s,
                         "messages": [{"role": "user", "content": "Does the ferry sail?"}]}
                        """
                                .formatted(stream));
        assertEquals(200, response.statusCode(), response.body());
    }

    private static void assertAnswers(int count, TestServer server) {
        Scrape scrape = Scrape.of(server);
        assertEquals(
                Set.of("dateline_answers_total{model=\"script\",outcome=\"answered\"}"),
                scrape.series("dateline_answers_total"));
        assertEquals(
                count,
                scrape.value("dateline_answers_total{model=\"script\",outcome=\"answered\"}"));
        assertEquals(
                count,
                scrape.value(
                        "dateline_answer_sentences_total{model=\"script\",support=\"verified\"}"));
        assertEquals(
                count, scrape.value("dateline_answer_duration_seconds_count{model=\"script\"}"));
        assertEquals(
                count,
                scrape.value(
                        "dateline_answer_duration_seconds_bucket{model=\"script\",le=\"+Inf\"}"));
    }

    @Test
    void theReadersAnswersAndRefusalsAreItsOwn() {
        assertEquals(200, server.post("/api/articles", FERRY).statusCode());
        server.post("/api/ask", "{\"question\": \"What sails between Aldport and Brin again?\"}");
        server.post("/api/ask", "{\"question\": \"Who won the Rugby World Cup in 1995?\"}");
        Scrape scrape = Scrape.of(server);
        assertEquals(
                1, scrape.value("dateline_answers_total{model=\"reader\",outcome=\"answered\"}"));
        assertEquals(
                1,
                scrape.value("dateline_answers_total{model=\"reader\",outcome=\"unanswerable\"}"));
        assertEquals(2, scrape.value("dateline_answer_duration_seconds_count{model=\"reader\"}"));
        assertEquals(1, scrape.value("dateline_articles"));
        assertEquals(Set.of(), scrape.series("dateline_chat"));
    }

    @Test
    void anAnswerThatNeverComesIsCountedAsAFaultOrAsAbandoned() {
        Answerer faulty =
                (question, listener) -> {
                    switch (question.text()) {
                        case "wait" -> throw new CancellationException("interrupted");
                        case "deep" -> throw new StackOverflowError();
                        default -> throw new IllegalStateException(question.text());
                    }
                };
        try (TestServer failing = TestServer.of(engine, faulty)) {
            Map<String, Integer> statuses = Map.of("wait", 503, "deep", 500, "fail", 500);
            statuses.forEach(
                    (question, status) -> {
                        String body = "{\"question\": \"" + question + "\"}";
                        assertEquals(status, failing.post("/api/ask", body).statusCode());
                    });
            Scrape scrape = Scrape.of(failing);
            assertEquals(
                    1,
                    scrape.value("dateline_answers_total{model=\"none\",outcome=\"abandoned\"}"));
            assertEquals(
                    2, scrape.value("dateline_answers_total{model=\"none\",outcome=\"failed\"}"));
            assertEquals(3, scrape.requests("/api/ask", "POST", "5xx"));
        }
    }

    @Test
    void requestsAreCountedByThePatternOfTheirRoute() {
        server.post("/api/articles", FERRY);
        server.get("/api/articles/ferry");
        server.get("/api/articles/nothing");
        server.get("/");
        server.send(server.request("/metrics").HEAD());
        server.get("/nowhere");
        server.get("/api/ask");
        server.send(server.request("/health/live").header("Origin", "http://evil.example").GET());
        Scrape scrape = Scrape.of(server);
        assertEquals(1, scrape.requests("/api/articles", "POST", "2xx"));
        assertEquals(1, scrape.requests("/api/articles/{id}", "GET", "2xx"));
        assertEquals(1, scrape.requests("/api/articles/{id}", "GET", "4xx"));
        assertEquals(1, scrape.requests("page", "GET", "2xx"));
        assertEquals(1, scrape.requests("none", "HEAD", "2xx"));
        assertEquals(3, scrape.requests("none", "GET", "4xx"));
        assertEquals(1, Scrape.of(server).requests("/metrics", "GET", "2xx"));
    }

    @Test
    void whatCallersMakeUpAddsNoSeries() {
        server.get("/none");
        server.get("/api/articles/none");
        server.send(server.request("/none").method("BREW", BodyPublishers.noBody()));
        Scrape.of(server);
        Set<String> before = Scrape.of(server).series("");
        for (int i = 0; i < 20; i++) {
            server.get("/made-up-" + i + "?q=made-up");
            server.get("/api/articles/made-up-" + i);
            server.get("/v1/models/made-up-" + i);
            server.send(server.request("/x").method("MADEUP" + i, BodyPublishers.noBody()));
            server.send(server.request("/x").header("User-Agent", "made-up-" + i).GET());
            server.post("/api/ask", "{\"question\": \"made-up-%d\"}".formatted(i));
        }
        Scrape after = Scrape.of(server);
        assertFalse(after.text().contains("made-up"), after.text());
        assertFalse(after.text().contains("MADEUP"), after.text());
        Set<String> added = after.series("dateline_");
        added.removeAll(before);
        added.removeIf(series -> !series.contains("_count{"));
        assertEquals(
                Set.of(
                        "dateline_answer_duration_seconds_count{model=\"reader\"}",
                        "dateline_http_request_duration_seconds_count"
                                + "{method=\"GET\",route=\"/v1/models/{id}\",status=\"4xx\"}",
                        "dateline_http_request_duration_seconds_count"
                                + "{method=\"POST\",route=\"/api/ask\",status=\"2xx\"}"),
                added);
        assertEquals(21, after.requests("none", "other", "4xx"));
    }

    @Test
    void serversInOneProcessCountForThemselves() {
        try (TestServer other = TestServer.of(engine, Script::play)) {
            other.post("/api/ask", ASK);
            server.get("/health/live");
            assertAnswers(1, other);
            Scrape here = Scrape.of(server);
            assertEquals(Set.of(), here.series("dateline_answers_total"));
            assertEquals(0, here.requests("/api/ask", "POST", "2xx"));
            assertEquals(0, Scrape.of(other).requests("/health/live", "GET", "2xx"));
        }
    }

    @Test
    void aServerThatStartsIsScrapedAlready() {
        try (TestServer starting =
                TestServer.of(new CompletableFuture<>(), new CompletableFuture<>())) {
            assertEquals(503, starting.post("/api/ask", ASK).statusCode());
            Scrape scrape = Scrape.of(starting);
            assertEquals(1, scrape.requests("/api/ask", "POST", "5xx"));
            assertEquals(Set.of(), scrape.series("dateline_articles"));
            assertEquals(Set.of(), scrape.series("dateline_answers_total"));
        }
    }

    @Test
    void saysWhichVersionThisIsAndHowTheJavaMachineFares() {
        Scrape scrape = Scrape.of(server);
        assertEquals(1, scrape.value("dateline_build_info{version=\"not from a jar\"}"));
        assertTrue(scrape.value("jvm_memory_used_bytes{area=\"heap\"}") > 0, scrape.text());
        assertTrue(scrape.value("process_start_time_seconds") > 0, scrape.text());
        assertTrue(scrape.value("jvm_threads_current") > 0, scrape.text());
        assertFalse(scrape.series("jvm_gc_collection_seconds_count").isEmpty(), scrape.text());
        assertFalse(scrape.series("jvm_runtime_info").isEmpty(), scrape.text());
    }

    @Test
    void theFormatIsTheOneThatTheScraperAccepts() {
        assertType("text/plain; version=0.0.4; charset=utf-8", "text/plain;version=0.0.4");
        // as Prometheus 3 asks; what it wants most, protobuf, is not there
        String prometheus =
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;"
                        + "encoding=delimited;q=0.6,application/openmetrics-text;version=1.0.0;"
                        + "escaping=allow-utf-8;q=0.5,text/plain;version=0.0.4;q=0.2,*/*;q=0.1";
        HttpResponse<String> open =
                assertType(
                        "application/openmetrics-text; version=1.0.0; charset=utf-8", prometheus);
        assertTrue(open.body().endsWith("# EOF\n"), open.body());
    }

    private HttpResponse<String> assertType(String type, String accept) {
        HttpResponse<String> response =
                server.send(server.request("/metrics").header("Accept", accept).GET());
        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        return response;
    }

    @Test
    void aForeignNameOrOriginGetsNoMetrics() throws IOException {
        String foreign =
                server.raw(
                        "GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(foreign.startsWith("HTTP/1.1 421 "), foreign);
        assertFalse(foreign.contains("dateline_"), foreign);
        HttpResponse<String> crossSite =
                server.send(
                        server.request("/metrics").header("Origin", "http://evil.example").GET());
        assertEquals(403, crossSite.statusCode());
        assertFalse(crossSite.body().contains("dateline_"));
    }
}
