package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.cli.serving.Serving;
import io.dateline.server.ServerConfig;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

@Timeout(60)
class KeysCommandTest {

    @TempDir Path data;

    private Run keys(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "keys";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--data";
        all[all.length - 1] = data.toString();
        return Run.of(all);
    }

    @Test
    void aKeyIsMadeShownOnceListedAndRevoked() throws IOException {
        Run made = keys("add", "anna");
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().matches("dateline_[A-Za-z0-9_-]{43}\n"), made.out());
        assertTrue(made.err().contains("from now on the server demands a key"), made.err());
        JsonNode json = new ObjectMapper().readTree(keys("add", "desk", "--read", "--json").out());
        assertEquals("desk", json.get("name").textValue());
        assertFalse(json.get("mayWrite").booleanValue());
        assertTrue(json.get("key").textValue().startsWith("dateline_"));
        Run listed = keys("list");
        assertTrue(
                listed.out().matches("\\d{4}-\\d\\d-\\d\\d  writes  anna\n[-0-9]+  reads   desk\n"),
                listed.out());
        assertFalse(keys("list", "--json").out().contains("dateline_"));
        assertEquals(0, keys("revoke", "anna").code());
        assertEquals(1, new ObjectMapper().readTree(keys("list", "--json").out()).size());
    }

    @Test
    void whatCannotBeDoneIsToldInALine() {
        assertEquals(0, keys("add", "anna").code());
        Run again = keys("add", "anna");
        assertEquals(1, again.code());
        assertEquals("there is a key anna already; revoke it first\n", again.err());
        assertEquals("", again.out());
        Run unknown = keys("revoke", "none");
        assertEquals(1, unknown.code());
        assertEquals("there is no key none\n", unknown.err());
        Run wrong = keys("add", "<b>");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().startsWith("the name of a key has 1 to 64 letters"), wrong.err());
    }

    @Test
    void aRunningServerSeesWhatIsDoneToKeys() throws Exception {
        ServerConfig config = new ServerConfig("127.0.0.1", 0, null);
        try (Serving serving = new Serving(config, data, null, null, null);
                HttpClient client = HttpClient.newHttpClient()) {
            URI models = serving.url().resolve("/v1/models");
            assertEquals(200, status(client, models, "any"));
            String key = keys("add", "anna").out().strip();
            while (status(client, models, "any") != 401) {
                Thread.onSpinWait();
            }
            assertEquals(200, status(client, models, key));
            assertEquals(0, keys("add", "other").code());
            assertEquals(0, keys("revoke", "anna").code());
            while (status(client, models, key) != 401) {
                Thread.onSpinWait();
            }
        }
    }

    private static int status(HttpClient client, URI url, String key) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(url).header("Authorization", "Bearer " + key).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void beyondThisMachineNothingIsServedWithoutAKey() {
        Run run = Run.of("--host", "0.0.0.0", "--port", "0", "--data", data.toString());
        assertEquals(1, run.code());
        assertEquals(
                "at 0.0.0.0 others than this machine reach the server, so that it needs an API"
                        + " key, and there is none yet; make one first: dateline keys add NAME\n",
                run.err());
    }
}
