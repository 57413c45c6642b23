package io.dateline.server;

import io.dateline.server.front.FrontDoor;
import io.dateline.server.front.SecurityHeaders;
import io.dateline.server.http.Problem;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers what never reaches a route, such as a request that is not HTTP, in the words of all
/// other errors instead of Jetty's page.
final class JettyErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        SecurityHeaders.put(request, response.getHeaders());
        String detail = message == null ? "the request cannot be answered" : message;
        FrontDoor.write(request, response, callback, Problem.of(code, detail));
    }
}
