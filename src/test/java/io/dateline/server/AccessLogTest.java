package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

@Isolated
@Execution(ExecutionMode.SAME_THREAD)
@Timeout(60)
class AccessLogTest {

    private static final String ASK = "{\"question\": \"Does {0}\\n it sail?\"}";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    /// Kept: a logger that nobody holds forgets its handlers.
    private final Logger logger = Logger.getLogger("io.dateline.server");

    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    lines.add(entry.getLevel() + " " + entry.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        logger.setLevel(Level.FINE);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }

    private String next() throws InterruptedException {
        return String.valueOf(lines.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void eachRequestIsOneLineWithoutWhatWasAsked() throws Exception {
        try (TestServer server = TestServer.answering(Script::play, TestServer.NO_HEARTBEAT)) {
            int length =
                    server.post("/api/ask", ASK).body().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(
                    next().matches(
                                    "INFO POST /api/ask 200 "
                                            + length
                                            + " B \\d+ ms 127\\.0\\.0\\.1"));
            server.get("/api/search?q=secret");
            assertTrue(next().matches("INFO GET /api/search 503 \\d+ B \\d+ ms 127\\.0\\.0\\.1"));
            server.get("/api/nothing%0Ahere");
            assertTrue(next().startsWith("INFO GET /api/nothing%0Ahere 404 "));
            server.get("/health/live");
            assertTrue(next().startsWith("FINE GET /health/live 200 "));
            server.get("/");
            assertTrue(next().startsWith("FINE GET / 200 "));
            String foreign = "GET /api/search HTTP/1.1\r\nHost: evil.example\r\n";
            server.raw(foreign + "Connection: close\r\n\r\n");
            assertTrue(next().startsWith("INFO GET /api/search 421 "));
            assertEquals(0, lines.size());
        }
    }

    @Test
    void whatIsAskedIsLoggedOnOneLineWhereThatIsWanted() throws Exception {
        try (TestServer server = TestServer.loggingQuestions(Script::play)) {
            server.post("/api/ask", ASK);
            assertEquals("INFO asked: Does {0}  it sail?", next());
            String access = next();
            assertTrue(access.startsWith("INFO POST /api/ask 200 "), access);
            assertFalse(access.contains("sail"));
        }
    }
}
