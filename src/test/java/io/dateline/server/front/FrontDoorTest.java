package io.dateline.server.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.http.Caller;
import io.dateline.server.keys.ApiKeys;
import io.dateline.server.keys.KeyAccess;
import io.dateline.server.metrics.ServerMetrics;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// What stands behind the door here is no route of Javalin's, and answers whatever comes.
class FrontDoorTest {

    @TempDir private static Path data;
    @AutoClose private final ApiKeys keys = ApiKeys.open(data);
    private final AtomicReference<Object> caller = new AtomicReference<>();
    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);
    private String key = "";

    @BeforeEach
    void start() throws Exception {
        keys.revoke("desk");
        key = keys.add("desk", false).orElseThrow();
        FrontDoor door =
                new FrontDoor(
                        new RequestGuard("http", "127.0.0.1", URI.create("http://office")),
                        KeyAccess.of(keys, null, false, Set.of()).check(),
                        new QuestionRate(1),
                        new ServerMetrics(Optional::empty),
                        Set.of());
        door.setHandler(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        caller.set(request.getAttribute(Caller.ATTRIBUTE));
                        callback.succeeded();
                        return true;
                    }
                });
        server.addConnector(connector);
        server.setHandler(door);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private String answer(String method, String path, String... headers) throws Exception {
        return connector.getResponse(
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: office\r\nConnection: close\r\n"
                        + String.join("\r\n", headers)
                        + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
    }

    private String bearer() {
        return "Authorization: Bearer " + key;
    }

    @Test
    void nothingBehindItIsReachedWithoutAKey() throws Exception {
        for (String path : new String[] {"/other", "/mcp", "/api/articles", "/metrics", "/x/y"}) {
            String response = answer("GET", path);
            assertTrue(response.startsWith("HTTP/1.1 401 "), response);
            assertTrue(response.contains("X-Content-Type-Options: nosniff"), response);
        }
        assertNull(caller.get());
    }

    @Test
    void whoIsLetInIsKnownBehindIt() throws Exception {
        assertTrue(answer("GET", "/other", bearer()).startsWith("HTTP/1.1 200 "));
        assertEquals(new Caller("desk", false), caller.get());
        assertTrue(answer("POST", "/other", bearer()).startsWith("HTTP/1.1 403 "));
        assertTrue(answer("POST", "/mcp", bearer()).startsWith("HTTP/1.1 200 "));
        String second = answer("POST", "/mcp", bearer());
        assertTrue(second.startsWith("HTTP/1.1 429 "), second);
        assertTrue(second.contains("Retry-After: "), second);
    }

    @Test
    void whoIsLetInUnseenIsNobody() throws Exception {
        assertTrue(answer("GET", "/health/live").startsWith("HTTP/1.1 200 "));
        assertEquals(new Caller("", false), caller.get());
    }
}
