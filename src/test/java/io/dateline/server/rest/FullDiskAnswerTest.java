package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.article.DiskFullException;
import io.dateline.ingest.Outcome;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The server has no room for what it is sent.
@Isolated("what is logged is counted")
class FullDiskAnswerTest {

    private static final String HERON = "{\"text\": \"A heron stood there.\"}";

    private final UncheckedIOException fault =
            DiskFullException.orOther("not written", new IOException("Disk quota exceeded"));

    private static final Logger TABLE = Logger.getLogger("io.dateline.server.http.ErrorTable");

    private final HashingEmbeddingModel model = new HashingEmbeddingModel();
    private final List<String> logged = new ArrayList<>();
    private final Handler log =
            new Handler() {
                @Override
                public synchronized void publish(LogRecord entry) {
                    logged.add(entry.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @TempDir private Path data;
    private Dateline engine;
    private TestServer server;

    @BeforeEach
    void open() {
        engine = Dateline.open(DatelineConfig.of(data).withEmbeddingModel(model));
        server = TestServer.of(engine);
        TABLE.addHandler(log);
    }

    @AfterEach
    void close() {
        TABLE.removeHandler(log);
        server.close();
        engine.close();
    }

    @Test
    void aRequestIsAnsweredByAProblemAndLoggedOnce() throws IOException {
        try (TestServer full =
                TestServer.answering(
                        (question, listener) -> {
                            throw fault;
                        },
                        TestServer.NO_HEARTBEAT)) {
            HttpResponse<String> response = full.post("/api/ask", "{\"question\": \"Who?\"}");
            assertEquals(507, response.statusCode(), response.body());
            assertEquals(507, json(response).get("status").intValue());
            assertTrue(json(response).get("detail").textValue().contains("full"), response.body());
            assertEquals(List.of("not written: Disk quota exceeded"), logged);
        }
    }

    @Test
    void oneArticleEndsItsRequestWithTheFaultThatItMet() {
        assertSame(fault, CollectionJson.thrown(new Outcome.Failed("article", "no room", fault)));
    }

    @Test
    void ofManyArticlesEachHasTheProblemAndItIsLoggedOnce() {
        JsonNode results =
                CollectionJson.of(
                        List.of(
                                new Outcome.Failed("article 1", "no room", fault),
                                new Outcome.Failed("article 2", "no text"),
                                new Outcome.Failed("article 3", "no room", fault)));
        assertEquals(507, results.get(0).get("status").intValue());
        assertEquals(400, results.get(1).get("status").intValue());
        assertEquals(507, results.get(2).get("status").intValue());
        assertEquals(List.of("not written: Disk quota exceeded"), logged);
    }

    @Test
    void theDescriptionSaysSoOfWhatWritesAndOfNothingElse() throws IOException {
        JsonNode paths = json(server.get("/openapi.json")).get("paths");
        assertEquals(
                List.of(
                        "/api/ask post",
                        "/api/ask/stream post",
                        "/api/jobs post",
                        "/api/conversations/{id}/share post",
                        "/api/conversations/{id}/share delete",
                        "/api/conversations/{id} patch",
                        "/api/conversations/{id} delete",
                        "/api/answers/{id}/feedback post",
                        "/api/articles post",
                        "/api/articles/delete post",
                        "/api/articles/{id} put",
                        "/api/articles/{id} delete",
                        "/api/me/data delete",
                        "/api/users/{owner}/data delete"),
                paths.propertyStream()
                        .flatMap(
                                path ->
                                        path.getValue()
                                                .propertyStream()
                                                .filter(
                                                        call ->
                                                                call.getValue()
                                                                        .at("/responses/507")
                                                                        .isObject())
                                                .map(call -> path.getKey() + " " + call.getKey()))
                        .toList());
    }

    @Test
    void anotherFaultOfTheServerIsNotTheCallersEither() throws IOException {
        model.failWith(new IllegalStateException("the model is away"));
        assertEquals(500, server.post("/api/articles", HERON).statusCode());
    }
}
