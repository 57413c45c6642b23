package io.dateline.slack.webhook;

import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.endpoint.EndpointRequest;
import io.dateline.server.endpoint.EndpointResponse;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An address to which a chat sends what is posted. Who sends is told by a token, and nothing else
/// of a request is looked at before.
abstract class ChatEndpoint implements Endpoint {

    /// A post has 16,383 characters at most, each of which takes up 12 bytes in a form.
    private static final int MOST_BYTES = 256 * 1024;

    /// How long a late answer is waited for. The addresses for them are of no use after that.
    static final Duration LONGEST = Duration.ofMinutes(30);

    /// How a header with a token begins.
    private static final String TOKEN = "Token ";

    private final String path;
    private final Tokens tokens;

    ChatEndpoint(String path, Tokens tokens) {
        this.path = path;
        this.tokens = tokens;
    }

    @Override
    public final String method() {
        return "POST";
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final boolean isSigned() {
        return true;
    }

    @Override
    public final int maxBodyBytes() {
        return MOST_BYTES;
    }

    @Override
    public final EndpointResponse answer(EndpointRequest request) {
        Payload payload = Payload.of(request);
        String header = request.header("Authorization");
        String token =
                header != null && header.startsWith(TOKEN)
                        ? header.substring(TOKEN.length())
                        : payload.text("token");
        if (!tokens.have(token)) {
            return EndpointResponse.of(401);
        }
        return answer(payload);
    }

    /// What is responded to whoever has a token.
    abstract EndpointResponse answer(Payload payload);

    /// What `parts` holds within this time; `null` where it takes longer.
    static @Nullable List<String> within(Duration patience, Future<List<String>> parts) {
        try {
            return parts.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question comes to an end in any case", e);
        }
    }

    /// What was asked: without the word that called us, where that stands at the beginning.
    static String question(Payload payload) {
        String text = payload.text("text").strip();
        String trigger = payload.text("trigger_word");
        boolean isCalled = !trigger.isEmpty() && text.startsWith(trigger);
        return (isCalled ? text.substring(trigger.length()) : text)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceFirst("^[ :,]+", "")
                .strip();
    }
}
