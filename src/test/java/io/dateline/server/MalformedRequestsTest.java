package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
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
                byte[] request = requests.next();
                String response = send(request);
                String status = response.isEmpty() ? "none" : response.substring(9, 12);
                statuses.merge(status, 1, Integer::sum);
                // HTTP's own word for a version of it that does not exist begins with a 5
                if ((status.startsWith("5") && !status.equals("505"))
                        || response.contains("fault of the server")) {
                    wrong.add(shown(request) + "\n -> " + shown(response));
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

    /// What comes back, nothing where the server just closes the connection.
    private String send(byte[] request) throws IOException {
        try (Socket socket = server.connect()) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // refused before it was read to its end; the response says why
            }
            try {
                return new String(
                        socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (SocketException e) {
                return "";
            }
        }
    }

    private static String shown(byte[] request) {
        return shown(new String(request, StandardCharsets.ISO_8859_1));
    }

    private static String shown(String text) {
        return text.length() <= 700 ? text : text.substring(0, 700) + "… " + text.length();
    }
}
