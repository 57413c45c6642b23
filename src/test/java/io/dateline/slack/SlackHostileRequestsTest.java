package io.dateline.slack;

import static io.dateline.slack.SlackSigned.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.Dateline;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Whatever is sent to a server as it serves: seeded, signed and not, to each of Slack's addresses.
class SlackHostileRequestsTest extends SlackRoad {

    private static final String NESTED = "[".repeat(50_000);

    private static final String MENTION = mention("Ev1", "1700000000.000001", "Who sails?");

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json; charset=utf-16",
                    "application/x-www-form-urlencoded; charset=utf-16",
                    "application/x-www-form-urlencoded",
                    "text/plain; charset=nonsense",
                    "multipart/form-data",
                    ";;;");

    SlackHostileRequestsTest(Dateline engine) {
        super(engine);
    }

    @Test
    void aThousandHostileBodiesAreNoFaultAndNoWork() {
        send(1_000);
    }

    @Test
    @Tag("full")
    void tenThousandHostileBodiesAreNoFaultAndNoWork() {
        send(10_000);
    }

    private void send(int count) {
        Random random = new Random(20);
        List<String> paths = List.of("/slack/events", "/slack/commands", "/slack/interactions");
        try (SlackServer server = open()) {
            for (int i = 0; i < count; i++) {
                byte[] body = body(random);
                boolean isSigned = i % 2 == 0;
                String stamp = Long.toString(Instant.now().getEpochSecond());
                HttpRequest request =
                        HttpRequest.newBuilder(server.url().resolve(paths.get(i % paths.size())))
                                .header("Content-Type", TYPES.get(random.nextInt(TYPES.size())))
                                .header("X-Slack-Request-Timestamp", stamp)
                                .header(
                                        "X-Slack-Signature",
                                        isSigned
                                                ? SlackServer.SIGNED.signature(stamp, body)
                                                : "v0=" + "0".repeat(64))
                                .POST(BodyPublishers.ofByteArray(body))
                                .build();
                int status = server.send(request).statusCode();
                assertTrue(isSigned ? status == 200 || status == 400 : status == 401, "" + status);
            }
            assertEquals(0, SlackServer.taken(engine));
        }
        assertEquals(List.of(), slack.all);
    }

    /// What has no end is not kept until memory is full.
    @Test
    void aBodyWithoutEndIsCutOff() throws Exception {
        byte[] chunk =
                ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (SlackServer server = open();
                Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
            String head =
                    String.join(
                            "\r\n",
                            "POST /slack/events HTTP/1.1",
                            "Host: tunnel.example",
                            "Content-Type: application/json",
                            "Transfer-Encoding: chunked",
                            "",
                            "");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            int sent = 0;
            while (socket.getInputStream().available() == 0 && sent < MOST_SENT) {
                try {
                    socket.getOutputStream().write(chunk);
                } catch (SocketException e) {
                    // it is refused while it is being sent
                    break;
                }
                sent += chunk.length;
            }
            assertTrue(sent < MOST_SENT, "taken: " + sent);
            int waiting = socket.getInputStream().available();
            String told =
                    new String(socket.getInputStream().readNBytes(waiting), StandardCharsets.UTF_8);
            assertTrue(told.isEmpty() || told.startsWith("HTTP/1.1 4"), told);
            assertEquals(0, SlackServer.taken(engine));
        }
    }

    /// Far more than is taken, and than the memory of a test.
    private static final int MOST_SENT = 1 << 30;

    private static byte[] body(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> {
                // never the whole of it
                byte[] whole = MENTION.getBytes(StandardCharsets.UTF_8);
                yield Arrays.copyOf(whole, random.nextInt(whole.length - 2));
            }
            case 1 -> {
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                yield noise;
            }
            case 2 ->
                    NESTED.substring(random.nextInt(NESTED.length()))
                            .getBytes(StandardCharsets.UTF_8);
            case 3 -> MENTION.replace("Who", "Où").getBytes(StandardCharsets.ISO_8859_1);
            case 4 ->
                    ("payload=%" + (char) ('a' + random.nextInt(26)) + "&=&&")
                            .getBytes(StandardCharsets.UTF_8);
            case 5 ->
                    "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"user\":{},\"ts\":[1]}}"
                            .getBytes(StandardCharsets.UTF_8);
            default ->
                    ("payload={\"type\":\"block_actions\",\"team\":"
                                    + random.nextInt()
                                    + ",\"actions\":7}")
                            .getBytes(StandardCharsets.UTF_8);
        };
    }
}
