package io.dateline.slack.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.endpoint.EndpointRequest;
import io.dateline.server.endpoint.EndpointResponse;
import io.dateline.slack.SlackSigned;
import io.dateline.slack.work.Work;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is let in, and what is not.
class SignedEndpointTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private static final SlackSigned SIGNED = new SlackSigned("secret");

    private final List<Work> taken = new ArrayList<>();
    private boolean isOpen = true;

    private final Inbox inbox =
            new Inbox() {
                @Override
                public boolean isOpen() {
                    return isOpen;
                }

                @Override
                public void take(String id, Work work) {
                    taken.add(work);
                }

                @Override
                public boolean knowsThread(Work work) {
                    return true;
                }
            };

    private final List<Endpoint> endpoints =
            SignedEndpoint.all(
                    new SlackConfig(
                            List.of(new Workspace(null, "secret", "xoxb-1")),
                            SlackConfig.SLACKS_API,
                            null,
                            true,
                            Allowed.EVERYBODY,
                            20),
                    inbox,
                    () -> NOW);

    private static final String MENTION =
            SlackSigned.mention("Ev1", "1700000000.000001", "Who sails?");

    private EndpointResponse send(int endpoint, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> sent = new HashMap<>();
        headers.forEach((name, value) -> sent.put(name, List.of(value)));
        Endpoint chosen = endpoints.get(endpoint);
        return chosen.answer(new EndpointRequest("POST", chosen.path(), sent, Map.of(), body));
    }

    private EndpointResponse send(Instant stamped, String body) {
        String stamp = Long.toString(stamped.getEpochSecond());
        return send(
                0,
                Map.of(
                        "x-slack-request-timestamp",
                        stamp,
                        "x-slack-signature",
                        SIGNED.signature(stamp, body)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSignedNowIsTaken() {
        assertEquals(200, send(NOW, MENTION).status());
        assertEquals(1, taken.size());
        assertEquals("U1", taken.getFirst().user());
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void theClocksMayBeFiveMinutesApart(long seconds) {
        assertEquals(200, send(NOW.plusSeconds(seconds), MENTION).status());
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, -301, 301, 600, 3600})
    void whatIsStampedLongAgoOrAheadIsRefused(long seconds) {
        refused(send(NOW.plusSeconds(seconds), MENTION));
    }

    private void refused(EndpointResponse response) {
        assertEquals(401, response.status());
        assertEquals(0, response.body().length);
        assertEquals(List.of(), taken);
    }

    @Test
    void aWrongOrMissingSignatureIsRefused() {
        String stamp = Long.toString(NOW.getEpochSecond());
        byte[] body = MENTION.getBytes(StandardCharsets.UTF_8);
        String right = SIGNED.signature(stamp, MENTION);
        refused(send(0, Map.of(), body));
        refused(send(0, Map.of("X-Slack-Signature", right), body));
        refused(send(0, Map.of("X-Slack-Request-Timestamp", stamp), body));
        for (String wrong :
                List.of(
                        "",
                        "v0=",
                        right.substring(1),
                        right + "0",
                        right.toUpperCase(Locale.ROOT),
                        right.replace("v0", "v1"),
                        new SlackSigned("other").signature(stamp, MENTION),
                        SIGNED.signature(stamp, MENTION + " "),
                        SIGNED.signature(stamp + "0", MENTION))) {
            refused(
                    send(
                            0,
                            Map.of("X-Slack-Request-Timestamp", stamp, "X-Slack-Signature", wrong),
                            body));
        }
        for (String wrong : List.of("", "now", "-" + stamp, stamp + ".0", "9".repeat(30))) {
            refused(
                    send(
                            0,
                            Map.of(
                                    "X-Slack-Request-Timestamp",
                                    wrong,
                                    "X-Slack-Signature",
                                    SIGNED.signature(wrong, MENTION)),
                            body));
        }
    }

    @Test
    void slackIsToldToComeAgainUntilTheEngineIsOpen() {
        isOpen = false;
        assertEquals(503, send(NOW, MENTION).status());
        isOpen = true;
        assertEquals(200, send(NOW, MENTION).status());
    }
}
