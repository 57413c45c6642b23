package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.ingest.watch.SourcesFile;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.EngineServerTest;
import io.dateline.server.TestServer;
import io.dateline.server.keys.ApiKey.Right;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class WatchRoutesTest extends EngineServerTest {

    @Test
    void whatBecameOfEachSourceIsListedAndCountedAndOneIsRunOnDemand(@TempDir Path folder)
            throws IOException {
        assertEquals("{\"items\":[],\"problems\":[]}", server.get("/api/watched").body());
        Path inbox = Files.createDirectories(folder.resolve("in box"));
        Files.writeString(
                data.resolve(SourcesFile.NAME),
                """
                sources:
                  - {name: "In/box", folder: "%s", every: 15m}
                  - {name: Gone, folder: "%s"}
                """
                        .formatted(inbox, folder.resolve("gone")));
        HttpResponse<String> run =
                server.send(
                        server.request("/api/watched/In%2Fbox/run").POST(BodyPublishers.noBody()));
        assertEquals(202, run.statusCode(), run.body());
        assertEquals("In/box", json(run).get("name").textValue());
        for (int n = 0; n < 3; n++) {
            engine.watched().run("Gone", _ -> {});
        }
        JsonNode gone = json(server.get("/api/watched")).at("/items/1");
        assertEquals(inbox.resolveSibling("gone").toString(), gone.get("address").textValue());
        assertEquals(
                "there is no folder " + gone.get("address").textValue(),
                gone.get("reason").textValue());
        assertTrue(gone.get("failing").booleanValue(), gone.toString());
        String metrics = server.get("/metrics").body();
        assertTrue(
                metrics.contains("dateline_watched_source_failures{source=\"Gone\"} 3"), metrics);
        HttpResponse<String> unknown =
                server.send(server.request("/api/watched/None/run").POST(BodyPublishers.noBody()));
        assertEquals(404, unknown.statusCode());
        assertEquals(
                "there is no source \"None\"; there are In/box, Gone",
                json(unknown).get("detail").textValue());
        assertAReaderSeesNoAddresses(folder);
        Files.delete(data.resolve(SourcesFile.NAME));
    }

    private static void assertAReaderSeesNoAddresses(Path folder) throws IOException {
        try (ApiKeys keys = ApiKeys.open(folder.resolve("keys"))) {
            String bearer = "Bearer " + keys.add("desk", Right.READ).orElseThrow();
            try (TestServer closed =
                    TestServer.with(
                            TestServer.ANY_PORT,
                            CompletableFuture.completedFuture(engine),
                            new Additions(keys, List.of()))) {
                String seen =
                        closed.send(closed.request("/api/watched").header("Authorization", bearer))
                                .body();
                assertTrue(seen.contains("\"failures\":3"), seen);
                assertTrue(!seen.contains(folder.toString()), seen);
            }
        }
    }
}
