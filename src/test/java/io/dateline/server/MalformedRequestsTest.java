package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What no client should send is the fault of who sends it, and leaves no trace in the log.
@Isolated("what is logged is counted")
class MalformedRequestsTest extends EngineServerTest {

    private static final int REQUESTS = 3_000;

    private static final long SEED = 17;

    /// Keeps what is logged as a fault.
    private static final class Faults extends Handler {

        private final List<String> told = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                told.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void noneIsAnsweredAsAFaultOfTheServerOrLoggedAsOne() throws IOException {
        server.post("/api/articles", FERRY);
        MalformedRequests requests = new MalformedRequests(SEED, host());
        TreeMap<String, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Faults faults = new Faults();
        Logger.getLogger("").addHandler(faults);
        try {
            for (int n = 0; n < REQUESTS; n++) {
                RawExchange exchange = RawExchange.of(server.server.url(), requests.next());
                statuses.merge(exchange.status(), 1, Integer::sum);
                if (exchange.blamesTheServer()) {
                    wrong.add(exchange.toString());
                }
            }
        } finally {
            Logger.getLogger("").removeHandler(faults);
        }
        assertEquals(List.of(), wrong, () -> wrong.size() + " of " + statuses);
        assertEquals(List.of(), faults.told);
        for (String expected : List.of("200", "400", "404", "405", "413", "414", "415", "431")) {
            assertTrue(
                    statuses.getOrDefault(expected, 0) > 0, "no " + expected + " in " + statuses);
        }
        assertEquals(200, server.get("/health/ready").statusCode());
    }

    private String host() {
        return "localhost:" + server.server.url().getPort();
    }
}
