package io.dateline.slack.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/// Slack's Web API, and the addresses that Slack names for responses. An interrupt ends a call by a
/// [CancellationException].
public final class WebApi implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    /// After a fault that nothing is known about.
    private static final Duration FAULT_PAUSE = Duration.ofSeconds(5);

    /// Slack asks for a minute at most.
    private static final long LONGEST_PAUSE_SECONDS = 600;

    /// A page of a thread with its blocks is far smaller.
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int TOO_MANY = 429;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http;

    /// @param base ends with a `/`
    public WebApi(URI base) {
        this.base = base;
        http =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        // a token goes nowhere but where it was sent
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// Calls a method with a token.
    ///
    /// @param method as `chat.postMessage`
    /// @param arguments sent as a form; what is structured is JSON in it
    public ApiReply call(String token, String method, Map<String, String> arguments) {
        String form =
                arguments.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(method))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(BodyPublishers.ofString(form));
        HttpResponse<InputStream> response;
        byte[] body;
        try {
            response = send(request);
            body = bytes(response);
        } catch (IOException e) {
            return new ApiReply.NotNow(method + " was not reached: " + e, FAULT_PAUSE, false);
        }
        return response.statusCode() == 200
                ? reply(method, response, body)
                : failed(method, response);
    }

    private static ApiReply reply(String method, HttpResponse<?> response, byte[] body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException e) {
            return new ApiReply.NotNow(method + " was answered by no JSON", FAULT_PAUSE, false);
        }
        if (json.path("ok").asBoolean()) {
            return new ApiReply.Done(json, scopes(response));
        }
        return switch (json.path("error").asText("unknown_error")) {
            case "ratelimited", "rate_limited" ->
                    new ApiReply.NotNow(method + " was called too often", FAULT_PAUSE, true);
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
                    new ApiReply.NotNow(method + " failed at Slack", FAULT_PAUSE, false);
            case String error -> new ApiReply.Refused(error);
        };
    }

    private static Set<String> scopes(HttpResponse<?> response) {
        return response.headers()
                .firstValue("X-OAuth-Scopes")
                .map(
                        scopes ->
                                (Set<String>)
                                        new HashSet<>(List.of(scopes.strip().split("\\s*,\\s*"))))
                .orElse(Set.of());
    }

    private static ApiReply failed(String what, HttpResponse<?> response) {
        int status = response.statusCode();
        if (status == TOO_MANY || status >= 500) {
            return new ApiReply.NotNow(
                    what + " was answered with status " + status,
                    pause(response),
                    status == TOO_MANY);
        }
        return new ApiReply.Refused("status_" + status);
    }

    private static Duration pause(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_PAUSE_SECONDS)))
                .orElse(FAULT_PAUSE);
    }

    /// Sends a message to an address that a request named for responses. Where that leads anywhere
    /// but to Slack, nothing is sent: whoever could name it would have this server call what it
    /// alone reaches.
    public ApiReply respond(String url, ObjectNode message) {
        HttpRequest.Builder request;
        try {
            URI address = URI.create(url);
            if (!isSlacks(address)) {
                return new ApiReply.Refused("not_an_address_of_slack");
            }
            request =
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(message)));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return new ApiReply.Refused("not_an_address_of_slack");
        }
        try {
            HttpResponse<InputStream> response = send(request);
            bytes(response);
            return response.statusCode() == 200
                    ? new ApiReply.Done(JSON.createObjectNode(), Set.of())
                    : failed("the address for responses", response);
        } catch (IOException e) {
            return new ApiReply.NotNow("no response was taken: " + e, FAULT_PAUSE, false);
        }
    }

    private boolean isSlacks(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean hooks =
                host.equals("hooks.slack.com")
                        && "https".equals(address.getScheme())
                        && (address.getPort() == -1 || address.getPort() == 443);
        boolean asConfigured =
                host.equals(base.getHost())
                        && base.getScheme().equals(address.getScheme())
                        && base.getPort() == address.getPort();
        return address.getRawUserInfo() == null && (hooks || asConfigured);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(ANSWER_TIMEOUT).build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static byte[] bytes(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("over " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Ends the calls in work.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
