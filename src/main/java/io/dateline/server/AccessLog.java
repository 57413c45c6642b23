package io.dateline.server;

import io.dateline.server.http.Caller;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// One line a request, to the logger [#NAME]: method, path, status, bytes of the response,
/// milliseconds, and who asked, by the name of the key or else the address. Neither queries nor
/// bodies are told: they hold what people look for.
///
/// The files of the page, and whether the server lives, are told at the level `DEBUG`, all else at
/// `INFO`.
final class AccessLog implements RequestLog {

    static final String NAME = "io.dateline.server.access";

    private static final System.Logger LOG = System.getLogger(NAME);

    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("^/(?:api|v1|mcp|metrics|openapi\\.json)(?:/|$)");

    @Override
    public void log(Request request, Response response) {
        String path = String.valueOf(request.getHttpURI().getPath());
        Level level = isByItself(request.getMethod(), path, response) ? Level.DEBUG : Level.INFO;
        if (LOG.isLoggable(level)) {
            long nanos = System.nanoTime() - request.getBeginNanoTime();
            LOG.log(
                    level,
                    String.join(
                            " ",
                            request.getMethod(),
                            path,
                            Integer.toString(response.getStatus()),
                            Response.getContentBytesWritten(response) + " B",
                            TimeUnit.NANOSECONDS.toMillis(nanos) + " ms",
                            caller(request)));
        }
    }

    private static boolean isByItself(String method, String path, Response response) {
        return method.equals("GET")
                && response.getStatus() < 400
                && !FOR_PROGRAMS.matcher(path).find();
    }

    private static String caller(Request request) {
        return request.getAttribute(Caller.ATTRIBUTE) instanceof Caller(String name, _, _)
                        && !name.isEmpty()
                ? "key " + name
                : String.valueOf(Request.getRemoteAddr(request));
    }
}
