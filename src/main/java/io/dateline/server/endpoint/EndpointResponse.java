package io.dateline.server.endpoint;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What an [Endpoint] answers.
///
/// @param status of HTTP, 200 to 599
/// @param headers beside those that every response has
/// @param body not copied
/// @param afterwards what is to be done once the response is out, or `null`; on a thread of its
///     own, which is interrupted when the server closes and cannot wait any longer
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EndpointResponse(
        int status, Map<String, String> headers, byte[] body, @Nullable Runnable afterwards) {

    public EndpointResponse {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("no status of a response: " + status);
        }
        headers = Map.copyOf(headers);
    }

    /// No body.
    public static EndpointResponse of(int status) {
        return new EndpointResponse(status, Map.of(), new byte[0], null);
    }

    /// @param type of the body, as `application/json`
    public static EndpointResponse of(int status, String type, String body) {
        return new EndpointResponse(
                status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), null);
    }

    /// The same response, after which `work` is done.
    public EndpointResponse then(Runnable work) {
        return new EndpointResponse(status, headers, body, work);
    }
}
