package io.dateline.server;

import io.dateline.server.http.ErrorFormat;
import io.dateline.server.http.Json;
import io.dateline.server.http.Problem;
import io.dateline.server.http.ProblemException;
import io.dateline.server.metrics.ServerMetrics;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;

/// What every request passes before anything else sees it, whichever servlet or route would answer
/// it.
final class FrontDoor extends Handler.Wrapper {

    private final RequestGuard guard;
    private final ServerMetrics metrics;

    FrontDoor(RequestGuard guard, ServerMetrics metrics) {
        this.guard = guard;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecurityHeaders.put(request, response.getHeaders());
        try {
            guard.check(request);
        } catch (ProblemException e) {
            refuse(request, response, callback, e.problem());
            return true;
        }
        return super.handle(request, response, callback);
    }

    private void refuse(Request request, Response response, Callback callback, Problem problem) {
        metrics.countRefused(request.getMethod(), problem.status(), request.getBeginNanoTime());
        response.setStatus(problem.status());
        write(request, response, callback, problem);
    }

    /// Tells `problem` as the interface does that the path belongs to.
    static void write(Request request, Response response, Callback callback, Problem problem) {
        HttpFields.Mutable headers = response.getHeaders();
        ErrorFormat format = ErrorFormat.of(request.getHttpURI().getPath());
        headers.put(HttpHeader.CONTENT_TYPE, format.contentType());
        byte[] body = Json.bytes(format.body(problem));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
