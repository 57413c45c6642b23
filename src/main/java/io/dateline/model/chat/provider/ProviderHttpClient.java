package io.dateline.model.chat.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

import io.dateline.model.chat.Secret;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

/// Java's HTTP client under LangChain4j's models, in the place of LangChain4j's own wrapping of it.
/// That one drops the headers of a refusal, and `Retry-After` with them; it takes a stream that
/// broke for a whole one; and it works on threads that a caller cannot interrupt.
final class ProviderHttpClient implements HttpClient {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    /// A refusal is a few hundred bytes, unless a proxy sends a page.
    private static final int MOST_BYTES_OF_REFUSAL = 64 * 1024;

    /// An answer has some thousand tokens, with at most a few hundred bytes around each.
    private static final long MOST_BYTES_OF_ANSWER = 32L * 1024 * 1024;

    private static final int FIRST_GOOD_STATUS = 200;

    private static final int FIRST_BAD_STATUS = 300;

    private final java.net.http.HttpClient client;
    private final @Nullable Secret secret;
    private final Predicate<ServerSentEvent> isLast;
    private final InstantSource clock;

    private ProviderHttpClient(
            @Nullable Secret secret, Predicate<ServerSentEvent> isLast, InstantSource clock) {
        this.secret = secret;
        this.isLast = isLast;
        this.clock = clock;
        client =
                java.net.http.HttpClient.newBuilder()
                        // To plain http, Java offers HTTP/2 first, which some local servers refuse.
                        .version(java.net.http.HttpClient.Version.HTTP_1_1)
                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_LIMIT)
                        .build();
    }

    /// @param secret the key that the provider may repeat where it refuses, or `null`
    /// @param isLast whether an event ends an answer
    static HttpClientBuilder builder(
            @Nullable Secret secret, Predicate<ServerSentEvent> isLast, InstantSource clock) {
        return new HttpClientBuilder() {

            @Override
            public Duration connectTimeout() {
                return CONNECT_LIMIT;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public @Nullable Duration readTimeout() {
                return null;
            }

            // Whoever calls has limits of its own, and interrupts.
            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public HttpClient build() {
                return new ProviderHttpClient(secret, isLast, clock);
            }
        };
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("every answer is streamed");
    }

    /// Does all of it before it returns, on the calling thread.
    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response =
                    client.send(toJava(request), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                if (status < FIRST_GOOD_STATUS || status >= FIRST_BAD_STATUS) {
                    listener.onError(refusal(response, body));
                    return;
                }
                StreamGuard guard = new StreamGuard(listener, isLast, this::hideSecret);
                guard.onOpen(
                        SuccessfulHttpResponse.builder()
                                .statusCode(status)
                                .headers(response.headers().map())
                                .build());
                parser.parse(new BoundedInputStream(body, MOST_BYTES_OF_ANSWER), guard);
                guard.onClose();
            }
        } catch (IOException e) {
            listener.onError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listener.onError(e);
        }
    }

    private static java.net.http.HttpRequest toJava(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .method(
                                request.method().name(),
                                request.body() == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(request.body()));
        request.headers()
                .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private RefusedRequestException refusal(HttpResponse<?> response, InputStream body)
            throws IOException {
        String text = new String(body.readNBytes(MOST_BYTES_OF_REFUSAL), StandardCharsets.UTF_8);
        Duration wait =
                response.headers()
                        .firstValue("Retry-After")
                        .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                        .orElse(null);
        return new RefusedRequestException(
                response.statusCode(), ErrorWords.of(hideSecret(text)), wait);
    }

    private String hideSecret(String text) {
        return secret == null ? text : secret.hideIn(text);
    }
}
