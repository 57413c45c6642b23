package io.dateline.server;

import io.dateline.server.http.ErrorFormat;
import io.dateline.server.http.Json;
import io.dateline.server.http.Problem;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

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
        HttpFields.Mutable headers = response.getHeaders();
        RequestGuard.HEADERS.forEach(headers::put);
        ErrorFormat format = ErrorFormat.of(request.getHttpURI().getPath());
        headers.put(HttpHeader.CONTENT_TYPE, format.contentType());
        String detail = message == null ? "the request cannot be answered" : message;
        byte[] body = Json.bytes(format.body(Problem.of(code, detail)));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
