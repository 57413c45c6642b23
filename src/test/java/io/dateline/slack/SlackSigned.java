package io.dateline.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Requests as Slack sends and signs them.
///
/// @param secret of the app
public record SlackSigned(String secret) {

    public HttpRequest event(URI server, String json) {
        return request(server, "/slack/events", "application/json", json, Instant.now());
    }

    public HttpRequest form(URI server, String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return request(server, path, "application/x-www-form-urlencoded", body, Instant.now());
    }

    public HttpRequest request(URI server, String path, String type, String body, Instant at) {
        String stamp = Long.toString(at.getEpochSecond());
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", signature(stamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    public String signature(String stamp, String body) {
        return signature(stamp, body.getBytes(StandardCharsets.UTF_8));
    }

    public String signature(String stamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            StringBuilder code = new StringBuilder("v0=");
            mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
            for (byte one : mac.doFinal(body)) {
                code.append("%02x".formatted(one));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An event as Slack wraps it.
    public static String wrapped(String id, String event) {
        return """
        {"token": "x", "team_id": "T1", "api_app_id": "A1", "type": "event_callback",
         "event_id": "%s", "event_time": 1700000000,
         "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": true}],
         "event": %s}
        """
                .formatted(id, event);
    }

    public static String mention(String id, String ts, String text) {
        return wrapped(
                id,
                """
                {"type": "app_mention", "user": "U1", "text": "<@UBOT> %s", "ts": "%s",
                 "channel": "C1", "event_ts": "%s"}
                """
                        .formatted(text, ts, ts));
    }
}
