package io.dateline.slack.request;

import io.dateline.server.endpoint.EndpointRequest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// By what Slack shows that it sent a request: a code over the body as it came and the second in
/// which it was sent.
public final class Signature {

    /// How far the clocks may be apart, and how long a recorded request is of use to whoever got
    /// hold of it: both ways, or one that is stamped ahead would be of use until then.
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String VERSION = "v0";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// Whether the holder of `secret` sent the request about now. Takes as long for a wrong
    /// signature as for a right one.
    public static boolean isValid(EndpointRequest request, String secret, Instant now) {
        String stamp = request.header("X-Slack-Request-Timestamp");
        String given = request.header("X-Slack-Signature");
        return stamp != null
                && given != null
                && isRecent(stamp, now)
                && MessageDigest.isEqual(
                        ascii(VERSION + "=" + code(secret, stamp, request.body())), ascii(given));
    }

    private static boolean isRecent(String stamp, Instant now) {
        return stamp.matches("[0-9]{1,12}")
                && Math.abs(now.getEpochSecond() - Long.parseLong(stamp)) <= TOLERANCE.toSeconds();
    }

    private static String code(String secret, String stamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(ascii(secret), ALGORITHM));
            mac.update(ascii(VERSION + ":" + stamp + ":"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
