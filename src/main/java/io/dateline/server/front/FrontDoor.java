package io.dateline.server.front;

import io.dateline.server.http.Caller;
import io.dateline.server.http.ErrorFormat;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.Json;
import io.dateline.server.http.Problem;
import io.dateline.server.http.ProblemException;
import io.dateline.server.keys.KeyCheck;
import io.dateline.server.metrics.ServerMetrics;
import io.dateline.store.StoreUnreachableException;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;

/// What every request passes before anything else sees it, whichever servlet or route would answer
/// it. What passes carries its [Caller] as an attribute.
public final class FrontDoor extends Handler.Wrapper {

    private static final int UNAUTHORIZED = 401;

    private static final int TOO_MANY = 429;

    private final RequestGuard guard;
    private final KeyCheck keys;
    private final QuestionRate rate;
    private final ServerMetrics metrics;
    private final Set<String> signed;

    /// @param signed the calls that tell by themselves who makes them, as `POST /slack/events`:
    ///     whatever name of this server they come by, they are let through to be examined
    public FrontDoor(
            RequestGuard guard,
            KeyCheck keys,
            QuestionRate rate,
            ServerMetrics metrics,
            Set<String> signed) {
        this.guard = guard;
        this.keys = keys;
        this.rate = rate;
        this.metrics = metrics;
        this.signed = Set.copyOf(signed);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.put(request, headers);
        try {
            if (!signed.contains(request.getMethod() + " " + request.getHttpURI().getPath())) {
                guard.check(request);
            }
            Caller caller = keys.admit(request);
            request.setAttribute(Caller.ATTRIBUTE, caller);
            requireRate(request, caller, headers);
        } catch (ProblemException e) {
            refuse(request, response, callback, e.problem());
            return true;
        } catch (StoreUnreachableException e) {
            // who asks is not known while the keys cannot be read, so that nobody comes in
            headers.put(HttpHeader.RETRY_AFTER, 2);
            refuse(request, response, callback, ErrorTable.problemOf(e));
            return true;
        }
        return super.handle(request, response, callback);
    }

    /// Who asks without a key is this machine, and there is one of it.
    private void requireRate(Request request, Caller caller, HttpFields.Mutable headers) {
        if (caller.name().isEmpty()
                || !QuestionRate.isQuestion(request.getMethod(), request.getHttpURI().getPath())) {
            return;
        }
        Duration wait = rate.take(caller.name());
        if (wait.isPositive()) {
            headers.put(HttpHeader.RETRY_AFTER, wait.plusSeconds(1).minusNanos(1).toSeconds());
            throw new ProblemException(
                    TOO_MANY,
                    "this key has asked its %d questions of the last minute; try again later"
                            .formatted(rate.perMinute()));
        }
    }

    private void refuse(Request request, Response response, Callback callback, Problem problem) {
        metrics.countRefused(request.getMethod(), problem.status(), request.getBeginNanoTime());
        if (problem.status() == UNAUTHORIZED) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"dateline\"");
        }
        response.setStatus(problem.status());
        write(request, response, callback, problem);
    }

    /// Tells `problem` as the interface does that the path belongs to.
    public static void write(
            Request request, Response response, Callback callback, Problem problem) {
        HttpFields.Mutable headers = response.getHeaders();
        ErrorFormat format = ErrorFormat.of(request.getHttpURI().getPath());
        headers.put(HttpHeader.CONTENT_TYPE, format.contentType());
        byte[] body = Json.bytes(format.body(problem));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
